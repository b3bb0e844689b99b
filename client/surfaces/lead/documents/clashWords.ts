import { APPLICANT_KINDS } from '#shared/agreement/grants/applicantKinds.ts';
import { APPLICANTS, type BudgetLine, sumOf } from '#shared/agreement/grants/application.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import { pick } from '#shared/text.ts';
import { currentLanguage } from '../../../i18n.ts';
import { dayOf } from '../../../moments.ts';
import type { useDocumentWords } from '../leadWords.ts';
import { PARTY_KINDS } from './parties/partyKinds.ts';

type Words = ReturnType<typeof useDocumentWords>;

/** What the form calls each field that two people may change at once, by its path; of a party without its id. */
const LABELS = {
  title: 'lead.name',
  number: 'lead.number',
  place: 'lead.placeOnly',
  date: 'lead.dateOnly',
  name: 'lead.partyName',
  address: 'lead.address',
  register: 'lead.clashFields.register',
  actingFor: 'lead.clashFields.actingFor',
  kind: 'lead.kind',
  adults: 'lead.clashFields.adults',
  'rep.name': 'lead.repName',
  'rep.role': 'lead.clashFields.role',
  'rep.mandate': 'lead.clashFields.mandate',
  also: 'lead.clashFields.also',
  signing: 'lead.signing',
  countersign: 'lead.countersign',
  'countersign.name': 'lead.clashFields.countersignName',
  'countersign.role': 'lead.clashFields.countersignRole',
  application: 'lead.application.title',
  'application.applicant': 'lead.application.applicant',
  'application.other': 'lead.application.other',
  'application.letter': 'lead.clashFields.letter',
  'application.letterOf': 'lead.application.letterOf',
  'application.letterSeen': 'lead.application.letterSeen',
  'application.place': 'lead.clashFields.place',
  'application.at': 'lead.clashFields.at',
  'application.lines': 'lead.application.budget',
  letter: 'lead.letter.title',
  'letter.overlaps': 'lead.clashFields.overlaps',
  'letter.outcome': 'lead.letter.outcome',
  'letter.why': 'lead.clashFields.why',
} as const;

/** A path of the form: whose field it is (the id of a party), and which. */
export function fieldAt(path: string): { party: string | null; field: string } {
  const [first = '', id = '', ...rest] = path.split('.');
  return first === 'parties' ? { party: id, field: rest.join('.') } : { party: null, field: path };
}

/** What the form calls it; of what it has no word for, the form's own name. */
export function labelOf(field: string, t: Words): string {
  return isKnown(field) ? t(LABELS[field]) : t('lead.form');
}

function isKnown(field: string): field is keyof typeof LABELS {
  return Object.hasOwn(LABELS, field);
}

/** What stands in a field, as people read it; lists are told by what can be compared at a glance. */
export function shown(
  field: string,
  value: unknown,
  t: Words,
  letters: readonly { id: string; title: string }[] = [],
): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return t('lead.clashNothing');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'lead.clashYes' : 'lead.clashNo');
  }
  if (Array.isArray(value)) {
    return shownList(field, value, t);
  }
  return typeof value === 'string' ? shownWord(field, value, t, letters) : t('lead.clashSomething');
}

function shownWord(
  field: string,
  value: string,
  t: Words,
  letters: readonly { id: string; title: string }[],
): string {
  const among = <Id extends string>(ids: readonly Id[]) => ids.find(one => one === value);
  const kind = field === 'kind' ? among(PARTY_KINDS) : undefined;
  const applicant = field === 'application.applicant' ? among(APPLICANT_KINDS) : undefined;
  const outcome = field === 'letter.outcome' ? among(['waiting', 'chosen', 'merged', 'aside']) : undefined;
  if (kind !== undefined) {
    return t(`lead.kinds.${kind}`);
  }
  if (applicant !== undefined) {
    return pick(APPLICANTS[applicant], currentLanguage());
  }
  if (outcome !== undefined) {
    return t(`lead.letter.outcomes.${outcome}`);
  }
  switch (field) {
    case 'date':
      return dayOf(value, currentLanguage());
    case 'signing':
      return t(value === 'all' ? 'lead.signingAll' : 'lead.signingOne');
    case 'application.letterOf':
      return letters.find(({ id }) => id === value)?.title ?? value;
    default:
      return value;
  }
}

function shownList(field: string, value: readonly unknown[], t: Words): string {
  if (field === 'application.lines') {
    const sum = (value as readonly BudgetLine[]).reduce((all, line) => all + sumOf(line), 0);
    return t('lead.clashBudget', { count: value.length, sum: zloty(sum, currentLanguage()) });
  }
  const named = value.map(one => {
    const { name, with: other } = (typeof one === 'string' ? { name: one } : one) as Record<string, string>;
    return name || other || '…';
  });
  return named.join(', ');
}
