import type { SideLetter } from '#shared/agreement/blocks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { keyOf } from '#shared/agreement/parties/parties.ts';
import type { Lang } from '#shared/text.ts';
import { answerOf } from '#shared/workshop/life/approvalLog.ts';
import type { PartyName } from '#shared/workshop/life/lifeParties.ts';
import type { Approval } from '#shared/workshop/life/lifeState.ts';
import type { ApprovalCard } from '../blockTree.ts';
import { SIDE_SHAPES } from '../sideShapes.ts';

const SIDES = Object.keys(SIDE_SHAPES) as SideLetter[];

const WITHOUT: Readonly<Record<Lang, string>> = {
  pl: 'bez zatwierdzenia w aplikacji',
  en: 'without approval in the app',
};
/** While it may still come. */
const NOT_YET: Readonly<Record<Lang, string>> = { pl: 'jeszcze bez zatwierdzenia', en: 'not approved yet' };

/** An answer that somebody gave otherwise is not passed off as given in the application. */
const TOLD: Readonly<Record<Lang, string>> = {
  pl: '(odpowiedź zapisała osoba prowadząca)',
  en: '(the answer was written down by the facilitator)',
};

/**
 * Rows of the approval card (clause A27), one for each of `parties` (`everyParty`): whoever approved exactly this version,
 * and those whose approval was not waited for, so that the card tells of nobody more than there was, and leaves out
 * nobody whom the text names. `open`: it may still come.
 */
export function approvalRows(
  doc: Pick<AgreementDoc, 'lang' | 'parties'>,
  names: readonly PartyName[],
  parties: readonly string[],
  lines: readonly Approval[],
  open = false,
): ApprovalCard['rows'] {
  return parties.map(key => {
    const party = doc.parties.find(one => keyOf(one) === key);
    const answer = answerOf(lines, key);
    const row = {
      side: letterOf(key),
      party: party?.name || (names.find(one => one.key === key)?.name ?? key),
    };
    if (answer?.act !== 'approved') {
      return { ...row, who: (open ? NOT_YET : WITHOUT)[doc.lang], at: '' };
    }
    const person = [answer.name, answer.role, answer.mandate].filter(part => part !== '').join(', ');
    const who = answer.method === 'told' ? `${person} ${TOLD[doc.lang]}` : person;
    return { ...row, who, at: new Date(answer.at).toISOString() };
  });
}

function letterOf(key: string): SideLetter | null {
  return SIDES.find(letter => letter === key) ?? null;
}
