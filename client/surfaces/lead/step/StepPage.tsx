import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import styles from '../Lead.module.css';
import { LeadBar } from '../LeadBar.tsx';
import { useLeadWords } from '../leadWords.ts';
import { Notice } from '../Notice.tsx';
import { PlanColumn } from '../plan/PlanColumn.tsx';
import { PlanDrawer } from '../plan/PlanDrawer.tsx';
import { useCourse } from '../plan/useCourse.ts';
import { useMedia } from '../useMedia.ts';
import { EndSession } from './EndSession.tsx';
import { RoomColumn } from './RoomColumn.tsx';
import { StepColumn } from './StepColumn.tsx';
import { useTopOfStep } from './useTopOfStep.ts';

/** The console on a desk: the plan, the step, what the room sees. */
export function StepPage({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const { course, session } = useCourse();
  const wide = useMedia('(min-width: 1200px)');
  const [drawer, setDrawer] = useState(false);
  const place = { number: session + 1, of: course.length };
  const { town } = now.workshop;
  useTopOfStep(now.step);
  return (
    <div data-surface="desk" className={styles.ground}>
      <a href="#krok" className="skip-link">
        {t('skipToStep')}
      </a>
      <a href="#dalej" className="skip-link">
        {t('skipToNext')}
      </a>
      <LeadBar
        now={now}
        onStep
        sub={town === '' ? t('meeting', place) : t('inTown', { ...place, town })}
        {...(wide ? {} : { onPlan: () => setDrawer(true) })}
        end={wide && <EndSession now={now} course={course} session={session} />}
      />
      <Notice />
      <div className={`${styles.body} ${styles.three}`}>
        {wide && (
          <aside className={styles.plan} aria-label={t('clock.label')}>
            <div className={styles.stick}>
              <PlanColumn course={course} session={session} focus={now.step?.id ?? null} />
            </div>
          </aside>
        )}
        <main id="krok" tabIndex={-1} className={styles.step}>
          <StepColumn now={now} course={course} session={session} />
        </main>
        <aside className={styles.room} aria-label={t('room.label')}>
          <div className={styles.stick}>
            <RoomColumn now={now} course={course} session={session} />
          </div>
        </aside>
      </div>
      {!wide && (
        <PlanDrawer open={drawer} onBack={() => setDrawer(false)}>
          <PlanColumn course={course} session={session} focus={now.step?.id ?? null} />
          <div className={styles.drawerEnd}>
            <EndSession now={now} course={course} session={session} />
          </div>
        </PlanDrawer>
      )}
    </div>
  );
}
