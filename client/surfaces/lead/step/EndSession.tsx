import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords } from '../leadWords.ts';
import type { CourseSession } from '../plan/course.ts';
import { AdvanceQuestion } from './AdvanceQuestion.tsx';

interface EndSessionProps {
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
}

/** „Zakończ spotkanie" from anywhere in the plan: closes the step and shows the welcome screen, asked once. */
export function EndSession({ now, course, session }: EndSessionProps) {
  const c = useCommonWords();
  const { act } = useActs();
  const [asked, setAsked] = useState(false);
  const { step } = now;
  if (step === null) {
    return null;
  }

  async function end(id: string, open: boolean) {
    setAsked(false);
    const closed = !open || (await act({ type: 'step:close', step: id })) !== null;
    if (closed) {
      await act({ type: 'step:focus', step: null });
    }
  }

  return (
    <>
      <Button variant="bare" size="small" hasPopup="dialog" onPress={() => setAsked(true)}>
        {c('action.endSession')}
      </Button>
      <AdvanceQuestion
        open={asked}
        now={now}
        course={course}
        session={session}
        ballot={false}
        onBack={() => setAsked(false)}
        onAct={() => void end(step.id, step.status === 'open')}
      />
    </>
  );
}
