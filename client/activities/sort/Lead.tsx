import { ChevronDown, FolderInput, Plus, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { MOST_AT_ONCE, takesAll } from '#shared/activities/sort/arrangement.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadCluster } from './LeadCluster.tsx';
import { OpenedDialog } from './OpenedDialog.tsx';
import { MoveDialog, NEW, type Opened } from './SortDialogs.tsx';
import { nameOf, useSort, useSortWords } from './sortView.ts';
import type { SortActs } from './useSortActs.ts';

/** Sorting on the console: what is left, and everything the room says aloud. */
export default function SortLead({ step, texts }: ViewProps) {
  const t = useSortWords();
  const { act, say } = useActs();
  const tables = useWorkshop().people?.groups ?? [];
  const view = useSort({ step, texts });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = useState(false);
  const [name, setName] = useState<string | null>(null);
  if (step.status === 'waiting') {
    return null;
  }
  const { clusters, tray, tiles } = view.now;
  const open = step.status === 'open';
  const off = !open && !step.write;
  const chosen = new Set([...marked].filter(id => tiles.has(id)));
  const asked = [...tiles.values()].filter(tile => tile.asked !== null);
  const all = takesAll(view.now);
  const acts: SortActs = {
    act: (entry, data, said) => void tell({ type: 'entry:act', step: step.id, entry, data }, said),
    move: (tile, into, said) =>
      void tell(
        { type: 'entry:act', step: step.id, entry: tile.id, data: { act: 'move', into, seen: tile.at } },
        said,
      ),
  };

  async function tell(intent: Parameters<typeof act>[0], said: string): Promise<boolean> {
    const done = (await act(intent)) !== null;
    if (done) {
      say(said);
    }
    return done;
  }

  const direct = (data: Record<string, unknown>, said: string = t('said.saved')) =>
    tell({ type: 'step:direct', step: step.id, data }, said);

  /** As many at once as one command takes; into the same new group, where one is made. */
  async function moveMarked(into: string | null) {
    setMoving(false);
    const ids = [...chosen];
    if (await direct({ act: 'bulk', tiles: ids.slice(0, MOST_AT_ONCE), into }, t('said.several'))) {
      setMarked(new Set(ids.slice(MOST_AT_ONCE)));
    }
  }

  const hand = (table: number | null) =>
    void direct({ act: 'hand', tiles: [...chosen].slice(0, MOST_AT_ONCE), table }).then(
      done => done && setMarked(new Set([...chosen].slice(MOST_AT_ONCE))),
    );
  const answer = (accepted: boolean) =>
    void direct({ act: 'answer', tiles: asked.slice(0, MOST_AT_ONCE).map(({ id }) => id), accepted });

  return (
    <section className={styles.sort} aria-labelledby="porzadkowanie">
      <h2 id="porzadkowanie" className={styles.title}>
        {t('lead.title', { count: clusters.length })}
      </h2>
      <p className={styles.summary} role="status">
        {tray.length === 0 && tiles.size > 0 ? t('allSorted') : t('lead.left', { count: tray.length })}
      </p>
      {open && (
        <div className={styles.tools}>
          <Button
            keeps
            off={chosen.size === 0}
            icon={<FolderInput aria-hidden="true" size={20} />}
            onPress={() => setMoving(true)}
          >
            {t('lead.moveMarked', { count: chosen.size })}
          </Button>
          {tables.length > 1 && chosen.size > 0 && (
            <Menu
              label={t('lead.hand')}
              words={t('lead.hand')}
              icon={<ChevronDown aria-hidden="true" size={18} />}
              items={[
                ...tables.map(({ sign }) => ({
                  id: String(sign),
                  label: t('table', { sign }),
                  onChoose: () => hand(sign),
                })),
                { id: 'all', label: t('lead.handAll'), divided: true, onChoose: () => hand(null) },
              ]}
            />
          )}
          {view.config.free && (
            <Button icon={<Plus aria-hidden="true" size={20} />} onPress={() => setName('')}>
              {t('new')}
            </Button>
          )}
          <Button
            off={!view.undo}
            icon={<Undo2 aria-hidden="true" size={20} />}
            onPress={() => void direct({ act: 'undo' }, t('said.undone'))}
          >
            {t('lead.undo')}
          </Button>
          <Button
            off={!view.redo}
            icon={<Redo2 aria-hidden="true" size={20} />}
            onPress={() => void direct({ act: 'redo' }, t('said.redone'))}
          >
            {t('lead.redo')}
          </Button>
        </div>
      )}
      {open && asked.length > 0 && (
        <div className={styles.hint}>
          <span>{t('lead.asked', { count: asked.length })}</span>
          <Button size="small" keeps onPress={() => answer(true)}>
            {t('lead.accept')}
          </Button>
          <Button size="small" onPress={() => answer(false)}>
            {t('lead.decline')}
          </Button>
        </div>
      )}
      {all !== null && <p className={styles.hint}>{t('takesAll', { name: nameOf(t, all) })}</p>}
      {clusters.length > view.config.most && (
        <p className={styles.hint}>{t('lead.tooMany', { now: clusters.length, most: view.config.most })}</p>
      )}
      {tiles.size === 0 && <p className={styles.note}>{t('empty')}</p>}
      <div className={styles.clusters}>
        {tray.length > 0 && lying(null)}
        {clusters.map(lying)}
      </div>
      <SetAside step={step} />
      {moving && (
        <MoveDialog
          view={view}
          sentence={t('lead.marked', { count: Math.min(chosen.size, MOST_AT_ONCE) })}
          from={undefined}
          act={t('moveAct')}
          mayAdd={view.config.free}
          onMove={into => void moveMarked(into === NEW ? 'new' : into)}
          onBack={() => setMoving(false)}
        />
      )}
      {name !== null && (
        <Dialog
          open
          title={t('new')}
          sentence={t('name.sentence')}
          act={{
            label: t('lead.addAct'),
            off: name.trim() === '' || [...name].length > view.config.nameLength,
            onAct: () => void direct({ act: 'add', name }).then(done => done && setName(null)),
          }}
          back={t('cancel')}
          onBack={() => setName(null)}
        >
          <Field label={t('name.field')} showLabel multiline value={name} onChange={setName} autoFocus />
        </Dialog>
      )}
      {opened !== null && (
        <OpenedDialog opened={opened} view={view} acts={acts} onBack={() => setOpened(null)} />
      )}
    </section>
  );

  function lying(cluster: (typeof clusters)[number] | null) {
    return (
      <LeadCluster
        key={cluster?.id ?? ''}
        step={step}
        view={view}
        cluster={cluster}
        tiles={cluster?.tiles ?? tray}
        off={off}
        acts={acts}
        chosen={chosen}
        onChoose={(id, on) =>
          setMarked(before => new Set(on ? [...before, id] : [...before].filter(one => one !== id)))
        }
        onOpen={setOpened}
      />
    );
  }
}
