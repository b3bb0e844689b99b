import { textOf } from '#shared/activities/records.ts';
import {
  asksOf,
  isFilled,
  isWritten,
  readSheets,
  type Sheet,
  type SheetField,
} from '#shared/activities/sheet/fields.ts';
import { type SheetConfig, sheetConfigSchema } from '#shared/activities/sheet/sheetConfig.ts';
import type { SheetsShown } from '#shared/activities/sheet/showSheets.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { until } from '../../load/sharedDoc.ts';
import type { Guest } from '../guests.ts';
import { PATIENCE_MS } from '../keepTrying.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** One person in so many does not want to be named. */
const NO = 0.2;
/** What people write of themselves: what they are called, and, where they wish, how to reach them. */
const NAME = 'name';
const CONTACT = 'contact';
/** Offers on a side's poster. */
const OFFERS = 2;

/**
 * Everybody fills their own card, or sits down to one of the sheets: they write its words together, each side says what
 * it adds, people are named and answer, the sheet is handed in; then all are read and starred.
 */
export const sheet: Player = {
  async phase(room, step, phase) {
    const config = configOf(sheetConfigSchema, step);
    const { visibility } = step.phases[phase] ?? {};
    if (config.filler === 'person') {
      await (phase === 0 ? fillOwn(room, step, config) : star(room, step, config));
    } else if (visibility !== 'all') {
      await mark(room, step, config);
    } else if (room.lead.parts.now?.step?.cowrite) {
      // People who go on sitting as they sit go on writing.
      const last = step.phases[phase + 1]?.form !== step.phases[phase]?.form;
      await fill(room, step, config, last);
    } else {
      await star(room, step, config);
    }
  },
  harvested: room => shown(room).filter(({ status, filled }) => status !== 'withdrawn' && filled > 0).length,
  produces: () => true,
};

function shown(room: Room): SheetsShown['sheets'] {
  return (room.lead.parts.results?.run as SheetsShown | null)?.sheets ?? [];
}

async function fillOwn(room: Room, step: PlanTextStep, config: SheetConfig): Promise<void> {
  const words = config.fields.filter(({ type }) => type === 'short' || type === 'long');
  for (const guest of room.turns()) {
    const said = words
      .filter(({ id }) => id !== CONTACT)
      .map(({ id, length }) => [
        id,
        { text: id === NAME ? guest.name : shorten(room.speech.card(id), length) },
      ]);
    await room.write(guest, step.id, { values: Object.fromEntries(said) }, false);
  }
  await room.sees('the cards', () => shown(room).length === room.guests.length);
}

async function mark(room: Room, step: PlanTextStep, config: SheetConfig): Promise<void> {
  for (const guest of room.turns()) {
    const asked = config.fields.filter(({ individual }) => individual);
    const marks = Object.fromEntries(asked.map(({ id, choices }) => [id, room.pick(choices).id]));
    await room.act(guest, { type: 'ballot:cast', step: step.id, data: { marks } });
  }
}

async function sheetsOf(room: Room, step: PlanTextStep, config: SheetConfig): Promise<Sheet[]> {
  const { rows, texts } = await room.read(await docIdOf(room, step));
  return readSheets(rows, texts, config).sort((one, other) => one.number - other.number);
}

/** People are named and sheets handed in when the last phase in which they are written runs. */
async function fill(room: Room, step: PlanTextStep, config: SheetConfig, last: boolean): Promise<void> {
  if ((await sheetsOf(room, step, config)).length === 0) {
    await act(room, room.guests[0] as Guest, step, 'sheets', { act: 'start' });
  }
  if (config.filler === 'side' && config.most > 1) {
    await addOffers(room, step, Math.min(OFFERS, config.most));
  }
  const sheets = await sheetsOf(room, step, config);
  for (const [index, guest] of room.guests.entries()) {
    const own = sheets[index % sheets.length];
    if (config.filler === 'group' && own !== undefined) {
      await act(room, guest, step, own.id, { act: 'join' });
    }
  }
  for (const one of sheets) {
    await write(room, step, one);
    const open = one.fields.filter(
      field => !isWritten(field.form) && !isFilled(field) && (last || field.form.type !== 'person'),
    );
    for (const field of open) {
      await setValue(room, step, one, field);
    }
  }
  if (!last) {
    return;
  }
  await answer(room, step, config);
  for (const one of await sheetsOf(room, step, config)) {
    await act(room, guestFor(room, one.side), step, one.id, { act: 'submit' });
  }
  const handedIn = (await sheetsOf(room, step, config)).filter(({ status }) => status === 'submitted');
  if (handedIn.length !== sheets.length) {
    room.problems.push(`${step.id}: ${handedIn.length} of ${sheets.length} sheets were handed in`);
  }
  await room.sees(
    'full sheets',
    () => shown(room).filter(({ filled }) => filled > 0).length === sheets.length,
  );
}

/** A poster of several offers is several sheets of its side. */
async function addOffers(room: Room, step: PlanTextStep, offers: number): Promise<void> {
  for (const { id: side } of room.lead.parts.now?.workshop.sides ?? []) {
    for (let more = 1; more < offers; more += 1) {
      await act(room, guestFor(room, side), step, 'sheets', { act: 'start', side });
    }
  }
}

/** Somebody with a phone writes every empty text of a sheet, word by word, as the others read along. */
async function write(room: Room, step: PlanTextStep, { fields, side }: Sheet): Promise<void> {
  const guest = guestFor(room, side, true);
  const { bot } = guest;
  if (bot === null) {
    return;
  }
  const shared = await bot.open(await docIdOf(room, step)).synced(PATIENCE_MS);
  for (const { form, record } of fields.filter(one => isWritten(one.form) && !isFilled(one))) {
    const text = textOf(shared.doc, record);
    const said = shorten(room.speech.card(`${step.id}.${form.id}`, form.id, 'solution'), form.length);
    for (const word of said.split(/(?<= )/u)) {
      text?.insert(text.length, word);
    }
    guest.said.push({ step: step.id, text: said });
    await until(() => shared.provider.synced && shared.inFlight === 0, PATIENCE_MS);
    await act(room, guest, step, record, { act: 'done' });
  }
  room.close(shared, bot);
}

async function setValue(room: Room, step: PlanTextStep, one: Sheet, field: SheetField): Promise<void> {
  const { form, record, side } = field;
  const guest = guestFor(room, side ?? one.side);
  if (form.type === 'person') {
    const named = room.guests.filter(({ sides }) => side === null || sides[0] === side);
    await act(room, guest, step, record, { act: 'name', person: room.pick(named).person });
    return;
  }
  const value = await inventedFor(room, step, form, side);
  if (value !== null) {
    await act(room, guest, step, record, { act: 'set', value });
  }
}

async function inventedFor(
  room: Room,
  step: PlanTextStep,
  form: SheetField['form'],
  side: string | null,
): Promise<Record<string, unknown> | null> {
  switch (form.type) {
    case 'choice':
      return { choice: room.pick(form.choices).id };
    case 'many':
      return {
        choices: [room.pick(form.choices).id],
        ...(form.words > 0 ? { text: shorten(room.speech.card(`${step.id}.${form.id}`), form.words) } : {}),
      };
    case 'scale':
      return { level: form.min };
    case 'date':
      return { date: `2030-02-${10 + Math.floor(room.random() * 18)}` };
    case 'amount':
      return { amount: form.min };
    case 'records': {
      const { rows } = await room.read(await docIdOf(room, step));
      const picks = rows.filter(
        row =>
          row.kind === 'pick' &&
          form.from.includes(String(row.data?.step)) &&
          (side === null || row.side === undefined || row.side === side),
      );
      return picks.length === 0 ? null : { picks: [room.pick(picks.toSorted(byText)).id] };
    }
    default:
      return { text: shorten(room.speech.card(`${step.id}.${form.id}`, form.id, 'solution'), form.length) };
  }
}

async function answer(room: Room, step: PlanTextStep, config: SheetConfig): Promise<void> {
  for (const guest of room.guests) {
    for (const { field } of asksOf(await sheetsOf(room, step, config), guest.person)) {
      const no = !field.form.required && room.random() < NO;
      await act(room, guest, step, field.record, { act: no ? 'decline' : 'accept' });
    }
  }
}

/** Everybody stars one sheet that is not their own. */
async function star(room: Room, step: PlanTextStep, { stars }: SheetConfig): Promise<void> {
  if (!stars) {
    return;
  }
  const ids = shown(room).map(({ id }) => id);
  for (const guest of room.turns().filter(({ bot }) => bot !== null)) {
    const entry = room.pick(ids.length === 0 ? [''] : ids);
    if (entry !== '' && !guest.entries.has(entry)) {
      await room.act(guest, { type: 'entry:mark', step: step.id, entry, mark: 'plus', on: true });
    }
  }
}

/** Somebody of this side; `phone`: who can write letter by letter. */
function guestFor(room: Room, side: string | null, phone = false): Guest {
  const fitting = room.guests.filter(
    ({ sides, bot }) => (side === null || sides[0] === side) && (!phone || bot !== null),
  );
  return fitting[0] ?? (room.guests[0] as Guest);
}

function act(
  room: Room,
  guest: Guest,
  step: PlanTextStep,
  entry: string,
  data: Record<string, unknown>,
): Promise<void> {
  return room.act(guest, { type: 'entry:act', step: step.id, entry, data });
}

function byText(one: { text: string }, other: { text: string }): number {
  return one.text < other.text ? -1 : 1;
}

function shorten(words: string, length: number): string {
  return [...words].slice(0, length).join('').trim();
}
