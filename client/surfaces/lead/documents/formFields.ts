import { asBegun } from '#shared/agreement/begunForms.ts';
import type { Party } from '#shared/agreement/model.ts';
import { type Clash, same, threeWay } from '#shared/agreement/threeWay.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';

/** What is typed into the form of a document, with the parties by their ids. */
export interface FormFields extends Pick<WorkshopDocument, (typeof FIELDS)[number]> {
  parties: Record<string, Party>;
}

const FIELDS = ['title', 'number', 'place', 'date', 'application', 'letter'] as const;

/** A form as one browser has it: what it shows, what it knows of the server, and where two people meant two things. */
export interface HeldForm {
  fields: FormFields;
  /** As the server has it, as far as this browser was told. */
  base: FormFields;
  /** Fields that somebody else changed too: they wait until a person chooses, everything else is saved. */
  clashes: readonly Clash[];
}

export function fieldsOf({ title, number, place, date, application, letter, parties }: WorkshopDocument) {
  const byId = Object.fromEntries(parties.map(party => [party.id, party]));
  return { title, number, place, date, application, letter, parties: byId } satisfies FormFields;
}

export function heldForm(document: WorkshopDocument): HeldForm {
  const fields = fieldsOf(document);
  return { fields, base: fields, clashes: [] };
}

/** Takes in what the server has now; what was typed here and is not saved yet stays in its fields. */
export function takenIn({ fields, base, clashes }: HeldForm, document: WorkshopDocument): HeldForm {
  const now = fieldsOf(document);
  const { merged, clashes: fresh } = threeWay(asBegun(base, now), now, fields);
  // A party that somebody took away has no fields any more.
  const open = [...clashes.filter(({ path }) => !fresh.some(one => one.path === path)), ...fresh]
    .filter(({ path }) => path.split('.')[0] !== 'parties' || at(now, path.split('.').slice(0, 2).join('.')))
    .map(clash => ({ ...clash, now: at(now, clash.path) }))
    .filter(clash => !same(clash.now, at(fields, clash.path)));
  const shown = open.reduce((form, { path }) => withAt(form, path, at(fields, path)), merged);
  // The same words stay the same form: otherwise a refused save would be tried again with every answer.
  return { fields: same(fields, shown) ? fields : shown, base: now, clashes: open };
}

/** A clash is over: what was typed here is saved next, or what the server has is taken. */
export function settled({ fields, base, clashes }: HeldForm, path: string, mine: boolean): HeldForm {
  return {
    fields: mine ? fields : withAt(fields, path, at(base, path)),
    base,
    clashes: clashes.filter(one => one.path !== path),
  };
}

/** What may be saved now: everything but the fields that wait for a choice. */
export function savable({ fields, base, clashes }: HeldForm): FormFields {
  return clashes.reduce((form, { path }) => withAt(form, path, at(base, path)), fields);
}

/** One field, or one party, as it is saved. */
export type Edit = { was: Partial<FormFields> & { party?: Party }; party?: Party } & Partial<
  Omit<FormFields, 'parties'>
>;

/** The commands that save a form: field by field and party by party, so that one that is refused keeps no other back. */
export function editsOf(base: FormFields, fields: FormFields): Edit[] {
  const changed = FIELDS.filter(field => !same(fields[field], base[field]));
  const parties = Object.values(fields.parties).flatMap(party => {
    const was = base.parties[party.id];
    return was === undefined || same(was, party) ? [] : [{ party, was: { party: was } }];
  });
  return [...changed.map(field => ({ [field]: fields[field], was: { [field]: base[field] } })), ...parties];
}

/** What the server has after an edit was saved. */
export function savedIn(base: FormFields, { was: _, party, ...fields }: Edit): FormFields {
  const parties = party === undefined ? base.parties : { ...base.parties, [party.id]: party };
  return { ...base, ...fields, parties };
}

/** Whether other documents, lists or links show it too. */
export function isToldElsewhere(edit: Edit): boolean {
  return 'title' in edit || 'letter' in edit || edit.party !== undefined;
}

/** What stands at `parties.A.rep.name`. */
function at(form: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], form);
}

function withAt<T>(form: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const { [key]: inner, ...others } = form as Record<string, unknown>;
  const next = rest.length === 0 ? value : withAt(inner ?? {}, rest.join('.'), value);
  return (next === undefined ? others : { ...others, [key]: next }) as T;
}
