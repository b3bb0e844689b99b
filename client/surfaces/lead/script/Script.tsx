import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { useLeadWords, useSay } from '../leadWords.ts';
import type { CourseStep } from '../plan/course.ts';
import styles from './Script.module.css';
import { ScriptLines } from './ScriptLines.tsx';
import { scriptNow } from './scriptNow.ts';

/** What to say now. */
export function ScriptNow({ texts, phase }: { texts: PlanTextStep; phase: number }) {
  const t = useLeadWords();
  const { now } = scriptNow(texts, phase);
  return now.length === 0 ? null : (
    <section className={styles.now} aria-labelledby="powiedz-teraz">
      <h2 id="powiedz-teraz" className={styles.label}>
        {t('step.sayNow')}
      </h2>
      <ScriptLines lines={now} />
    </section>
  );
}

interface ScriptSoonProps {
  texts: PlanTextStep;
  phase: number;
  next: CourseStep | null;
}

/** What comes in a moment, tips; the whole script one click away. */
export function ScriptSoon({ texts, phase, next }: ScriptSoonProps) {
  const t = useLeadWords();
  const say = useSay();
  const { now, soon } = scriptNow(texts, phase);
  const tips = texts.tips.map(say).filter(Boolean);
  return (
    <section className={styles.script} aria-label={t('step.soon')}>
      {(soon !== null || next !== null) && (
        <div className={styles.soon}>
          <h2 className={styles.label}>{t('step.soon')}</h2>
          {soon === null ? (
            <p className={styles.later}>
              {t('step.nextStep', { title: next === null ? '' : say(next.title) })}
            </p>
          ) : (
            // What is to be done looks as it does above: large letters are read aloud, nothing else.
            <ScriptLines lines={[soon]} small />
          )}
        </div>
      )}
      {tips.length > 0 && (
        <ul className={styles.tips} aria-label={t('step.tips')}>
          {tips.map(tip => (
            <li key={tip} className={styles.tip}>
              <b aria-hidden="true" className={styles.bang}>
                !
              </b>
              <span>{tip}</span>
            </li>
          ))}
        </ul>
      )}
      {texts.script.length > now.length && (
        <details className={styles.whole}>
          <summary>{t('step.wholeScript')}</summary>
          <ScriptLines lines={texts.script} small />
        </details>
      )}
    </section>
  );
}
