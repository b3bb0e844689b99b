import { looksPersonal } from '#shared/personalData.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { taskCell, taskRows } from './annexes/tasks.ts';
import { MINORS } from './clauses/care.ts';
import { undignifiedWords } from './dignity.ts';
import { formOf } from './forms.ts';
import { isExtra, NEEDED, saysExtra } from './grants/burden.ts';
import { excludedPlace, rangeOf, smallGroups, usualProgramme } from './grants/programme.ts';
import type { Programme } from './grants/programmeRules.ts';
import type { DocumentKind } from './kinds.ts';
import type { AgreementDoc, Clause, Party } from './model.ts';
import { ofParties, ofPartiesInText, wordsOf } from './parties/partyAdvice.ts';
import { oneLine, shorten } from './typed.ts';

/** Something worth a second look before people sign. It never stops anybody. */
export type Advice =
  | { about: 'treasurer' | 'data-officer' | 'data-needed' | 'dignity-clause' | 'minors-clause' }
  | { about: 'letter-missing' | 'budget-below' | 'budget-above' | 'applicant-outside' }
  | { about: 'place-excluded'; place: string }
  | { about: 'one-party' | 'copies' | 'paper-signed' }
  | { about: 'other-kind'; kind: DocumentKind }
  | {
      about:
        | 'acting-for'
        | 'party-kind'
        | 'group-signs'
        | 'group-small'
        | 'person-signs'
        | 'left-out'
        | 'no-task'
        | 'no-coordinator';
      party: string;
    }
  | { about: 'no-such-party' | 'named'; word: string; clause: string }
  | { about: 'burden'; count: number; what: string }
  | { about: 'word'; word: string; instead: string; clause: string }
  | { about: 'personal'; clause: string }
  | { about: 'long'; clause: string; words: number; most: number };

const MUNICIPAL: ReadonlySet<Party['kind']> = new Set(['welfare', 'school', 'culture', 'local-gov']);
const MONEY =
  /wymaga pieniędzy|pieniądze albo zgoda|needs money|money or permission|\d\s*(?:zł|PLN)(?!\p{L})|(?:zł|PLN)\s*\d/iu;

const NEEDS_MONEY =
  /pieni[ąę]|środki|środków|koszt|budżet|fundusz|(?<!\p{L})zł(?!\p{L})|money|funds|budget|cost/iu;
const NEEDS_DATA = /rodo|dan(?:e|ych) osob|gdpr|personal data|data protection/iu;

/** What the form and the text of a document give reason to ask; `doc` null: nothing is written yet. */
export function adviceOn(
  document: WorkshopDocument,
  doc: AgreementDoc | null,
  {
    programme = usualProgramme(doc?.lang ?? 'pl'),
    beside = [],
    chosen = [],
    inFile = false,
  }: {
    programme?: Programme;
    /** Names of people whose side does not sign. */
    beside?: readonly string[];
    /** Kinds of documents that the room chose. */
    chosen?: readonly DocumentKind[];
    /** Somebody signed the newest frozen version in its file. */
    inFile?: boolean;
  } = {},
): Advice[] {
  const clauses = doc?.clauses ?? [];
  const others = [...new Set(chosen)].filter(kind => kind !== document.kind);
  const paper = clauses.find(({ id }) => id === 'A24')?.variant === 'paper';
  return [
    ...(inFile && paper ? [{ about: 'paper-signed' } as const] : []),
    ...others.map(kind => ({ about: 'other-kind', kind }) as const),
    ...ofParties(document),
    ...ofPartiesInText(doc, beside),
    ...ofClauses(document, doc),
    ...ofBurdens(doc),
    ...ofApplication(document, clauses, programme),
    ...clauses.flatMap(clause => ofWords(clause, document, doc?.lang ?? 'pl')),
  ];
}

function ofClauses({ kind, parties }: WorkshopDocument, doc: AgreementDoc | null): Advice[] {
  const clauses = doc?.clauses ?? [];
  if (kind !== 'porozumienie' || clauses.length === 0) {
    return [];
  }
  const there = new Map(clauses.map(clause => [clause.id, clause]));
  const has = (kinds: ReadonlySet<Party['kind']>) => parties.some(party => kinds.has(party.kind));
  const needed = neededIn(there.get('A06'));
  const costs =
    there.get('A11')?.variant === 'B' ||
    ['A06', 'A09'].some(id => MONEY.test(wordsOf(there.get(id)))) ||
    needed.some(words => NEEDS_MONEY.test(words)) ||
    taskRows(doc).some(row => MONEY.test(row.join('\n')));
  const signed = parties.some(({ countersign }) => countersign !== undefined);
  return [
    ...(costs && has(MUNICIPAL) && !signed ? [{ about: 'treasurer' } as const] : []),
    ...(there.get('A13')?.variant === 'C' ? [{ about: 'data-officer' } as const] : []),
    ...(needed.some(words => NEEDS_DATA.test(words)) ? [{ about: 'data-needed' } as const] : []),
    ...(has(new Set(['welfare'] as const)) && !there.has('A14')
      ? [{ about: 'dignity-clause' } as const]
      : []),
    ...(MINORS.test(wordsOf(there.get('A05'))) && !there.has('A15')
      ? [{ about: 'minors-clause' } as const]
      : []),
  ];
}

/** What solutions need before they begin, as the sheet said. */
function neededIn(solutions: Clause | undefined): string[] {
  const points = (solutions?.items ?? []).flatMap(({ sub = [] }) => sub);
  return points.filter(point => Object.values(NEEDED).some(words => point.startsWith(words)));
}

/** What is more than people's duties stands under „without extra burden" (reference/agreement A1, trap 6). */
function ofBurdens(doc: AgreementDoc | null): Advice[] {
  if (doc === null || doc.kind !== 'porozumienie') {
    return [];
  }
  const solutions = doc.clauses.find(({ id }) => id === 'A06')?.items ?? [];
  const extra = [
    ...solutions.flatMap(({ text, sub = [] }) =>
      [text, ...sub].some(words => saysExtra(words, doc.lang)) ? [text] : [],
    ),
    ...taskRows(doc).flatMap(row => {
      const burden = taskCell(doc, row, 'burden');
      return burden.length > 1 && isExtra(burden, doc.lang) ? [taskCell(doc, row, 'text')] : [];
    }),
  ];
  const [first] = extra;
  return first === undefined
    ? []
    : [{ about: 'burden', count: extra.length, what: shorten(oneLine(first), 80) }];
}

function ofApplication(
  { kind, application, parties }: WorkshopDocument,
  clauses: readonly Clause[],
  programme: Programme,
): Advice[] {
  if (kind !== 'mikrowsparcie') {
    return [];
  }
  const range =
    application === undefined || application.lines.length === 0 ? 'within' : rangeOf(application, programme);
  const resting = application?.letter.trim() || application?.letterOf || application?.letterSeen;
  const { applicants } = programme;
  const outside =
    application !== undefined && applicants.length > 0 && !applicants.includes(application.applicant);
  const where = [application?.place ?? '', ...clauses.map(wordsOf)].join('\n');
  const place = excludedPlace(where, programme);
  return [
    ...smallGroups(parties, programme).map(({ name }) => ({ about: 'group-small', party: name }) as const),
    ...(resting ? [] : [{ about: 'letter-missing' } as const]),
    ...(range === 'within' ? [] : [{ about: `budget-${range}` } as const]),
    ...(outside ? [{ about: 'applicant-outside' } as const] : []),
    ...(place === null ? [] : [{ about: 'place-excluded', place } as const]),
  ];
}

function ofWords(clause: Clause, { kind }: WorkshopDocument, lang: AgreementDoc['lang']): Advice[] {
  const text = wordsOf(clause);
  const { title } = clause;
  const most = formOf(kind).find(({ id }) => id === clause.id)?.mostWords;
  const words = text.split(/\s+/u).filter(Boolean).length;
  return [
    ...undignifiedWords(text, lang).map(word => ({ about: 'word', ...word, clause: title }) as const),
    ...(looksPersonal(text) ? [{ about: 'personal', clause: title } as const] : []),
    ...(most !== undefined && words > most ? [{ about: 'long', clause: title, words, most } as const] : []),
  ];
}
