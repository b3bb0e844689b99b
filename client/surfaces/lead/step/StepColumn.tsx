import { Suspense } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { NowPart, NowStep } from '#shared/protocol/parts.ts';
import { LEAD_VIEWS } from '../../../activities/leadViews.ts';
import { useActs } from '../ActProvider.tsx';
import { Groups } from '../groups/Groups.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import { StepLinksButton } from '../links/StepLinksButton.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import { PeopleStrip } from '../people/PeopleStrip.tsx';
import { type CourseSession, type CourseStep, isAhead } from '../plan/course.ts';
import { useWindowWords } from '../plan/stepWindow.ts';
import { ScriptNow, ScriptSoon } from '../script/Script.tsx';
import { useMedia } from '../useMedia.ts';
import { BetweenSteps } from './BetweenSteps.tsx';
import styles from './StepColumn.module.css';
import { StepPhases } from './StepPhases.tsx';
import { StepStatus } from './StepStatus.tsx';

/**
 * In a low window what is said now and what is steered stand together, above the fold; tips and what comes after them
 * follow. In the order of the document, so that the keyboard goes the way the eyes go.
 */
const LOW = '(max-height: 859.98px)';

interface StepColumnProps {
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
}

/** The step in focus: what to say, what is hidden, the activity's own view, who is ready. */
export function StepColumn({ now, course, session }: StepColumnProps) {
  const steps = course[session]?.steps ?? [];
  const step = now.step;
  const present = steps.find(one => one.id === step?.id);
  return (
    <>
      {step === null || present === undefined ? (
        <BetweenSteps now={now} course={course} />
      ) : (
        <Step step={step} present={present} steps={steps} />
      )}
      <PeopleStrip now={now} />
    </>
  );
}

interface StepProps {
  step: NowStep;
  present: CourseStep;
  steps: readonly CourseStep[];
}

function Step({ step, present, steps }: StepProps) {
  const t = useLeadWords();
  const say = useSay();
  const { act } = useActs();
  const taken = steps.filter(one => !one.skipped);
  const { texts } = present;
  const low = useMedia(LOW);
  const View = LEAD_VIEWS[step.activity as ActivityType];
  const next = steps.slice(steps.indexOf(present) + 1).find(isAhead);
  const soon = texts && <ScriptSoon texts={texts} phase={step.phase} next={next ?? null} />;
  return (
    <section className={styles.column} aria-labelledby="nazwa-kroku">
      <header className={styles.head}>
        {taken.includes(present) && (
          <p className={styles.number}>
            {t('step.number', { number: taken.indexOf(present) + 1, of: taken.length })}
          </p>
        )}
        <h1 id="nazwa-kroku" className={styles.title}>
          {say(present.title)}
        </h1>
        {texts && <StepPhases texts={texts} step={step} />}
        <StepStatus step={step} onOpen={() => void act({ type: 'step:open', step: step.id })} />
      </header>
      {texts && <ScriptNow texts={texts} phase={step.phase} />}
      {!low && soon}
      <Groups step={step} />
      {texts && View !== undefined && (
        <Suspense fallback={null}>
          <View step={step} texts={texts} />
        </Suspense>
      )}
      {low && soon}
      <OtherWays step={present} />
    </section>
  );
}

/** Ways to take part beside the room: whether the step is open by link too, and cards of paper. */
function OtherWays({ step }: { step: CourseStep }) {
  const words = useWindowWords();
  return (
    <div className={styles.byLink}>
      {step.links !== undefined && step.window !== undefined && (
        <p className={styles.statusWords}>{words(step)}</p>
      )}
      <StepLinksButton step={step} />
      <PaperButton step={step} />
    </div>
  );
}
