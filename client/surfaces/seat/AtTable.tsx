import { LeaveQuestion } from './LeaveQuestion.tsx';
import { WhoseTurn } from './WhoseTurn.tsx';

/** What sitting here brings with it once the first screen stands: whose turn it is, and the question before leaving. */
export function AtTable() {
  return (
    <>
      <WhoseTurn />
      <LeaveQuestion />
    </>
  );
}
