import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cluster, type Tile, takesAll } from '#shared/activities/sort/arrangement.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { ViewProps } from '../viewProps.ts';
import { clusterMenu } from './clusterMenu.tsx';
import { OpenedDialog } from './OpenedDialog.tsx';
import styles from './Seat.module.css';
import { SeatNewPlace } from './SeatNewPlace.tsx';
import { SeatSection } from './SeatSection.tsx';
import { SeatTile } from './SeatTile.tsx';
import type { Opened } from './SortDialogs.tsx';
import { nameOf, takesActs, useSort, useSortWords } from './sortView.ts';
import { useSeatActs } from './useSortActs.ts';

/** Tiles and clusters on a phone as a list, on a laptop side by side: the same things, the same acts. */
export default function Seat({ step, texts }: ViewProps) {
  const t = useSortWords();
  const { t: errors } = useTranslation('errors');
  const { wide } = useScreen();
  const { mine } = useWorkshop();
  const me = mine?.person?.id ?? '';
  const acts = useSeatActs(step.id);
  const view = useSort({ step, texts }, acts.moved);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [typed, setTyped] = useState('');
  const warning = useDataWarning(typed);
  const [part, setPart] = useState<'ours' | 'all'>('ours');
  const { clusters, tiles } = view.now;
  const sign = mine?.group?.sign ?? 0;
  const handed = sign > 0 && [...tiles.values()].some(({ table }) => table === sign);
  const tray = handed && part === 'ours' ? view.now.tray.filter(ours) : view.now.tray;
  const off = !takesActs(step) || me === '';
  const asks = view.config.movers === 'lead';
  const all = takesAll(view.now);
  const drag = wide && !off && !asks;

  function ours({ table }: Tile): boolean {
    return table === sign;
  }

  function list(some: readonly Tile[], locked: boolean) {
    return (
      <ul className={styles.tiles}>
        {some.map(tile => (
          <li key={tile.id}>
            <SeatTile
              tile={tile}
              view={view}
              off={off || locked}
              waiting={acts.waiting.has(tile.id)}
              mine={acts.mine.has(tile.id)}
              drag={drag && !locked}
              asks={asks}
              onPair={other =>
                acts.act(tile.id, { act: 'new', with: other }, t('said.moved', { name: t('new') }))
              }
              onOpen={setOpened}
            />
          </li>
        ))}
      </ul>
    );
  }

  function section(cluster: Cluster) {
    const isOff = off || asks || cluster.locked;
    return (
      <SeatSection
        key={cluster.id}
        cluster={cluster}
        count={cluster.tiles.length}
        seconds={off ? null : cluster.backers.includes(me)}
        onSecond={on =>
          acts.act(cluster.id, { act: 'second', on }, t(on ? 'said.seconded' : 'said.notSeconded'))
        }
        onDropTile={drag && !cluster.locked ? dropInto(cluster.id, nameOf(t, cluster)) : undefined}
        menu={
          !isOff && (
            <Menu
              label={t('more', { text: nameOf(t, cluster) })}
              items={clusterMenu(t, cluster, view, acts, setOpened)}
            />
          )
        }
      >
        {list(cluster.tiles, cluster.locked)}
      </SeatSection>
    );
  }

  const dropInto = (into: string | null, name: string) => (id: string) => {
    const tile = tiles.get(id);
    if (tile !== undefined && tile.in !== into) {
      acts.move(tile, into, t('said.moved', { name }));
    }
  };

  const tools = (
    <>
      <p className={styles.refusal} role="status">
        {acts.refusal === null ? '' : errors(acts.refusal)}
      </p>
      {acts.last !== null && !off && (
        <div className={styles.tools}>
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" size={18} />}
            onPress={() => acts.undo(t('said.undone'))}
          >
            {t('undoMine')}
          </Button>
        </div>
      )}
      {handed && (
        <Chips
          label={t('part.label')}
          joined
          chips={[
            { id: 'ours', label: t('part.ours', { table: sign }) },
            { id: 'all', label: t('part.all') },
          ]}
          chosen={[part]}
          onChange={([id]) => setPart(id === 'all' ? 'all' : 'ours')}
        />
      )}
      {asks && !off && <p className={styles.note}>{t('asksNote')}</p>}
    </>
  );
  const untidy =
    tray.length > 0 || drag ? (
      <SeatSection
        cluster={null}
        count={tray.length}
        seconds={null}
        onSecond={() => {}}
        onDropTile={drag ? dropInto(null, t('tray')) : undefined}
      >
        {tray.length === 0 && clusters.length > 0 && <p className={styles.note}>{t('allSorted')}</p>}
        {list(tray, false)}
      </SeatSection>
    ) : (
      clusters.length > 0 && <p className={styles.note}>{t('allSorted')}</p>
    );

  return (
    <>
      <ListPart label={t('region')}>
        {!wide && tools}
        {all !== null && <p className={styles.hint}>{t('takesAll', { name: nameOf(t, all) })}</p>}
        {tiles.size === 0 && clusters.length === 0 && <EmptyState sentence={t('empty')} />}
        <div className={classes(styles.clusters, wide && styles.wide)}>
          {!wide && untidy}
          {clusters.map(section)}
          {drag && view.config.free && tiles.size > 0 && (
            <SeatNewPlace
              onDropTile={tile => acts.act(tile, { act: 'new' }, t('said.moved', { name: t('new') }))}
            />
          )}
        </div>
      </ListPart>
      {wide && (
        <WorkPart label={t('work')}>
          {tools}
          {untidy}
        </WorkPart>
      )}
      {opened !== null && (
        <OpenedDialog
          opened={opened}
          view={view}
          acts={acts}
          asks={asks}
          watch={{ ...warning, typed: setTyped }}
          onBack={() => {
            setOpened(null);
            setTyped('');
          }}
        />
      )}
    </>
  );
}
