import { ArrowRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLeadWords } from '../leadWords.ts';
import type { CourseSession } from '../plan/course.ts';
import { AdvanceQuestion } from './AdvanceQuestion.tsx';
import { Announced } from './Announced.tsx';
import { goalOf } from './goal.ts';
import { useGoalWords } from './goalWords.ts';
import styles from './NextButton.module.css';
import { useAdvance } from './useAdvance.ts';
import { usePageKeys } from './usePageKeys.ts';

interface NextButtonProps {
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
  /** On the remote: 92 px, and the way back stands elsewhere. */
  remote?: boolean;
}

/** The one green button. It names its goal; what ends a session or a vote is asked once. */
export function NextButton({ now, course, session, remote = false }: NextButtonProps) {
  const t = useLeadWords();
  const { status } = useWorkshop();
  const goal = goalOf(course, now.step);
  const words = useGoalWords(goal);
  const { next, reveal, back, undo } = useAdvance(now.step);
  const [asked, setAsked] = useState(false);
  const off = goal.kind === 'done' || goal.kind === 'loading' || status === 'offline';
  const asks = goal.kind === 'endSession' || ('ballot' in goal && goal.ballot);

  function press() {
    if (off || now.step?.pending) {
      return;
    }
    if (asks) {
      setAsked(true);
    } else if (goal.kind === 'shelf') {
      reveal(goal.column);
    } else {
      next();
    }
  }

  usePageKeys(press, back);
  return (
    <div className={styles.next} id="dalej" tabIndex={-1} data-keeps-focus>
      {now.step?.pending ? (
        <Announced pending={now.step.pending} large={remote} onUndo={undo} />
      ) : (
        <Button
          variant="green"
          size={remote ? 'large' : 'main'}
          wide
          off={off}
          note={words.note}
          iconAfter={off ? undefined : <ArrowRight aria-hidden="true" />}
          onPress={press}
        >
          {words.label}
        </Button>
      )}
      {!remote && (
        <div className={styles.below}>
          <Button
            variant="bare"
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            off={now.step === null || now.step.status === 'waiting'}
            onPress={back}
          >
            {now.step !== null && now.step.phase === 0 && now.step.status === 'open'
              ? t('next.backStep')
              : t('next.back')}
          </Button>
          <span className={styles.key}>{t('next.key')}</span>
        </div>
      )}
      <AdvanceQuestion
        open={asked && asks}
        now={now}
        course={course}
        session={session}
        ballot={goal.kind !== 'endSession'}
        onBack={() => setAsked(false)}
        onAct={() => {
          setAsked(false);
          next();
        }}
      />
    </div>
  );
}
