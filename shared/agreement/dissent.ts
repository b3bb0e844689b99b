import { CHILD_ID } from '#shared/ids.ts';
import { type Lang, pick } from '#shared/text.ts';
import type { Item } from './model.ts';
import { itemOf } from './points.ts';
import { oneLine, sentence, typed } from './typed.ts';

/** A remark or an objection to one clause that nobody settled before the words were frozen. */
export interface ClauseRemark {
  clause: string;
  stance: 'remark' | 'object';
  text: string;
  /** Id of its author, who wanted to stand there by name. */
  signed: string | null;
  /** It was said of words that changed afterwards. */
  earlier: boolean;
}

const WORDS = {
  remark: { pl: 'Uwaga', en: 'Remark' },
  object: { pl: 'Sprzeciw', en: 'Objection' },
  earlier: { pl: 'dotyczy wcześniejszych słów', en: 'about earlier words' },
};

/** „§ 7. Sprzeciw: …", verbatim: nothing of it is judged, and nothing is dropped because the words changed later. */
export function dissentItems(
  dissent: readonly ClauseRemark[],
  names: ReadonlyMap<string, string>,
  lang: Lang,
): Item[] {
  return dissent.map(({ clause, stance, text, signed, earlier }) => {
    const name = signed === null ? '' : nameOf(signed, names);
    const beside = [earlier ? pick(WORDS.earlier, lang) : '', name].filter(part => part !== '');
    const end = beside.length === 0 ? '' : ` (${beside.join('; ')})`;
    return itemOf(`{{ref:${clause}}}. ${pick(WORDS[stance], lang)}: ${sentence(oneLine(typed(text)))}${end}`);
  });
}

/** A person whom nobody knows any more is not named by an id. */
export function nameOf(person: string, names: ReadonlyMap<string, string>): string {
  return oneLine(typed(names.get(person) ?? (CHILD_ID.test(person) ? '' : person)));
}
