import type { ActivityTable } from '#shared/activities/activities.ts';
import { readStance } from '#shared/activities/draft/stance.ts';
import { STANCE } from '#shared/activities/draft/stanceWords.ts';
import { type Arranged, standingParagraphs } from '#shared/agreement/arrangement.ts';
import { clausePrint } from '#shared/agreement/clausePrint.ts';
import type { ClauseRemark } from '#shared/agreement/dissent.ts';
import { groupByClause, type Paragraph } from '#shared/agreement/paragraphs.ts';
import { personOf } from '../lookUp.ts';
import type { Entry, State } from '../state.ts';
import { attributionOf } from '../steps/stepFacts.ts';

/**
 * Remarks and objections to the clauses of a text as it stands, in an order that does not tell who wrote when. One that was
 * said of other words stays one until its author takes it back: a letter changed elsewhere in the clause settles nothing.
 * Whoever was taken off the list says nothing, as in a vote; what they said counts again when they are back.
 */
export function openStances(
  state: State,
  document: Arranged & { step: string },
  paragraphs: readonly Paragraph[],
  activities: ActivityTable,
): ClauseRemark[] {
  const standing = groupByClause(standingParagraphs(paragraphs, document));
  const named = attributionOf(state, document.step, activities) === 'named';
  const found: ClauseRemark[] = [];
  for (const [, value] of state.list(`entry/${document.step}`)) {
    const { kind, by, data } = value as Entry;
    const isListed = by === null || personOf(state, by)?.status === 'here';
    const stance = kind === STANCE && isListed ? readStance(data) : null;
    const own = stance === null ? undefined : standing.get(stance.clause);
    if (stance !== null && stance.stance !== 'agree' && own !== undefined) {
      found.push({
        clause: stance.clause,
        stance: stance.stance,
        text: stance.text,
        signed: named && stance.signed === true ? by : null,
        earlier: stance.words !== clausePrint(own),
      });
    }
  }
  return found.sort(
    (left, right) =>
      compare(left.clause, right.clause) ||
      compare(left.stance, right.stance) ||
      compare(left.text, right.text),
  );
}

/** Whether anybody said whether they agree to a clause of what is written in a step. */
export function hasStances(state: State, step: string): boolean {
  return [...state.list(`entry/${step}`)].some(([, entry]) => (entry as Entry).kind === STANCE);
}

/** By code unit: the same on every machine, whatever its language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
