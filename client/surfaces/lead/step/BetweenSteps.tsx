import type { NowPart } from '#shared/protocol/parts.ts';
import { useLeadWords, useSay } from '../leadWords.ts';
import { type CourseSession, isAhead } from '../plan/course.ts';
import styles from './StepColumn.module.css';

interface BetweenStepsProps {
  now: NowPart;
  course: readonly CourseSession[];
}

/** No step in focus: the room sees the welcome screen. */
export function BetweenSteps({ now, course }: BetweenStepsProps) {
  const t = useLeadWords();
  const say = useSay();
  const next = course.flatMap(session => session.steps).find(isAhead);
  // What was asked by link before the first meeting has begun none.
  const met = course.flatMap(session => session.steps.filter(({ outside }) => outside === undefined));
  const begun = met.some(({ status }) => status !== 'waiting');
  return (
    <section className={styles.between} aria-labelledby="nazwa-kroku">
      <p className={styles.number}>{now.workshop.title}</p>
      <h1 id="nazwa-kroku" className={styles.title}>
        {next === undefined ? t('step.overTitle') : begun ? t('step.betweenTitle') : t('step.waitingTitle')}
      </h1>
      <p className={styles.lead}>
        {next === undefined
          ? t('step.over')
          : begun
            ? t('step.between', { title: say(next.title) })
            : t('step.waiting')}
      </p>
    </section>
  );
}
