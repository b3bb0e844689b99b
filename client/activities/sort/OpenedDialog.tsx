import {
  MergeDialog,
  MoveDialog,
  NameDialog,
  NEW,
  type Opened,
  PrincipleDialog,
  SplitDialog,
  type Watch,
} from './SortDialogs.tsx';
import { nameOf, type SortView, useSortWords } from './sortView.ts';
import type { SortActs } from './useSortActs.ts';

interface OpenedDialogProps {
  opened: Opened;
  view: SortView;
  acts: SortActs;
  /** Only facilitators move here: this is a proposal. */
  asks?: boolean;
  watch?: Watch;
  onBack: () => void;
}

/** What a tile's or a cluster's menu opens, on phones and on the console. */
export function OpenedDialog({ opened, view, acts, asks = false, watch, onBack }: OpenedDialogProps) {
  const t = useSortWords();
  const { clusters, tiles } = view.now;
  if (opened.kind === 'move' || opened.kind === 'split') {
    // As it lies now: somebody may have moved it while the dialog was open.
    const tile = tiles.get(opened.tile.id) ?? opened.tile;
    if (opened.kind === 'split') {
      return (
        <SplitDialog
          tile={opened.tile}
          watch={watch}
          onSplit={parts => done(tile.id, { act: 'split', parts }, t('said.split'))}
          onBack={onBack}
        />
      );
    }
    return (
      <MoveDialog
        view={view}
        watch={watch}
        sentence={t('quoted', { text: tile.text })}
        from={tile.in}
        act={t(asks ? 'askAct' : 'moveAct')}
        mayAdd={view.config.free && !asks}
        onMove={(into, name) => {
          const cluster = clusters.find(({ id }) => id === into);
          const said = t('said.moved', {
            name: cluster ? nameOf(t, cluster) : t(into === NEW ? 'new' : 'tray'),
          });
          if (asks) {
            done(tile.id, { act: 'ask', into }, t('said.asked'));
          } else if (into === NEW) {
            done(tile.id, { act: 'new', name }, said);
          } else {
            // What its mover saw is where it lay when the dialog opened.
            acts.move(opened.tile, into, said);
            onBack();
          }
        }}
        onBack={onBack}
      />
    );
  }
  const { cluster, kind } = opened;
  const props = {
    view,
    watch,
    cluster: clusters.find(({ id }) => id === view.now.standing(cluster.id)) ?? cluster,
    onAct: (data: Record<string, unknown>) => done(cluster.id, data, t('said.saved')),
    onBack,
  };
  return kind === 'name' ? (
    <NameDialog {...props} />
  ) : kind === 'principle' ? (
    <PrincipleDialog {...props} />
  ) : (
    <MergeDialog {...props} />
  );

  function done(record: string, data: Record<string, unknown>, said: string) {
    acts.act(record, data, said);
    onBack();
  }
}
