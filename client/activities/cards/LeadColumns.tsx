import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { EntryLine, NowStep } from '#shared/protocol.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
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
  const flags = new Map(flagged.map(line => [line.id, line.flags]));
  const sorted = [...rows].sort((one, other) => (flags.get(other.id) ?? 0) - (flags.get(one.id) ?? 0));
  const columns =
    config.columns.length > 0
      ? config.columns.map(column => ({ id: column.id, name: say(column.name) }))
      : [{ id: '', name: '' }];
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
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
