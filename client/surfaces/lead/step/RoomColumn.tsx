import type { NowPart } from '#shared/protocol/parts.ts';
import type { CourseSession } from '../plan/course.ts';
import { StagePreview } from '../stage/StagePreview.tsx';
import { Hands } from './Hands.tsx';
import { LeadTimer } from './LeadTimer.tsx';
import { NextButton } from './NextButton.tsx';
import { Notes } from './Notes.tsx';
import styles from './RoomColumn.module.css';

interface RoomColumnProps {
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
}

/** What the room sees, the timer, hands, notes, and the one green button at the bottom right. */
export function RoomColumn({ now, course, session }: RoomColumnProps) {
  return (
    <div className={styles.column}>
      <div className={styles.upper}>
        <StagePreview now={now} />
        {now.step !== null && <LeadTimer step={now.step} />}
        <Hands hands={now.hands} />
        {now.step !== null && <Notes key={now.step.id} step={now.step.id} />}
      </div>
      <div className={styles.next}>
        <NextButton now={now} course={course} session={session} />
      </div>
    </div>
  );
}
