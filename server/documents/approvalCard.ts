import type { SideLetter } from '#shared/agreement/blocks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { Lang } from '#shared/text.ts';
import { answerOf } from '#shared/workshop/approvalLog.ts';
import type { Approval } from '#shared/workshop/lifeState.ts';
import type { Side } from '#shared/workshop/state.ts';
import type { ApprovalCard } from './blockTree.ts';

const WITHOUT: Readonly<Record<Lang, string>> = {
  pl: 'bez zatwierdzenia w aplikacji',
  en: 'without approval in the application',
};
/** While it may still come. */
const NOT_YET: Readonly<Record<Lang, string>> = { pl: 'jeszcze bez zatwierdzenia', en: 'not approved yet' };

/**
 * Rows of the approval card (clause A27): whoever approved exactly this version, and those sides whose approval was
 * not waited for, so that the card tells of nobody more than there was. `open`: it may still come.
 */
export function approvalRows(
  doc: Pick<AgreementDoc, 'lang' | 'parties'>,
  sides: readonly Side[],
  asked: readonly string[],
  lines: readonly Approval[],
  open = false,
): ApprovalCard['rows'] {
  return sides
    .filter(({ id }) => asked.includes(id))
    .map(({ id, name }) => {
      const party = doc.parties.find(one => one.side === id)?.name || name;
      const answer = answerOf(lines, id);
      const row = { side: id as SideLetter, party };
      if (answer?.act !== 'approved') {
        return { ...row, who: (open ? NOT_YET : WITHOUT)[doc.lang], at: '' };
      }
      const who = [answer.name, answer.role, answer.mandate].filter(part => part !== '').join(', ');
      return { ...row, who, at: new Date(answer.at).toISOString() };
    });
}
