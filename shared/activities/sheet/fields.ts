import type { Row, Source } from '#shared/workshop/state.ts';
import type { FieldForm, SheetConfig } from './sheetConfig.ts';

/** What a sheet is and how it is read back: without schemas, because every phone loads it. */

export const SHEET = 'sheet';
export const FIELD = 'field';
/** A record of an earlier step that can be picked. */
export const PICK = 'pick';
/** Where one takes an empty sheet from: a record of the server, because only records can be acted on. */
export const STACK = 'stack';
export const STACK_ID = 'sheets';
export const QUESTION = 'question';

export const FIELD_TYPES = [
  'short',
  'long',
  'choice',
  'many',
  'scale',
  'person',
  'date',
  'amount',
  'records',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** `returned`: the facilitator asks for something more. */
export const STATUSES = ['draft', 'submitted', 'returned', 'withdrawn'] as const;
export type SheetStatus = (typeof STATUSES)[number];

export const NOTE_LENGTH = 200;
export const QUESTION_LENGTH = 140;
export const MOST_AMOUNT = 1_000_000_000;
/** People who sit down to one sheet. */
export const MOST_WRITERS = 40;

/** Somebody a field names; `yes`: they said so themselves, on their phone or aloud. */
export interface NamedPerson {
  id: string;
  side: string;
  yes: boolean;
}

/** What stands in one field that is not co-written words; only what its type has is ever set. */
export interface Value {
  choice: string;
  choices: readonly string[];
  level: number | null;
  /** ISO day. */
  date: string;
  amount: number | null;
  /** Records of the kind `pick`. */
  picks: readonly string[];
  /** The reason beside a choice, what the list lacks, words of one side. */
  text: string;
}

export const EMPTY_VALUE: Value = {
  choice: '',
  choices: [],
  level: null,
  date: '',
  amount: null,
  picks: [],
  text: '',
};

export interface SheetField {
  /** Its record; '' in a sheet that one person fills. */
  record: string;
  form: FieldForm;
  /** Whose it is, where each side has its own. */
  side: string | null;
  /** Co-written words. */
  words: string;
  value: Value;
  people: readonly NamedPerson[];
}

export interface Sheet {
  id: string;
  /** From 1, in the order they were begun. */
  number: number;
  title: string;
  status: SheetStatus;
  /** What the facilitator asks for. */
  note: string;
  side: string | null;
  /** People who sat down to it. */
  writers: readonly string[];
  /** Whose own it is. */
  by: string | null;
  from: readonly Source[];
  weight: number;
  fields: readonly SheetField[];
}

/** Id of the record of one field. */
export function fieldRecord(sheet: string, field: string, side: string | null): string {
  return `${sheet}.${field}${side === null ? '' : `.${side}`}`;
}

/** Whether the words of a field are co-written letter by letter; words of one side are not, because a side guards them. */
export function isWritten({ type, perSide }: Pick<FieldForm, 'type' | 'perSide'>): boolean {
  return (type === 'short' || type === 'long') && !perSide;
}

/** The field a sheet is called by. */
export function titleForm(config: Pick<SheetConfig, 'fields'>): FieldForm | undefined {
  return config.fields.find(({ type, perSide }) => type === 'short' && !perSide);
}

/** Every sheet of a step in the order of its rows. Total: whatever does not fit is empty. */
export function readSheets(
  rows: Iterable<Row>,
  texts: ReadonlyMap<string, string>,
  config: SheetConfig,
): Sheet[] {
  const sheets: Row[] = [];
  const fields = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.kind === SHEET) {
      sheets.push(row);
    } else if (row.kind === FIELD) {
      const sheet = text(own(row.data, 'sheet'));
      fields.set(sheet, [...(fields.get(sheet) ?? []), row]);
    }
  }
  return sheets.map((row, index) => readSheet(row, index, fields.get(row.id) ?? [], texts, config));
}

function readSheet(
  row: Row,
  index: number,
  rows: readonly Row[],
  texts: ReadonlyMap<string, string>,
  config: SheetConfig,
): Sheet {
  const values = own(row.data, 'values');
  const fields =
    config.filler === 'person'
      ? config.fields.map((form): SheetField => {
          const value = readValue(own(values, form.id), form);
          return { record: '', form, side: null, words: value.text, value, people: [] };
        })
      : config.fields.flatMap(form => fieldsOf(form, rows, texts));
  const titled = fields.find(({ form }) => form.id === titleForm(config)?.id);
  const number = own(row.data, 'number');
  return {
    id: row.id,
    number: typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : index + 1,
    title: (titled?.words.trim() ?? '') || text(row.text).trim(),
    status: readStatus(row),
    note: text(own(row.data, 'note')),
    side: typeof row.side === 'string' && row.side !== '' ? row.side : null,
    writers: strings(own(row.data, 'writers')),
    by: typeof row.by === 'string' ? row.by : null,
    from: Array.isArray(row.from) ? row.from : [],
    weight: typeof row.weight === 'number' && Number.isFinite(row.weight) ? row.weight : 0,
    fields,
  };
}

/** The one field of a form, or one for each side in their order. */
function fieldsOf(form: FieldForm, rows: readonly Row[], texts: ReadonlyMap<string, string>): SheetField[] {
  return rows
    .filter(row => own(row.data, 'field') === form.id)
    .map((row): SheetField => {
      const side = text(own(row.data, 'side'));
      const value = readValue(own(row.data, 'value'), form);
      return {
        record: row.id,
        form,
        side: side === '' ? null : side,
        words: isWritten(form) ? (texts.get(row.id) ?? text(row.text)) : value.text,
        value,
        people: readPeople(own(row.data, 'people')),
      };
    })
    .sort((one, other) => compare(one.side ?? '', other.side ?? ''));
}

/** A value as it was kept; what its form does not have is empty. Total. */
export function readValue(value: unknown, form: FieldForm): Value {
  const ids = form.choices.map(({ id }) => id);
  const choice = text(own(value, 'choice'));
  const level = own(value, 'level');
  const amount = own(value, 'amount');
  const date = text(own(value, 'date'));
  return {
    choice: ids.includes(choice) ? choice : '',
    choices: ids.filter(id => strings(own(value, 'choices')).includes(id)),
    level: isWhole(level) && level >= form.min && level <= form.max ? level : null,
    date: isDay(date) ? date : '',
    amount: isWhole(amount) && amount >= 0 && amount <= MOST_AMOUNT ? amount : null,
    picks: [...new Set(strings(own(value, 'picks')))].slice(0, form.most),
    text: text(own(value, 'text')),
  };
}

export function readPeople(value: unknown): NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const one of Array.isArray(value) ? value : []) {
    const id = text(own(one, 'id'));
    if (id !== '') {
      const yes = own(one, 'yes') === true || people.get(id)?.yes === true;
      people.set(id, { id, side: text(own(one, 'side')), yes });
    }
  }
  return [...people.values()];
}

/** Whether there is something in a field. */
export function isFilled({ form, words, value, people }: SheetField): boolean {
  switch (form.type) {
    case 'short':
    case 'long':
      return words.trim() !== '';
    case 'choice':
      return value.choice !== '';
    case 'many':
      return value.choices.length > 0;
    case 'scale':
      return value.level !== null;
    case 'person':
      return people.length > 0;
    case 'date':
      return value.date !== '';
    case 'amount':
      return value.amount !== null;
    case 'records':
      return value.picks.length > 0 || value.text.trim() !== '';
  }
}

/** Fields that are full; one that each side has counts once, when every side has filled it. */
export function progressOf(sheet: Pick<Sheet, 'fields'>): { filled: number; of: number } {
  const forms = new Map<string, boolean>();
  for (const field of sheet.fields) {
    forms.set(field.form.id, (forms.get(field.form.id) ?? true) && isFilled(field));
  }
  return { filled: [...forms.values()].filter(Boolean).length, of: forms.size };
}

export type Lack = 'empty' | 'long' | 'amount';

/** Why a sheet cannot be handed in yet, field by field. */
export function lacksOf(sheet: Pick<Sheet, 'fields'>): { field: SheetField; lack: Lack }[] {
  return sheet.fields.flatMap((field): { field: SheetField; lack: Lack }[] => {
    const { form, words, value } = field;
    if (form.required && !isFilled(field)) {
      return [{ field, lack: 'empty' }];
    }
    if (isWritten(form) && [...words.trim()].length > form.length) {
      return [{ field, lack: 'long' }];
    }
    const outside = value.amount !== null && (value.amount < form.min || value.amount > form.max);
    return form.type === 'amount' && outside ? [{ field, lack: 'amount' }] : [];
  });
}

/** People whom a field names and who have not answered, over all sheets. */
export function asksOf(sheets: readonly Sheet[], person: string): { sheet: Sheet; field: SheetField }[] {
  return sheets
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(sheet =>
      sheet.fields
        .filter(({ people }) => people.some(({ id, yes }) => id === person && !yes))
        .map(field => ({ sheet, field })),
    );
}

/** The field that says what a sheet adds: the first choice with weights, once for each side. */
export function burdenForm(config: Pick<SheetConfig, 'fields'>): FieldForm | undefined {
  return config.fields.find(
    ({ type, choices }) => type === 'choice' && choices.some(({ weight }) => weight !== undefined),
  );
}

export function weightOf(form: FieldForm, choice: string): 0 | 1 | 2 | null {
  return form.choices.find(({ id }) => id === choice)?.weight ?? null;
}

/** Total. */
export function readStatus(row: Pick<Row, 'data'>): SheetStatus {
  return STATUSES.find(one => one === own(row.data, 'status')) ?? 'draft';
}

/** Whether people may change what stands in a sheet; a handed-in one is opened again first. */
export function isOpen({ status }: Pick<Sheet, 'status'>): boolean {
  return status === 'draft' || status === 'returned';
}

/** A day that is in the calendar. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900' || day > '2999') {
    return false;
  }
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** An own key of whatever it is. */
export function own(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** By code unit: the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
