import type { Block, Words } from '#shared/agreement/blocks.ts';
import { NBSP } from '#shared/agreement/numbers.ts';
import type { Lang } from '#shared/text.ts';
import { DOCUMENT_WORDS } from '../documentWords.ts';

/** How a function begins, in any ending: „instruktorka", „sekretariat". Whatever else stands there may be a name. */
const FUNCTION =
  /^(?:dyrek|zastęp|kierow|sekretar|instruktor|specjalist|koordynat|animator|bibliotek|księgow|nauczyciel|pedagog|psycholog|pracowni[ck]|asystent|inspektor|opiekun|organizator|referent|doradc|muzealni|edukator|okienk|dział|zespół|director|head|manager|office|librarian|coordinator|teacher|social worker|assistant|secretar)/iu;
/** A capital letter, unless its whole word is written so: „pracownica OPS" is a function, „kierowniczka Anna" is not. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}/u;

/** Nobody is named who is not called by a function: the public learns which Party named that person. */
export function withoutNames(block: Block, lang: Lang): Block {
  if (block.t !== 'table' || block.people === undefined) {
    return block;
  }
  const people = new Set(block.people);
  return {
    ...block,
    rows: block.rows.map(row =>
      row.map((cell, column) => (people.has(column) ? nameless(cell, partyIn(row), lang) : cell)),
    ),
  };
}

function nameless(cell: Words, party: string | null, lang: Lang): Words {
  const words = DOCUMENT_WORDS[lang];
  return cell.map(run => {
    if (run.t !== 'text' || !/\p{L}/u.test(run.text) || isFunction(run.text)) {
      return run;
    }
    return { ...run, text: party === null ? words.sentBy : `${words.sentByParty}${NBSP}${party}` };
  });
}

/** Whether everything in a cell is a function. */
function isFunction(text: string): boolean {
  return text
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .every(part => FUNCTION.test(part) && !NAME.test(part.slice(1)));
}

/** „Strona 2" in another cell of the row. */
function partyIn(row: readonly Words[]): string | null {
  for (const [run] of row) {
    const [, party] = (run?.t === 'text' && /^(?:Strona|Party)\s(\d+)$/.exec(run.text)) || [];
    if (party !== undefined) {
      return party;
    }
  }
  return null;
}
