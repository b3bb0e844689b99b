import { diffWords, type WordChange } from '#shared/diffWords.ts';
import { type Allowance, aligned, commonPairs, MOST_STEPS } from './alignment.ts';
import {
  type PassageKind,
  type PrintedPassage,
  type PrintedSection,
  printedText,
} from './files/printedText.ts';
import type { AgreementDoc, Party } from './model.ts';

/** One thing that differs between two versions, as it is shown and counted. */
export interface Change {
  kind: 'changed' | 'added' | 'dropped' | 'moved';
  /** `section`: a whole clause or annex; else a passage of one. */
  of: 'section' | PassageKind;
  /** The clause it is in, by its key in both versions. */
  section: string;
  /** „§ 5" in the newer version, or in the older one where it is gone; '' without a number. */
  label: string;
  /** The same in the older version, where it differs; ''. */
  wasLabel: string;
  title: string;
  /** Number of the paragraph, row or party, and of its point. */
  number: number | null;
  point: number | null;
  /** Its place in the older and in the newer version: among the sections, or in its section. */
  from: number | null;
  to: number | null;
  /** The words, a line for each passage: what stayed, went and came. */
  lines: WordChange[][];
  /**
   * Nobody changed this; it follows from what was changed. `numbers`: the same words with other numbers or references.
   * `computed`: a part that is made of others, as signatures are of the parties. Null: people changed it.
   */
  follows: 'numbers' | 'computed' | null;
}

/** What differs between the words of two versions as they are printed, in the order of the newer one. */
export function differences(older: AgreementDoc, newer: AgreementDoc): Change[] {
  const found = differencesOf(printedText(older), printedText(newer));
  const parties =
    found.some(({ of }) => of === 'party') &&
    hasSame(older, newer, ({ countersign, adults }) => [countersign, adults]);
  return found.map(change =>
    change.follows === null && (isMadeAlone(change) || (parties && change.of === 'signature'))
      ? { ...change, follows: 'computed' }
      : change,
  );
}

/** Annexes that no wording decides: what people answered about the text, and who took part. */
const MADE_ALONE: ReadonlySet<string> = new Set(['annex:remarks', 'annex:participants']);

function isMadeAlone({ section }: Change): boolean {
  return MADE_ALONE.has(section);
}

/** Whether something of the parties is as it was; then a line for a signature can only repeat what they say. */
function hasSame(older: AgreementDoc, newer: AgreementDoc, of: (party: Party) => unknown): boolean {
  return JSON.stringify(older.parties.map(of)) === JSON.stringify(newer.parties.map(of));
}

/** The same, of texts that are laid out already. */
export function differencesOf(
  older: readonly PrintedSection[],
  newer: readonly PrintedSection[],
  allowance: Allowance = { left: MOST_STEPS },
): Change[] {
  const before = new Map(older.map((section, at) => [section.key, { section, at }]));
  const after = new Set(newer.map(({ key }) => key));
  const kept = keptOrder(
    older.map(({ key }) => key).filter(key => after.has(key)),
    newer.map(({ key }) => key),
    allowance,
  );
  const found: Change[] = [];
  newer.forEach((section, to) => {
    const old = before.get(section.key);
    if (old === undefined) {
      found.push(wholeSection('added', section, null, to));
      return;
    }
    if (!kept.has(section.key)) {
      found.push({ ...wholeSection('moved', section, old.at, to), wasLabel: wasLabel(old.section, section) });
    }
    // Half of what is left: a part that was written anew as a whole leaves enough for those behind it.
    const own = { left: Math.floor(allowance.left / 2) };
    allowance.left -= own.left;
    found.push(...within(old.section, section, own));
    allowance.left += own.left;
  });
  const dropped = older.flatMap((section, from) =>
    after.has(section.key) ? [] : [wholeSection('dropped', section, from, null)],
  );
  return [...found, ...dropped];
}

/** The older text with the changes made in it. What it gives is the newer one: nothing is left out of `changes`. */
export function applied(older: readonly PrintedSection[], changes: readonly Change[]): string[][] {
  const whole = changes.filter(({ of }) => of === 'section');
  const texts = older.map(({ key, passages }) => ({
    key,
    lines: placed(
      passages.map(({ text }) => text),
      changes
        .filter(({ of, section }) => of !== 'section' && section === key)
        .map(({ from, to, lines }) => ({ from, to, value: saidAfter(lines[0] ?? []) })),
    ),
  }));
  const moves = whole.map(({ section, from, to, lines }) => ({
    from,
    to,
    value: texts.find(({ key }) => key === section) ?? { key: section, lines: lines.map(saidAfter) },
  }));
  return placed(texts, moves).map(({ lines }) => lines);
}

/** A list without what left its place, and with what came at the places where it came. */
function placed<T>(
  list: readonly T[],
  changes: readonly { from: number | null; to: number | null; value: T }[],
): T[] {
  const left = new Set(changes.map(({ from }) => from));
  const stayed = list.filter((_, at) => !left.has(at));
  for (const { to, value } of changes.toSorted((one, other) => (one.to ?? 0) - (other.to ?? 0))) {
    if (to !== null) {
      stayed.splice(to, 0, value);
    }
  }
  return stayed;
}

function saidAfter(words: readonly WordChange[]): string {
  return words.map(({ kind, text }) => (kind === 'del' ? '' : text)).join('');
}

function wasLabel(old: PrintedSection, section: PrintedSection): string {
  return old.label === section.label ? '' : old.label;
}

function wholeSection(
  kind: 'added' | 'dropped' | 'moved',
  section: PrintedSection,
  from: number | null,
  to: number | null,
): Change {
  const { key, label, title, passages } = section;
  const word = kind === 'added' ? 'ins' : 'del';
  const lines = kind === 'moved' ? [] : passages.map(({ text }) => whole(word, text));
  return {
    kind,
    of: 'section',
    section: key,
    label,
    wasLabel: '',
    title,
    number: null,
    point: null,
    from,
    to,
    lines,
    follows: null,
  };
}

function whole(kind: WordChange['kind'], text: string): WordChange[] {
  return text === '' ? [] : [{ kind, text }];
}

/** What differs inside a section that both versions have. */
function within(old: PrintedSection, section: PrintedSection, allowance: Allowance): Change[] {
  const pairs = aligned(old.passages, section.passages, allowance);
  return pairs.flatMap(({ from, to }): Change[] => {
    const before = from === null ? undefined : old.passages[from];
    const after = to === null ? undefined : section.passages[to];
    const told = after ?? before;
    const isMoved = before !== undefined && after !== undefined && before.text === after.text;
    if (told === undefined) {
      return [];
    }
    const kind = isMoved
      ? 'moved'
      : before === undefined
        ? 'added'
        : after === undefined
          ? 'dropped'
          : 'changed';
    return [
      {
        kind,
        of: told.kind,
        section: section.key,
        label: section.label,
        wasLabel: wasLabel(old, section),
        title: section.title,
        number: told.number,
        point: told.point,
        from,
        to,
        lines: [
          isMoved ? whole('same', told.text) : diffWords(before?.text ?? '', after?.text ?? '', allowance),
        ],
        follows: !isMoved && bareOf(before) === bareOf(after) ? 'numbers' : null,
      },
    ];
  });
}

/** What is left of a passage without its numbering; a passage that is not there says as little. */
function bareOf(passage: PrintedPassage | undefined): string {
  return passage?.unnumbered ?? passage?.text ?? '';
}

/** The longest run of keys that stand in the same order in both. */
function keptOrder(
  old: readonly string[],
  fresh: readonly string[],
  allowance: Allowance,
): ReadonlySet<string> {
  return new Set(commonPairs(old, fresh, allowance).map(([row]) => old[row] ?? ''));
}
