import { useMinute } from '../../../live/useMinute.ts';
import { clockTime } from '../../../moments.ts';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import type { CourseSession } from './course.ts';
import styles from './PlanColumn.module.css';
import { SessionSteps } from './SessionSteps.tsx';
import { changedMinutes, driftOf, remedyFor, type Schedule, scheduleOf } from './schedule.ts';
import { usePlannedEnd } from './usePlannedEnd.ts';

interface PlanColumnProps {
  course: readonly CourseSession[];
  session: number;
  focus: string | null;
}

/** The plan against the clock: time, drift in words, the new end, one offer to make up, the steps. */
export function PlanColumn({ course, session, focus }: PlanColumnProps) {
  const t = useLeadWords();
  const now = useMinute();
  const steps = course[session]?.steps ?? [];
  const schedule = scheduleOf(steps, now);
  const planned = usePlannedEnd(session, schedule);
  return (
    <div className={styles.column}>
      <div className={styles.head}>
        <p className={styles.clockLine}>
          <time className={styles.clock}>{clockTime(now)}</time>
          <Drift schedule={schedule} planned={planned} />
        </p>
        <End schedule={schedule} planned={planned} steps={steps} />
      </div>
      <SessionSteps slots={schedule.slots} focus={focus} label={t('clock.steps')} />
      <Others course={course} session={session} focus={focus} />
    </div>
  );
}

interface AgainstClock {
  schedule: Schedule;
  planned: number | null;
}

function Drift({ schedule, planned }: AgainstClock) {
  const t = useLeadWords();
  const drift = driftOf(schedule.end, planned);
  if (schedule.start === null) {
    return null;
  }
  if (drift === 0) {
    return <span className={styles.onTime}>{t('clock.onTime')}</span>;
  }
  return drift > 0 ? (
    <b className={styles.late}>{t('clock.late', { count: drift })}</b>
  ) : (
    <span className={styles.onTime}>{t('clock.early', { count: -drift })}</span>
  );
}

function End({ schedule, planned, steps }: AgainstClock & { steps: CourseSession['steps'] }) {
  const t = useLeadWords();
  const say = useSay();
  const { act } = useActs();
  const drift = driftOf(schedule.end, planned);
  const remedy = remedyFor(steps, drift);
  if (schedule.end === null) {
    return <p className={styles.end}>{t('clock.length', { minutes: schedule.length })}</p>;
  }
  const end = clockTime(schedule.end);
  return (
    <>
      <p className={styles.end}>
        {drift === 0 || planned === null
          ? t('clock.end', { end })
          : t('clock.endInstead', { end, planned: clockTime(planned) })}
      </p>
      {remedy !== null && (
        <button
          type="button"
          className={styles.remedy}
          onClick={() =>
            void act({
              type: 'plan:edit',
              step: remedy.step.id,
              minutes: changedMinutes(remedy.step.texts?.phases ?? [], -remedy.by),
            })
          }
        >
          {remedy.step.isBreak
            ? t('clock.shortenBreak', { count: remedy.by })
            : t('clock.shortenStep', { count: remedy.by, title: say(remedy.step.title) })}
        </button>
      )}
    </>
  );
}

function Others({ course, session, focus }: PlanColumnProps) {
  const t = useLeadWords();
  const say = useSay();
  const others = course.flatMap((one, index) => (index === session ? [] : [{ one, index }]));
  if (others.length === 0) {
    return null;
  }
  return (
    <details className={styles.others}>
      <summary>{t('clock.otherMeetings')}</summary>
      {others.map(({ one, index }) => (
        <section key={index}>
          <h3 className={styles.session}>
            {index + 1}. {say(one.title)}
          </h3>
          <SessionSteps slots={scheduleOf(one.steps, 0).slots} focus={focus} label={say(one.title)} />
        </section>
      ))}
    </details>
  );
}
