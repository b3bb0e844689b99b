import type { Content, Harvested, Metrics, WorkshopFacts } from '#shared/activities/activity.ts';
import { countInto, harvestRecord, noCounts, readPublished } from '#shared/activities/published.ts';
import { readTexts } from '#shared/activities/records.ts';
import { type Lang, pick } from '#shared/text.ts';
import { together } from '#shared/workshop/entries/sources.ts';
import type { Row, Source } from '#shared/workshop/state.ts';
import {
  burdenForm,
  isFilled,
  own,
  PICK,
  QUESTION,
  readSheets,
  type Sheet,
  type SheetField,
  STACK,
  weightOf,
} from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';

interface Read {
  sheets: Sheet[];
  picks: ReadonlyMap<string, Row>;
  lang: Lang;
  questions: number;
  dropped: number;
}

function read(content: Content<SheetConfig>): Read {
  const { records, dropped } = readPublished(content);
  const texts = content.doc === null ? new Map<string, string>() : readTexts(content.doc);
  const rows = records.map(({ row }) => row);
  return {
    sheets: readSheets(rows, texts, content.config),
    lang: own(rows.find(({ kind }) => kind === STACK)?.data, 'lang') === 'en' ? 'en' : 'pl',
    picks: new Map(rows.filter(({ kind }) => kind === PICK).map(row => [row.id, row])),
    questions: rows.filter(({ kind }) => kind === QUESTION).length,
    dropped,
  };
}

/**
 * One record for each sheet that has a name and was not taken back, with what stands in its fields by their names. It
 * grew from what it was begun with and from everything that was picked in it.
 */
export function harvestSheets(content: Content<SheetConfig>): Harvested[] {
  const { sheets, picks, lang } = read(content);
  const known = new Map(readPublished(content).records.map(record => [record.id, record]));
  return sheets.flatMap(sheet => {
    const record = known.get(sheet.id);
    if (record === undefined || sheet.status === 'withdrawn' || !isBegun(sheet)) {
      return [];
    }
    const plain = harvestRecord(content, record);
    const base = { ...plain, place: content.config.place ?? plain.place };
    if (content.config.harvest === 'fields') {
      return fieldsOf(sheet, base, lang, picks).map(one => ({ ...one, kind: content.config.kind }));
    }
    return [
      {
        ...base,
        kind: content.config.kind,
        text: sheet.title,
        from: together([...base.from, ...pickedSources(sheet, picks)]),
        data: { ...dataOf(sheet, picks), title: sheet.title, status: sheet.status },
      },
    ];
  });
}

/** Nobody hands on an empty sheet, nor one without a name. */
function isBegun(sheet: Sheet): boolean {
  return sheet.title !== '' && sheet.fields.some(isFilled);
}

function pickedSources(sheet: Sheet, picks: ReadonlyMap<string, Row>): Source[] {
  return sheet.fields
    .flatMap(({ value }) => value.picks)
    .flatMap(pick => {
      const from = picks.get(pick)?.from;
      return Array.isArray(from) ? from : [];
    });
}

/**
 * Each filled field as a record of its own, called by its question; the name of the sheet is none. People stay away: a
 * document names only whom it may, and knows them by their tasks.
 */
function fieldsOf(
  sheet: Sheet,
  base: Harvested,
  lang: Lang,
  picks: ReadonlyMap<string, Row>,
): Omit<Harvested, 'kind'>[] {
  const forms = new Map(sheet.fields.filter(isFilled).map(({ form }) => [form.id, form]));
  const [title] = sheet.fields;
  return [...forms.values()].flatMap(form => {
    const parts = sheet.fields.filter(field => field.form.id === form.id && isFilled(field));
    const said = parts.map(field => wordsOf(field, lang, picks)).filter(words => words !== '');
    if (said.length === 0 || form.id === title?.form.id) {
      return [];
    }
    const { step } = base.from[0] ?? { step: '' };
    const records = parts.flatMap(({ record }) => (record === '' ? [] : [{ step, id: record }]));
    return [
      {
        ...base,
        id: `${sheet.id}.${form.id}`,
        text: said.join('; '),
        from: together([...records, ...base.from, ...pickedSources({ ...sheet, fields: parts }, picks)]),
        data: {
          ...dataOf({ ...sheet, fields: parts }, picks),
          title: pick(form.label, lang),
          ...(form.slot === undefined ? {} : { slot: form.slot }),
        },
      },
    ];
  });
}

/** What stands in a field in the words of the workshop; a reason follows after a colon. */
function wordsOf({ form, words, value }: SheetField, lang: Lang, picks: ReadonlyMap<string, Row>): string {
  const chosen = form.choices.filter(({ id }) => id === value.choice || value.choices.includes(id));
  const labels = chosen.map(({ label }) => pick(label, lang)).join(', ');
  switch (form.type) {
    case 'short':
    case 'long':
      return words.trim();
    case 'choice':
    case 'many':
      return [labels, value.text.trim()].filter(Boolean).join(': ');
    case 'scale':
      return String(value.level);
    case 'date':
      return value.date;
    case 'amount':
      return String(value.amount);
    case 'records':
      return [...value.picks.flatMap(one => picks.get(one)?.text ?? []), value.text.trim()]
        .filter(Boolean)
        .join(', ');
    case 'person':
      return '';
  }
}

/** What stands in the fields, by their ids; where each side has its own, by side. */
function dataOf(sheet: Sheet, picks: ReadonlyMap<string, Row>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of sheet.fields.filter(isFilled)) {
    const { id } = field.form;
    const said = sayOf(field, picks);
    data[id] = field.side === null ? said : { ...(data[id] as object | undefined), [field.side]: said };
  }
  return data;
}

function sayOf({ form, words, value, people }: SheetField, picks: ReadonlyMap<string, Row>): unknown {
  switch (form.type) {
    case 'short':
    case 'long':
      return [...words.trim()].slice(0, form.length).join('');
    case 'choice':
      return form.words > 0 ? { choice: value.choice, why: value.text } : value.choice;
    case 'many':
      return form.words > 0 ? { choices: value.choices, why: value.text } : value.choices;
    case 'scale':
      return value.level;
    case 'date':
      return value.date;
    case 'amount':
      return value.amount;
    case 'person':
      return {
        accepted: people.filter(({ yes }) => yes).map(({ id }) => id),
        pending: people.filter(({ yes }) => !yes).map(({ id }) => id),
      };
    case 'records':
      return [
        ...value.picks.flatMap(pick => picks.get(pick)?.text ?? []),
        ...(value.text.trim() === '' ? [] : [value.text.trim()]),
      ];
  }
}

export function sheetMetrics(content: Content<SheetConfig>, _workshop: WorkshopFacts): Metrics {
  const { sheets, questions, dropped } = read(content);
  const standing = sheets.filter(({ status }) => status !== 'withdrawn');
  const begun = standing.filter(sheet => sheet.fields.some(isFilled));
  const people = standing.flatMap(({ fields }) => fields.flatMap(field => field.people));
  const burden = burdenForm(content.config);
  const levels = noCounts();
  let judged = 0;
  let light = 0;
  for (const sheet of begun) {
    const said = sheet.fields.filter(({ form, value }) => form.id === burden?.id && value.choice !== '');
    for (const { side, value } of said) {
      countInto(levels, side === null ? value.choice : `${side}.${value.choice}`);
    }
    const asked = sheet.fields.filter(({ form }) => form.id === burden?.id).length;
    if (asked > 0 && said.length === asked) {
      judged += 1;
      light += said.every(({ form, value }) => weightOf(form, value.choice) === 0) ? 1 : 0;
    }
  }
  return {
    sheets: begun.length,
    submitted: standing.filter(({ status }) => status === 'submitted').length,
    returned: standing.filter(({ status }) => status === 'returned').length,
    withdrawn: sheets.length - standing.length,
    named: people.length,
    accepted: people.filter(({ yes }) => yes).length,
    burden: levels,
    judged,
    light,
    stars: standing.reduce((sum, { weight }) => sum + weight, 0),
    questions,
    medianWords: median(begun.map(wordsIn)),
    dropped,
  };
}

function wordsIn({ fields }: Sheet): number {
  return fields.reduce((sum, { words }) => sum + words.split(/\s+/u).filter(Boolean).length, 0);
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? 0)) / 2;
}
