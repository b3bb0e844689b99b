import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { EntryLine, NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useLeadWords, useSay } from '../../surfaces/lead/leadWords.ts';
import { ModeratedCard } from '../../surfaces/lead/moderation/ModeratedCard.tsx';
import styles from './Lead.module.css';

interface LeadPreviewProps {
  step: NowStep;
  lines: readonly EntryLine[];
  config: CardsConfig;
}

/** Hidden cards the facilitator may read before the room, in reading order: shelf by shelf, or as they are. */
export function LeadPreview({ step, lines, config }: LeadPreviewProps) {
  const t = useLeadWords();
  const say = useSay();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const order = config.columns.map(column => column.id);
  const groups =
    config.order === 'column' && order.length > 0
      ? config.columns.map(column => ({
          id: column.id,
          name: say(column.name),
          lines: lines.filter(line => line.data.column === column.id),
        }))
      : [{ id: '', name: '', lines }];
  return (
    <div className={styles.columns}>
      {groups
        .filter(group => group.lines.length > 0)
        .map(group => (
          <section key={group.id} className={styles.column} aria-label={group.name || t('bar.aside')}>
            {group.name !== '' && (
              <h3 className={styles.columnName}>
                {group.name} <span>{group.lines.length}</span>
              </h3>
            )}
            {group.lines.map(line => (
              <ModeratedCard key={line.id} step={step.id} line={line} sides={sides} boxed />
            ))}
          </section>
        ))}
    </div>
  );
}
