import { type ReactNode, Suspense } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { NowPart, NowStep } from '#shared/protocol/parts.ts';
import { LEAD_VIEWS } from '../../../activities/leadViews.ts';
import { useMinute } from '../../../live/useMinute.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Readiness } from '../../../ui/Readiness.tsx';
import { Groups } from '../groups/Groups.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import { namesOf, peopleBySide } from '../people/atTable.ts';
import { MOST_NAMES, useSomeNames } from '../people/useSomeNames.ts';
import type { CourseSession, CourseStep } from '../plan/course.ts';
import { driftOf, scheduleOf } from '../plan/schedule.ts';
import { usePlannedEnd } from '../plan/usePlannedEnd.ts';
import { ScriptLines } from '../script/ScriptLines.tsx';
import { scriptNow } from '../script/scriptNow.ts';
import { asksReady } from '../step/asksReady.ts';
import { BetweenSteps } from '../step/BetweenSteps.tsx';
import { total, totalOf } from '../step/goal.ts';
import { Hands } from '../step/Hands.tsx';
import styles from './Remote.module.css';

interface RemoteStepProps {
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
  /** The timer. */
  children: ReactNode;
}

/** The step on the remote: where we are, timer, readiness on one sheet, what to say. */
export function RemoteStep({ now, course, session, children }: RemoteStepProps) {
  const steps = course[session]?.steps ?? [];
  const present = steps.find(one => one.id === now.step?.id);
  if (now.step === null || present === undefined) {
    return (
      <>
        <BetweenSteps now={now} course={course} />
        <Hands hands={now.hands} />
      </>
    );
  }
  return (
    <>
      <Where step={now.step} present={present} steps={steps} session={session} />
      {children}
      <Sheet now={now} step={now.step} />
      <Hands hands={now.hands} />
      {present.texts && <Say step={now.step} present={present} />}
      <Groups step={now.step} />
    </>
  );
}

interface WhereProps {
  step: NowStep;
  present: CourseStep;
  steps: readonly CourseStep[];
  session: number;
}

function Where({ step, present, steps, session }: WhereProps) {
  const t = useLeadWords();
  const say = useSay();
  const schedule = scheduleOf(steps, useMinute());
  const drift = driftOf(schedule.end, usePlannedEnd(session, schedule));
  const taken = steps.filter(one => !one.skipped);
  const phase = present.texts?.phases[step.phase];
  const place = { number: taken.indexOf(present) + 1, of: taken.length };
  return (
    <header className={styles.where}>
      <p className={styles.small}>
        <span>
          {step.phases > 1
            ? t('step.numberPhase', { ...place, phase: step.phase + 1, phases: step.phases })
            : t('step.number', place)}
        </span>
        <span>
          {drift === 0
            ? t('clock.onTime')
            : t('clock.short', { sign: drift > 0 ? '+' : '–', count: Math.abs(drift) })}
        </span>
      </p>
      <h1 className={styles.title}>{say(present.title)}</h1>
      {phase && (
        <p className={styles.phase}>
          {say(phase.label)}, {t(`step.form.${phase.form}`)}
        </p>
      )}
    </header>
  );
}

function Sheet({ now, step }: { now: NowPart; step: NowStep }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { people } = useWorkshop();
  const some = useSomeNames();
  const hidden = total(step.counts.hidden);
  const asked = asksReady(step);
  const writing = asked ? namesOf(peopleBySide(now.workshop.sides, people?.people ?? []), 'writing') : [];
  const { done, of } = asked ? step.ready : { done: now.here.online, of: now.here.roster };
  const sides = now.workshop.sides.flatMap(({ id, name }) => {
    const side = markOf(id);
    const numbers = { done: done[id] ?? 0, of: of[id] ?? 0 };
    const label = asked
      ? t('ready.sideReady', { side: id, name, ...numbers })
      : c('side.here', { name, here: numbers.done, wished: numbers.of });
    return side === null
      ? []
      : [{ side, label, numbers: c('count.of', numbers), ready: numbers.done, of: numbers.of }];
  });
  return (
    <div className={styles.sheet}>
      <Readiness
        form="table"
        words={
          asked
            ? c('ready.of', { done: totalOf(done), of: totalOf(of) })
            : t('ready.atTable', { here: totalOf(done), roster: totalOf(of) })
        }
        note={hidden > 0 ? c('count.hiddenCards', { count: hidden }) : undefined}
        sides={sides}
      />
      {writing.length > 0 && (
        <p className={styles.small}>
          {t('ready.writing', { count: writing.length, names: some(writing, MOST_NAMES.remote) })}
        </p>
      )}
    </div>
  );
}

function Say({ step, present }: { step: NowStep; present: CourseStep }) {
  const t = useLeadWords();
  if (present.texts === null) {
    return null;
  }
  const { now: lines } = scriptNow(present.texts, step.phase);
  const View = LEAD_VIEWS[step.activity as ActivityType];
  return (
    <>
      {lines.length > 0 && (
        <section className={styles.say}>
          <h2 className={styles.label}>{t('step.say')}</h2>
          <ScriptLines lines={lines} />
        </section>
      )}
      {View !== undefined && (
        <Suspense fallback={null}>
          <View step={step} texts={present.texts} />
        </Suspense>
      )}
    </>
  );
}
