import { digest } from 'lib0/hash/sha256';
import type { Harvested, WorkshopWords } from '#shared/activities/activity.ts';
import type { Row } from '#shared/workshop/state.ts';
import { FIELD, fieldRecord, isWritten, PICK, SHEET, STACK, STACK_ID, titleForm } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';

/** Records to pick from that one step holds; more than anybody scrolls through. */
const MOST_PICKS = 240;
/** So that the ids of fields, which begin with the sheet's, stay ids. */
const ID_LENGTH = 60;
const PICK_LENGTH = 300;

export interface Begun {
  id: string;
  number: number;
  /** What it is called at first. */
  title: string;
  side?: string | undefined;
  from?: Row['from'];
  writers?: readonly string[];
}

/** A sheet with all its empty fields: records of the server, so that a field is a text or a value of its own. */
export function sheetRows(begun: Begun, config: SheetConfig, sides: readonly string[]): Row[] {
  const { id, number, title, side, from, writers = [] } = begun;
  const name = titleForm(config);
  const fields = config.fields.flatMap(form =>
    (form.perSide ? sides : [null]).map((of): Row => {
      const words = form.id === name?.id ? shortened(title, form.length) : '';
      return {
        id: fieldRecord(id, form.id, of),
        kind: FIELD,
        text: words,
        group: null,
        data: {
          sheet: id,
          field: form.id,
          ...(of === null ? {} : { side: of }),
          ...(isWritten(form) ? { written: true } : {}),
        },
      };
    }),
  );
  const sheet: Row = {
    id,
    kind: SHEET,
    text: title,
    group: null,
    ...(side === undefined ? {} : { side }),
    ...(from === undefined ? {} : { from }),
    data: { number, ...(writers.length > 0 ? { writers: [...writers] } : {}) },
  };
  return [sheet, ...fields];
}

/** Sheets a step begins with, what can be picked in them, and the stack of empty ones. */
export function seedSheets(inputs: readonly Harvested[], config: SheetConfig, words: WorkshopWords): Row[] {
  if (config.filler === 'person') {
    return [];
  }
  const sides = words.sides.map(({ id }) => id);
  const begun = begin(inputs, config, sides);
  return [
    // A harvest knows no language, and choices are handed on in the words of the workshop.
    { id: STACK_ID, kind: STACK, text: '', group: null, data: { lang: words.lang } },
    ...begun.flatMap(one => sheetRows(one, config, sides)),
    ...picks(inputs, config),
  ];
}

function begin(inputs: readonly Harvested[], config: SheetConfig, sides: readonly string[]): Begun[] {
  switch (config.filler) {
    case 'side':
      return sides.map((side, index) => ({ id: `s.${side}`, number: index + 1, title: '', side }));
    case 'plenary':
      return [{ id: 's.all', number: 1, title: '' }];
    case 'group':
      return named(inputs, config);
    case 'person':
      return [];
  }
}

/** One sheet for each thing that was chosen, called by it. */
function named(inputs: readonly Harvested[], config: SheetConfig): Begun[] {
  const seeds = inputs.filter(
    input => config.seeds.includes(stepOf(input)) && input.data.chosen !== false && nameOf(input) !== '',
  );
  return seeds.slice(0, config.most).map((input, index) => ({
    id: idOf('s', input),
    number: index + 1,
    title: shortened(nameOf(input), titleForm(config)?.length ?? PICK_LENGTH),
    from: [...input.from],
  }));
}

function picks(inputs: readonly Harvested[], config: SheetConfig): Row[] {
  const steps = new Set(config.fields.flatMap(({ from }) => from));
  return inputs
    .filter(input => steps.has(stepOf(input)) && nameOf(input) !== '' && input.data.status !== 'dropped')
    .slice(0, MOST_PICKS)
    .map(input => ({
      id: idOf('k', input),
      kind: PICK,
      text: shortened(nameOf(input), PICK_LENGTH),
      group: null,
      from: [...input.from],
      ...(input.side === null ? {} : { side: input.side }),
      data: { step: stepOf(input) },
    }));
}

function stepOf({ from }: Harvested): string {
  return from[0]?.step ?? '';
}

function nameOf({ data, text }: Harvested): string {
  const title = typeof data.title === 'string' ? data.title.trim() : '';
  return title === '' ? text.trim() : title;
}

/** Of its step as well: two steps may hand on the same id. */
function idOf(prefix: string, input: Harvested): string {
  const id = `${prefix}.${stepOf(input)}.${input.id}`;
  return id.length <= ID_LENGTH && /^[A-Za-z0-9.-]+$/.test(id)
    ? id
    : `${prefix}.${shortOf(`${stepOf(input)}/${input.id}`)}`;
}

function shortOf(name: string): string {
  const bytes = digest(new TextEncoder().encode(name)).slice(0, 16);
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

/** As many characters as fit; where some are left out an ellipsis says so. */
export function shortened(words: string, length: number): string {
  const letters = [...words];
  return letters.length <= length
    ? words
    : `${letters
        .slice(0, Math.max(0, length - 1))
        .join('')
        .trim()}…`;
}
