import { useState } from 'react';
import { useMinute } from '../../../live/useMinute.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import styles from '../Page.module.css';
import { PageFrame } from '../PageFrame.tsx';
import type { CourseStep } from './course.ts';
import { PlanAside } from './PlanAside.tsx';
import planStyles from './PlanPage.module.css';
import { PlanRow } from './PlanRow.tsx';
import { StepWords } from './StepWords.tsx';
import { scheduleOf } from './schedule.ts';
import { useCourse } from './useCourse.ts';

/** „Zmień plan": move, skip, shorten, reword; the workshop's own copy, never the template. */
export function PlanPage() {
  const t = useLeadWords();
  const say = useSay();
  const { now } = useWorkshop();
  const { course, session: present } = useCourse();
  const minute = useMinute();
  const [chosen, setChosen] = useState<number | null>(null);
  const [worded, setWorded] = useState<CourseStep | null>(null);
  const session = chosen ?? present;
  const steps = course[session]?.steps ?? [];
  const schedule = scheduleOf(steps, minute);
  if (now === null) {
    return <div />;
  }
  return (
    <PageFrame
      now={now}
      sub={t('plan.sub', { number: session + 1 })}
      aside={<PlanAside steps={steps} schedule={schedule} session={session} />}
    >
      <div className={styles.head}>
        <h1 className={styles.title}>{t('plan.title')}</h1>
        <p className={styles.note}>{t('plan.note')}</p>
      </div>
      {course.length > 1 && (
        <Chips
          label={t('plan.meetings')}
          joined
          chips={course.map((one, index) => ({
            id: String(index),
            label: `${index + 1}. ${say(one.title)}`,
          }))}
          chosen={[String(session)]}
          onChange={([id]) => setChosen(Number(id))}
        />
      )}
      <ol className={planStyles.rows}>
        {schedule.slots.map(slot => (
          <PlanRow
            key={slot.step.id}
            slot={slot}
            steps={steps}
            focus={now.step}
            onWords={() => setWorded(slot.step)}
          />
        ))}
      </ol>
      {worded !== null && <StepWords step={worded} onBack={() => setWorded(null)} />}
    </PageFrame>
  );
}
