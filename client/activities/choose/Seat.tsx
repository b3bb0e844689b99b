import { useTranslation } from 'react-i18next';
import { inOwnOrder } from '#shared/activities/choose/order.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Seat.module.css';
import { SeatBallot } from './SeatBallot.tsx';
import { SeatOutcome } from './SeatOutcome.tsx';
import { useVote } from './voteView.ts';

/** Choosing on a phone or a laptop: the list, secret dots, the result. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation('choose');
  const { mine } = useWorkshop();
  const vote = useVote({ step, texts });
  // By person, so that another device of the same person shows the same order.
  const options = inOwnOrder(vote.options, `${mine?.person?.id ?? mine?.seat.id ?? ''}/${step.id}`);
  if (vote.stage === 'result') {
    return <SeatOutcome vote={vote} />;
  }
  if (vote.stage === 'voting') {
    return (
      <SeatBallot
        key={vote.shown.round}
        step={step}
        config={vote.config}
        options={options}
        shown={vote.shown}
      />
    );
  }
  return (
    <ListPart label={t('options')}>
      {options.length === 0 ? (
        <EmptyState sentence={t('noOptions')} />
      ) : (
        <>
          <p className={styles.note}>{t('seat.soon')}</p>
          <ul className={styles.plain}>
            {options.map(option => (
              <li key={option.id}>{option.text}</li>
            ))}
          </ul>
        </>
      )}
    </ListPart>
  );
}
