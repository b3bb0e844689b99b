import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { FieldPicture } from './FieldPicture.tsx';
import { anchorMarks } from './marksOf.ts';
import { usePlace, usePlaceWords } from './placeView.ts';
import styles from './Seat.module.css';
import { SeatAnchor } from './SeatAnchor.tsx';
import { SeatOutcome } from './SeatOutcome.tsx';
import { SeatPins } from './SeatPins.tsx';
import { SeatPlacing } from './SeatPlacing.tsx';
import { PHONE, PHONE_UNIT } from './SpotInput.tsx';

/** Placing on a phone or a laptop: one thing after the other in silence, or pins of one's own. */
export default function Seat({ step, texts }: ViewProps) {
  const words = usePlaceWords();
  const { t, say } = words;
  const view = usePlace({ step, texts });
  if (view.config.items === 'own') {
    return <SeatPins step={step} texts={texts} view={view} />;
  }
  if (view.stage === 'result') {
    return <SeatOutcome step={step} view={view} />;
  }
  if (view.stage === 'placing' && view.items.length > 0) {
    return <SeatPlacing key={view.shown.round} step={step} view={view} />;
  }
  return (
    <ListPart label={t('items')}>
      {view.items.length === 0 ? (
        <EmptyState sentence={t('none')} />
      ) : (
        <>
          <p className={styles.note}>{t('seat.soon')}</p>
          <FieldPicture
            config={view.config}
            size={PHONE}
            unit={PHONE_UNIT}
            marks={anchorMarks(view, PHONE)}
            say={say}
          />
          <SeatAnchor view={view} words={words} />
          <ol className={styles.plain}>
            {view.items.map(({ id, number, text }) => (
              <li key={id}>
                <b className={styles.number}>{number}</b> {text}
              </li>
            ))}
          </ol>
        </>
      )}
    </ListPart>
  );
}
