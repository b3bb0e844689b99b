import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dots } from './Dots.tsx';
import styles from './Lead.module.css';
import type { ShownOption, VoteView } from './voteView.ts';

/** The totals, ties and balance, and what goes on after talk. */
export function LeadOutcome({ step, vote }: { step: NowStep; vote: VoteView }) {
  const { t } = useTranslation('choose');
  const { result, ranked } = vote;
  if (result === null) {
    return null;
  }
  const { cast, of, few, rehearsal } = result;
  const unbalanced = !few && vote.config.balance && ranked.every(option => option.balance === null);
  const most = Math.max(1, ...ranked.map(option => option.dots));
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{t('lead.outcome')}</h2>
      <p className={styles.note}>
        {few ? t('turnout', { cast, of }) : t('turnoutDots', { cast, of, count: vote.config.dots })}
        {rehearsal && `, ${t('rehearsal')}`}. {t('lead.outcomeNote')}
      </p>
      {vote.earlierStands && <p className={styles.hint}>{t('stands')}</p>}
      {few && <p className={styles.hint}>{cast === 0 ? t('nobody') : `${t('few')} ${t('fewWhy')}`}</p>}
      {ranked.some(option => option.tied) && <p className={styles.hint}>{t('lead.tieNote')}</p>}
      <ol className={styles.options}>
        {ranked.map((option, place) => (
          <Line
            key={option.id}
            step={step}
            option={option}
            most={most}
            numbers={!few}
            marked={Object.hasOwn(vote.shown.marks, option.id)}
            last={option.goes && ranked[place + 1]?.goes === false}
          />
        ))}
      </ol>
      {unbalanced && <p className={styles.note}>{t('lead.balanceNone')}</p>}
      {step.status === 'open' && <p className={styles.note}>{t('lead.newRound')}</p>}
    </div>
  );
}

interface LineProps {
  step: NowStep;
  option: ShownOption;
  most: number;
  numbers: boolean;
  /** By talk rather than by dots. */
  marked: boolean;
  /** The line lies below it. */
  last: boolean;
}

function Line({ step, option, most, numbers, marked, last }: LineProps) {
  const { t } = useTranslation('choose');
  const { act } = useActs();
  const { id, row, dots, people, balance, goes, tied } = option;
  const open = step.status === 'open';
  const go = (on: boolean | null) =>
    void act({ type: 'step:direct', step: step.id, data: { act: 'go', option: id, on } });
  const notes = [
    ...(numbers && dots > 0 ? [`${t('dots', { count: dots })} ${t('people', { count: people })}`] : []),
    ...(tied ? [t('tied')] : []),
    ...(balance === 'all' ? [t('lead.balanceAll')] : []),
    ...(balance === 'some' && goes ? [t('lead.balanceSome')] : []),
    ...(marked ? [t('lead.marked')] : []),
  ];
  return (
    <li className={classes(styles.option, styles.ranked, last && styles.last, !goes && styles.waits)}>
      <span className={styles.text}>
        {row.text}
        {notes.length > 0 && <span className={styles.small}>{notes.join(' · ')}</span>}
        {numbers && dots > 0 && (
          <span className={styles.discs}>
            <Dots given={dots} most={most} size={16} hollow={!goes} />
          </span>
        )}
      </span>
      {open ? (
        <span className={styles.optionActs}>
          {marked && (
            <Button
              variant="bare"
              size="small"
              label={t('lead.unmark', { text: row.text })}
              onPress={() => go(null)}
            >
              {t('lead.unmarkShort')}
            </Button>
          )}
          <Button
            size="small"
            keeps={goes}
            pressed={goes}
            label={t('lead.goesLabel', { text: row.text })}
            icon={goes ? <Check aria-hidden="true" /> : undefined}
            onPress={() => go(!goes)}
          >
            {t('lead.goes')}
          </Button>
        </span>
      ) : (
        <span className={styles.small}>{goes ? t('lead.goes') : t('lead.waits')}</span>
      )}
    </li>
  );
}
