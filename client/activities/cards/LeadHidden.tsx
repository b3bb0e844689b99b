import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useLeadWords, useSay } from '../../surfaces/lead/leadWords.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Lead.module.css';
import type { LeadShelf } from './leadShelves.ts';

interface LeadHiddenProps {
  shelves: readonly LeadShelf[];
  /** The preview shows them to the facilitator. */
  seen: boolean;
  step: NowStep;
}

/** How many cards are hidden, from whom, on which shelves, and which shelves are empty. */
export function LeadHidden({ shelves, seen, step }: LeadHiddenProps) {
  const { t } = useTranslation('activities');
  const { t: c } = useTranslation('common');
  const lead = useLeadWords();
  const say = useSay();
  const hidden = shelves.reduce((sum, shelf) => sum + shelf.hidden, 0);
  const empty = shelves.filter(shelf => shelf.hidden + shelf.shown === 0 && say(shelf.name) !== '');
  const named = shelves.filter(shelf => shelf.hidden > 0 && say(shelf.name) !== '');
  return (
    <div className={styles.hidden}>
      <p className={styles.line}>
        <EyeOff aria-hidden="true" size={20} />
        <span>
          {seen && hidden > 0
            ? `${c('count.hiddenCards', { count: hidden })}. ${t('cards.moderation.toLookAtNote')}`
            : hidden === 0
              ? lead('moderation.noCards')
              : t('cards.hiddenFromLead', { count: hidden })}{' '}
          {hidden > 0 &&
            empty.length > 0 &&
            t('cards.emptyShelves', { names: empty.map(one => say(one.name)).join(', ') })}
        </span>
      </p>
      {named.length > 0 && (
        <ul className={styles.shelves}>
          {named.map(shelf => (
            <li key={shelf.id}>
              <span>{say(shelf.name)}</span>
              <Tally bySide={shelf.bySide} total={shelf.hidden} />
            </li>
          ))}
        </ul>
      )}
      {step.aside > 0 && (
        <p className={styles.note}>
          {t('cards.moderation.setAside')}: {step.aside}
        </p>
      )}
    </div>
  );
}

/** By side where the count may tell sides, otherwise one number. */
function Tally({ bySide, total }: { bySide: LeadShelf['bySide']; total: number }) {
  const sides = Object.entries(bySide).flatMap(([id, count]) => {
    const side = markOf(id);
    return side === null || count === 0 ? [] : [{ side, count }];
  });
  if (sides.length === 0) {
    return <b>{total}</b>;
  }
  return (
    <span className={styles.tally}>
      {sides.map(({ side, count }) => (
        <span key={side}>
          <SideMark side={side} size={15} name={side} /> {count}
        </span>
      ))}
    </span>
  );
}
