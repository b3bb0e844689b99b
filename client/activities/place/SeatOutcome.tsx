import type { NowStep } from '#shared/protocol/parts.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { FieldPicture } from './FieldPicture.tsx';
import { frontOf } from './front.ts';
import { middleMarks } from './marksOf.ts';
import { OutcomeRows, outcomeSentence } from './OutcomeRows.tsx';
import { type PlaceView, usePlaceWords } from './placeView.ts';
import styles from './Seat.module.css';
import { SeatAnchor } from './SeatAnchor.tsx';
import { PHONE, PHONE_UNIT } from './SpotInput.tsx';

/** Middles as the room sees them; nobody's own places are known any more. */
export function SeatOutcome({ step, view }: { step: NowStep; view: PlaceView }) {
  const words = usePlaceWords();
  const { t, say } = words;
  const { config, result, shown } = view;
  const front = frontOf(view, step.show.record);
  if (result === null) {
    return null;
  }
  return (
    <ListPart label={t('seat.outcome')}>
      <p className={styles.note}>{outcomeSentence(view, words, front)}</p>
      <p className={styles.quiet}>
        {t('turnout', { cast: result.cast, of: result.of })}
        {result.rehearsal && `, ${t('rehearsal')}`}
        {result.few && result.cast > 0 && `. ${t('fewWhy')}`}
      </p>
      {!result.few && (
        <div className={styles.picture}>
          <FieldPicture
            config={config}
            size={PHONE}
            unit={PHONE_UNIT}
            marks={middleMarks(
              view,
              { spread: shown.spread, front: front?.item.id ?? null, most: 12 },
              PHONE,
            )}
            say={say}
          />
        </div>
      )}
      <SeatAnchor view={view} words={words} />
      <OutcomeRows view={view} words={words} front={front?.item.id ?? null} />
    </ListPart>
  );
}
