import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { classes } from '../../ui/classes.ts';
import { Strip } from '../../ui/Strip.tsx';
import { Bold } from './Bold.tsx';
import { AtTable, Ended, fetchLater, Keepsakes, LinkPlace, OwnGroup, Waiting } from './later.ts';
import { MovedOn } from './MovedOn.tsx';
import { NetStrip } from './NetStrip.tsx';
import { usePrefs } from './prefs.ts';
import { Recap } from './Recap.tsx';
import styles from './Seat.module.css';
import { SaveBadge, SeatBar } from './SeatBar.tsx';
import { StepHead } from './StepHead.tsx';
import { StepPlace } from './StepPlace.tsx';
import { useAnnouncedGroup } from './useAnnouncedGroup.ts';
import { useAnnouncedSteps } from './useAnnouncedSteps.ts';
import { useHeldStep } from './useHeldStep.ts';
import { useQuiet } from './useQuiet.ts';
import { useScreen } from './useScreen.ts';
import { Voice } from './Voice.tsx';

/** One's own place at the table, on a phone or a laptop. Stands inside `SeatProvider`. */
export function Seat() {
  const { t } = useTranslation(['seat', 'common']);
  const { status, ended, now, mine } = useWorkshop();
  const { wide, keyboard } = useScreen();
  const { compact } = usePrefs();
  const held = useHeldStep();
  const quiet = useQuiet();
  useAnnouncedSteps();
  useAnnouncedGroup();
  const title = now?.workshop.title;
  useEffect(() => {
    if (title !== undefined) {
      document.title = t('seat:page', { title });
    }
  }, [title, t]);

  useEffect(() => {
    if (quiet) {
      fetchLater();
    }
  }, [quiet]);

  if (status === 'ended' && ended !== null) {
    return (
      <Suspense>
        <Ended reason={ended} />
      </Suspense>
    );
  }
  if (now?.window) {
    return (
      <Suspense>
        <LinkPlace
          held={held}
          window={now.window}
          saved={<SaveBadge />}
          net={<NetStrip />}
          voice={<Voice />}
        />
      </Suspense>
    );
  }
  // Somebody who finishes a sentence in the step before is not told yet: the words above it would not fit.
  const group = held.next === null ? (mine?.group ?? null) : null;
  const step = held.next === null ? held.step?.step : undefined;
  const chooses = step?.seating === 'choice' || step?.seating === 'hand';
  const own = step !== undefined && (group !== null || chooses) && <OwnGroup group={group} step={step} />;
  // Where people write it stays with the question, out of what scrolls; an open keyboard needs the room.
  const inHead = group !== null && !wide && step?.write === true;
  const surface = wide ? 'desk' : 'phone';
  return (
    <div
      className={classes(
        styles.seat,
        wide && styles.desk,
        held.step !== null && styles.working,
        inHead && styles.grouped,
      )}
      data-surface={surface}
      data-keyboard={keyboard || undefined}
      data-compact={compact || undefined}
    >
      <a className="skip-link" href="#step">
        {t('seat:skipToCards')}
      </a>
      <Voice />
      <div className={styles.top}>
        <SeatBar />
        {now?.workshop.rehearsal && (
          <Strip tone="rehearsal">
            <Bold words={t('seat:strip.rehearsal')} />
          </Strip>
        )}
        <Suspense>{quiet && <AtTable />}</Suspense>
        <NetStrip />
        <Recap held={held} />
        <MovedOn held={held} />
        {!wide && held.step !== null && <StepHead held={held} />}
        <Suspense>{inHead && !keyboard && own}</Suspense>
      </div>
      <main id="step" className={styles.main} tabIndex={-1}>
        {now !== null && (
          <>
            {wide && held.step !== null && <StepHead held={held} />}
            <Suspense>{quiet && <Keepsakes current={held.step?.step.id ?? null} />}</Suspense>
            <Suspense>{!inHead && own}</Suspense>
            <Suspense>{held.step === null ? <Waiting /> : <StepPlace {...held.step} />}</Suspense>
          </>
        )}
      </main>
    </div>
  );
}
