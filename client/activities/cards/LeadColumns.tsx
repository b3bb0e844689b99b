import { useState } from 'react';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { EntryLine, NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { MergeDialog } from '../../surfaces/lead/moderation/MergeDialog.tsx';
import styles from './Lead.module.css';
import { LeadCard } from './LeadCard.tsx';
import { placeOf } from './leadShelves.ts';

interface LeadColumnsProps {
  step: NowStep;
  config: CardsConfig;
  rows: readonly Row[];
  flagged: readonly EntryLine[];
}

/** The cards the room sees, by column; what somebody flagged stands first. */
export function LeadColumns({ step, config, rows, flagged }: LeadColumnsProps) {
  const say = useSay();
  const { now, people } = useWorkshop();
  const [merging, setMerging] = useState<Row | null>(null);
  const flags = new Map(flagged.map(line => [line.id, line.flags]));
  const sorted = [...rows].sort((one, other) => (flags.get(other.id) ?? 0) - (flags.get(one.id) ?? 0));
  const columns =
    config.columns.length > 0
      ? config.columns.map(column => ({ id: column.id, name: say(column.name) }))
      : [{ id: '', name: '' }];
  const mayMerge = step.status === 'open' && rows.length > 1;

  /** Whom to ask, and where it stands. */
  function noteOf(row: Row): string {
    const name = people?.people.find(one => one.id === row.by)?.name;
    const short = now?.workshop.sides.find(one => one.id === row.side)?.short;
    const column = columns.find(one => one.id === placeOf(row))?.name;
    return [[name, short].filter(Boolean).join(', '), column].filter(Boolean).join(' · ');
  }

  return (
    <div className={styles.columns}>
      {columns.map(column => {
        const own = sorted.filter(row => placeOf(row) === column.id);
        return own.length === 0 ? null : (
          <section key={column.id} className={styles.column}>
            {column.name !== '' && (
              <h3 className={styles.columnName}>
                {column.name} <span>{own.length}</span>
              </h3>
            )}
            {own.map(row => (
              <LeadCard
                key={row.id}
                step={step}
                config={config}
                row={row}
                flags={flags.get(row.id) ?? 0}
                others={columns.filter(other => other.id !== column.id)}
                onMerge={mayMerge ? () => setMerging(row) : undefined}
              />
            ))}
          </section>
        );
      })}
      <MergeDialog
        step={step}
        kind="cards"
        record={merging}
        records={rows}
        noteOf={noteOf}
        onBack={() => setMerging(null)}
      />
    </div>
  );
}
