import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import type { Advice } from '../advice.ts';
import { taskCell, taskRows } from '../annexes/tasks.ts';
import { COPIES } from '../clauses/final.ts';
import { layoutOf } from '../kinds/layout.ts';
import type { AgreementDoc, Clause, Party } from '../model.ts';
import { partyLabel } from '../numbers.ts';
import { textOf } from '../points.ts';
import { namedNumbers } from './mentions.ts';

/** What is worth asking about who signs (reference/agreement A1, traps 1 and 5). */

/** Budget units without legal personality: somebody else is the party (reference/agreement A1, trap 1). */
const ACTS_FOR_ANOTHER: ReadonlySet<Party['kind']> = new Set(['welfare', 'school']);

/** Bodies that are of none of the kinds, and need no question. */
const KNOWN_OTHER = /parafi|kości[óe]ł|diecez|zbór|parish|church/iu;

/** What the form alone gives reason to ask. */
export function ofParties({ kind, parties, leftOut = [] }: WorkshopDocument): Advice[] {
  const signs = layoutOf(kind, 'pl').signatures;
  return [
    ...(kind === 'porozumienie' && parties.length === 1 ? [{ about: 'one-party' } as const] : []),
    ...parties.flatMap((party): Advice[] => {
      if (kind === 'porozumienie' && ACTS_FOR_ANOTHER.has(party.kind) && !party.actingFor?.trim()) {
        return [{ about: 'acting-for', party: party.name }];
      }
      if (kind === 'porozumienie' && party.kind === 'other' && !KNOWN_OTHER.test(party.name)) {
        return [{ about: 'party-kind', party: party.name }];
      }
      if (signs && party.kind === 'person') {
        return [{ about: 'person-signs', party: party.name }];
      }
      const alone = (party.adults ?? []).every(adult => adult.trim() === '');
      return party.kind === 'group' && alone ? [{ about: 'group-signs', party: party.name }] : [];
    }),
    ...leftOut.map(({ name }) => ({ about: 'left-out', party: name }) as const),
  ];
}

/** Where the text and its parties do not fit together; `beside`: names of people whose side does not sign. */
export function ofPartiesInText(doc: AgreementDoc | null, beside: readonly string[]): Advice[] {
  if (doc === null) {
    return [];
  }
  const named = doc.clauses.flatMap(clause => namedIn(clause, beside));
  return doc.kind === 'porozumienie'
    ? [...ofTasks(doc), ...ofCoordination(doc), ...ofNumbers(doc), ...ofCopies(doc), ...named]
    : named;
}

/** At least one task of each party, or it is told (reference/agreement A2, A09). */
function ofTasks(doc: AgreementDoc): Advice[] {
  const tasks = taskRows(doc);
  const busy = new Set(tasks.map(row => plain(taskCell(doc, row, 'party'))));
  return tasks.length === 0
    ? []
    : doc.parties.flatMap((party, index): Advice[] =>
        busy.has(plain(partyLabel(party, index, doc.lang))) ? [] : [{ about: 'no-task', party: party.name }],
      );
}

/** A party that was added later has no line among the coordinators. */
function ofCoordination(doc: AgreementDoc): Advice[] {
  const numbers = namedNumbers(wordsOf(doc.clauses.find(({ id }) => id === 'A10')), doc.lang);
  return numbers.length === 0
    ? []
    : doc.parties.flatMap((party, index): Advice[] =>
        party.label !== '' || numbers.includes(index + 1)
          ? []
          : [{ about: 'no-coordinator', party: party.name }],
      );
}

function ofNumbers(doc: AgreementDoc): Advice[] {
  const { clauses, annexes, parties, lang } = doc;
  const texts = [
    ...clauses.map(clause => [clause.title, wordsOf(clause)] as const),
    ...annexes
      .filter(({ id }) => id === 'tasks')
      .map(({ title }) => [title, taskRows(doc).flat().join('\n')] as const),
  ];
  return texts.flatMap(([clause, text]) =>
    [...new Set(namedNumbers(text, lang))]
      .filter(number => number > parties.length)
      .map(number => ({
        about: 'no-such-party' as const,
        word: `${lang === 'pl' ? 'Strona' : 'Party'} ${number}`,
        clause,
      })),
  );
}

/** „w trzech egzemplarzach", while there are two parties. */
function ofCopies({ clauses, parties, lang }: AgreementDoc): Advice[] {
  const form = clauses.find(({ id }) => id === 'A24');
  const words = new Set(wordsOf(form).split(/[^\p{L}]+/u));
  const counts = Object.entries(COPIES[lang]).filter(([, word]) => words.has(word));
  const wrong = form?.variant === 'paper' && counts.some(([count]) => Number(count) !== parties.length);
  return wrong ? [{ about: 'copies' }] : [];
}

function namedIn(clause: Clause, beside: readonly string[]): Advice[] {
  const words = ` ${wordsOf(clause).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return beside
    .filter(name => words.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `))
    .map(name => ({ about: 'named', word: name, clause: clause.title }));
}

/** The words of a clause. */
export function wordsOf(clause: Clause | undefined): string {
  return (clause?.items ?? []).map(textOf).join('\n');
}

function plain(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}
