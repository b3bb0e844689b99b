import { Search } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardColumn, CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { OwnMarks } from '../../live/useMarks.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useMySide, useSides } from '../../surfaces/seat/useSides.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Chips } from '../../ui/Chips.tsx';
import { iconOf } from '../../ui/categories.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import { SeatCardRow } from './SeatCardRow.tsx';
import { useCardWords } from './SeatCardWords.ts';
import { SeatEditCard } from './SeatEditCard.tsx';
import type { Editing } from './SeatEditing.ts';
import styles from './SeatList.module.css';

/** Below this many a phone needs no search. */
const FEW = 8;

interface SeatShelvesProps extends Pick<ViewProps, 'step'> {
  config: CardsConfig;
  rows: readonly Row[];
  own: ReadonlySet<string>;
  marks: OwnMarks;
  editing: Editing;
  search: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

/** After the reveal: all cards by category, with search and whose they are. */
export function SeatShelves({ step, config, rows, own, marks, editing, search }: SeatShelvesProps) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const { wide } = useScreen();
  const sides = useSides();
  const [words, setWords] = useState('');
  const [whose, setWhose] = useState('');
  const sought = plain(words);
  const sided = rows.some(({ side }) => side !== undefined);
  const found = rows.filter(
    row => (whose === '' || row.side === whose) && (sought === '' || plain(row.text).includes(sought)),
  );
  const filters = [
    { id: '', label: t('common:action.all') },
    ...[...sides.values()].map(({ id, letter, label }) => ({ id, label, side: letter })),
  ];
  const columns: (CardColumn | null)[] = [...config.columns, null];
  return (
    <>
      {(wide || rows.length > FEW) && (
        <div className={styles.tools}>
          <Field
            ref={search}
            label={t('activities:cards.search', { count: rows.length })}
            placeholder={t('activities:cards.search', { count: rows.length })}
            type="search"
            inputMode="search"
            icon={<Search aria-hidden="true" size={20} />}
            value={words}
            onChange={setWords}
          />
          {sided && (
            <Chips
              label={t('seat:cards.filter')}
              joined
              chips={filters}
              chosen={[whose]}
              onChange={([chosen]) => setWhose(chosen ?? '')}
            />
          )}
        </div>
      )}
      {columns.map(column => (
        <SeatShelf
          key={column?.id ?? ''}
          column={column}
          rows={found.filter(row => isIn(row, column, config))}
          hidden={hiddenIn(column)}
          {...{ step, config, own, marks, editing }}
        />
      ))}
      {found.length === 0 && rows.length > 0 && <EmptyState sentence={t('activities:cards.nothingFound')} />}
    </>
  );

  function hiddenIn(column: CardColumn | null): number {
    const counts = column === null || step.revealed === 'all' ? {} : (step.counts.hidden[column.id] ?? {});
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }
}

interface SeatShelfProps extends Omit<SeatShelvesProps, 'search'> {
  column: CardColumn | null;
  hidden: number;
}

function SeatShelf({ step, config, column, rows, hidden, own, marks, editing }: SeatShelfProps) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const text = useText();
  const cardWords = useCardWords(config);
  const sides = useSides();
  const mySide = useMySide();
  const { people, mine } = useWorkshop();
  if (rows.length === 0 && hidden === 0) {
    return null;
  }
  const Icon = iconOf(column?.icon);
  const bare = config.columns.length === 0;
  return (
    <section className={styles.shelf}>
      {!bare && (
        <h2 className={styles.name}>
          {Icon && <Icon aria-hidden="true" />}
          <span>{column === null ? t('seat:cards.others') : text(column.name)}</span>
          {rows.length > 0 && <span className={styles.number}>{rows.length}</span>}
        </h2>
      )}
      <ul>
        {rows.map(row => {
          const isOwn = own.has(row.id);
          if (isOwn && editing.entry === row.id) {
            return (
              <li key={row.id} className={styles.row}>
                <SeatEditCard config={config} {...editing.act(row.id, dataOf(row))} />
              </li>
            );
          }
          const name = isOwn || row.by === mine?.person?.id ? t('common:record.you') : nameOf(row);
          return (
            <SeatCardRow
              key={row.id}
              row={row}
              side={sides.get(row.side ?? '')}
              details={cardWords(row.data ?? {}, [name], isOwn)}
              own={isOwn}
              ours={row.side !== undefined && row.side === mySide?.id}
              read={step.show.record === row.id}
              marks={config.marks}
              given={config.marks.filter(mark => marks.has(row.id, mark)).join(' ')}
              onMark={marks.toggle}
              onEdit={editing.may ? editing.open : undefined}
            />
          );
        })}
      </ul>
      {hidden > 0 && <p className={styles.stillHidden}>{t('common:count.hiddenCards', { count: hidden })}</p>}
    </section>
  );

  function nameOf({ by }: Row): string {
    return people?.people.find(({ id }) => id === by)?.name ?? '';
  }
}

function isIn(row: Row, column: CardColumn | null, config: CardsConfig): boolean {
  return column === null ? !config.columns.some(({ id }) => id === row.place) : row.place === column.id;
}

/** A shown row as the entry it was. */
function dataOf({ text, place, data }: Row): Record<string, unknown> {
  const { fresh: _fresh, late: _late, behalf: _behalf, ...fields } = data ?? {};
  return { text, column: typeof place === 'string' ? place : '', ...fields };
}

/** Without case and without Polish marks: „żółty” is found by „zolty”. */
function plain(words: string): string {
  return words.trim().toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
}
