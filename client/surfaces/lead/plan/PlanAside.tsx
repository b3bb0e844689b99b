import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import styles from '../Page.module.css';
import { usePage } from '../usePage.ts';
import type { CourseStep } from './course.ts';
import planStyles from './PlanPage.module.css';
import { changedMinutes, driftOf, type Schedule, shortenable, spare } from './schedule.ts';
import { usePlannedEnd } from './usePlannedEnd.ts';

interface PlanAsideProps {
  steps: readonly CourseStep[];
  schedule: Schedule;
  session: number;
}

const MOST_OFFERS = 4;

/** The end of the session as the plan stands now, and what could still be shortened. */
export function PlanAside({ steps, schedule, session }: PlanAsideProps) {
  const t = useLeadWords();
  const say = useSay();
  const { act } = useActs();
  const { go } = usePage();
  const planned = usePlannedEnd(session, schedule);
  const drift = driftOf(schedule.end, planned);
  const offers = shortenable(steps).slice(0, MOST_OFFERS);
  return (
    <>
      <section>
        <p className={styles.quiet}>{schedule.end === null ? t('plan.endLength') : t('plan.end')}</p>
        <p className={planStyles.endLine}>
          <span className={planStyles.end}>
            {schedule.end === null ? t('clock.minutes', { count: schedule.length }) : clockTime(schedule.end)}
          </span>
          {planned !== null && drift !== 0 && (
            <span className={styles.quiet}>{t('plan.planned', { end: clockTime(planned) })}</span>
          )}
        </p>
        {schedule.end !== null && (
          <p role="status">
            {drift === 0
              ? t('plan.same')
              : drift < 0
                ? t('plan.gain', { count: -drift })
                : t('plan.loss', { count: drift })}
          </p>
        )}
      </section>
      <section className={`${styles.section} ${styles.opened}`}>
        <h2 className={styles.label}>{t('plan.canShorten')}</h2>
        {offers.length === 0 ? (
          <p className={styles.note}>{t('plan.nothingShorter')}</p>
        ) : (
          <ul className={planStyles.offers}>
            {offers.map(step => (
              <li key={step.id}>
                <span>
                  {t('plan.shorterTo', { title: say(step.title), count: step.minutes - spare(step) })}
                </span>
                <Button
                  variant="bare"
                  size="small"
                  onPress={() =>
                    void act({
                      type: 'plan:edit',
                      step: step.id,
                      minutes: changedMinutes(step.texts?.phases ?? [], -spare(step)),
                    })
                  }
                >
                  {t('plan.minus', { count: spare(step) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className={styles.bottom}>
        <Button variant="green" size="main" wide onPress={() => go('step')}>
          {t('plan.done')}
        </Button>
      </div>
    </>
  );
}
