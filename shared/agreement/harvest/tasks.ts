import type { Lang } from '#shared/text.ts';
import { inSentence, sentence } from '../typed.ts';

/** A task in a paragraph of A09. The table of tasks is read back from the paragraphs, so that they never differ. */
export interface Task {
  /** „Strona 1" */
  party: string;
  text: string;
  /** What it adds to people's work, „dodatkowy czas"; '' where nobody said. */
  burden: string;
  /** Who and by when: „prowadzi: Marta; wspiera: Ewa; do 10 grudnia 2026 r.", or as somebody typed it. */
  terms: string;
  /** How people will know that it is done; '' where nobody said. */
  check: string;
}

const WORDS = {
  pl: {
    party: 'Strona',
    burden: 'Obciążenie:',
    leads: 'Prowadzi:',
    helps: 'wspiera:',
    terms: 'Kto i do kiedy:',
    check: 'Po czym poznamy:',
    ask: '{{ask:Kto i do kiedy?}}',
    who: '{{ask:kto?}}',
    when: '{{ask:do kiedy?}}',
    time: /^(?:do|od|w|we|na|po|przed|co|każd\p{L}*|tydzień|dzień|miesiąc|raz|za|najpóźniej|zaraz|(?=\d|\{\{ask:do))(?!\p{L})/iu,
  },
  en: {
    party: 'Party',
    burden: 'Burden:',
    leads: 'Led by:',
    helps: 'helped by:',
    terms: 'Who and by when:',
    check: 'How we will know:',
    ask: '{{ask:Who and by when?}}',
    who: '{{ask:who?}}',
    when: '{{ask:by when?}}',
    time: /^(?:by|from|until|before|after|every|each|on|in|within|next|once|a (?:day|week|month)|(?=\d|\{\{ask:by))(?!\p{L})/iu,
  },
} as const satisfies Record<Lang, object>;

/** „prowadzi: Marta; wspiera: Ewa; do 10 grudnia 2026 r."; what is empty is left out. */
export function termsOfParts({ lead, along, due }: Record<'lead' | 'along' | 'due', string>, lang: Lang) {
  const { leads, helps } = WORDS[lang];
  return [lead && `${leads.toLowerCase()} ${lead}`, along && `${helps} ${along}`, due]
    .filter(Boolean)
    .join('; ');
}

/** „Prowadzi: Marta; do 10 grudnia 2026 r.", „Kto i do kiedy: sekretariat, do świąt.", or the question. */
export function termsText(terms: string, lang: Lang): string {
  const { ask, leads, terms: label } = WORDS[lang];
  return terms === ''
    ? ask
    : terms.startsWith(leads.toLowerCase())
      ? sentence(`${leads}${terms.slice(leads.length)}`)
      : `${label} ${sentence(terms)}`;
}

/** „Strona 1: Zaproszenie na próbę. Obciążenie: dodatkowy czas. Prowadzi: Marta; do 10 grudnia. Po czym poznamy: …" */
export function taskText({ party, text, burden, terms, check }: Task, lang: Lang): string {
  const words = WORDS[lang];
  return [
    `${party}: ${sentence(text)}`,
    ...(burden === '' ? [] : [`${words.burden} ${sentence(burden)}`]),
    termsText(terms, lang),
    ...(check === '' ? [] : [`${words.check} ${sentence(check)}`]),
  ].join(' ');
}

/** The task as its paragraph tells it now; a paragraph that was written anew is all text. */
export function taskIn(text: string, lang: Lang): Task {
  const words = WORDS[lang];
  const [, party = '', whole = text] =
    new RegExp(`^(${words.party} \\d+|\\{\\{ask:[^{}]+\\}\\}): ([^]*)$`).exec(text) ?? [];
  const [rest, check] = cut(whole, words.check);
  const [before, terms] = termsIn(rest, words);
  const [said, burden] = cut(before, words.burden);
  return { party, text: said.trim(), burden, terms, check };
}

/** What stands before the terms, and the terms: under either label, or still a question. */
function termsIn(text: string, { ask, leads, terms }: (typeof WORDS)[Lang]): [string, string] {
  const asked = text.lastIndexOf(ask);
  if (asked >= 0) {
    return [text.slice(0, asked), ask];
  }
  const [led, parts] = cut(text, leads);
  return parts === '' ? cut(text, terms) : [led, `${leads.toLowerCase()} ${parts}`];
}

/** What stands before the last of these labels, and what after it. */
function cut(text: string, label: string): [before: string, after: string] {
  const at = text.lastIndexOf(label);
  return at < 0 ? [text, ''] : [text.slice(0, at), inSentence(text.slice(at + label.length))];
}

/** Who leads, who helps and by when, as terms tell it: „sekretariat, do świąt" has a time after its comma. */
export function partsOfTerms(terms: string, lang: Lang): Record<'lead' | 'along' | 'due', string> {
  const { ask, who, when, leads, helps, time } = WORDS[lang];
  if (terms === ask) {
    return { lead: who, along: '', due: when };
  }
  const found = { lead: '', along: '', due: '' };
  for (const part of terms.split(';').map(one => one.trim())) {
    const label = [leads.toLowerCase(), helps].find(one => part.toLowerCase().startsWith(one));
    if (label !== undefined) {
      found[label === helps ? 'along' : 'lead'] = part.slice(label.length).trim();
    } else if (time.test(part)) {
      found.due = [found.due, part].filter(Boolean).join('; ');
    } else {
      const [lead, due] = whoAndWhen(part, time);
      found.lead = [found.lead, lead].filter(Boolean).join('; ');
      found.due = [found.due, due].filter(Boolean).join('; ');
    }
  }
  return found;
}

function whoAndWhen(part: string, time: RegExp): [string, string] {
  for (let at = part.indexOf(', '); at >= 0; at = part.indexOf(', ', at + 1)) {
    const rest = part.slice(at + 2);
    if (time.test(rest)) {
      return [part.slice(0, at), rest];
    }
  }
  return [part, ''];
}
