import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Row } from '#shared/workshop/state.ts';
import { both, EWA, LEADS, MARTA, person, Room, SOLUTION } from '../../../test/fixtures/sheetRoom.ts';
import { readSheets } from './fields.ts';
import { sheet } from './sheet.ts';
import { sheetConfigSchema } from './sheetConfig.ts';
import { readSpread } from './spread.ts';

describe('a poster of a side', () => {
  const poster = {
    filler: 'side',
    kind: 'offer',
    most: 2,
    fields: [
      { id: 'title', type: 'short', label: both },
      {
        id: 'cost',
        type: 'choice',
        label: both,
        choices: [
          { id: 'free', label: both },
          { id: 'paid', label: both },
        ],
      },
    ],
  };

  it('is begun for each side, which alone adds to it, sets what is chosen and hands it in', () => {
    const room = new Room(poster);
    expect(room.sheets().map(({ side }) => side)).toEqual(['A', 'B']);
    expect(room.act('sheets', EWA, { act: 'start', side: 'A' })).toBe('other-side');
    expect(room.act('sheets', EWA, { act: 'start' })).toBeNull();
    expect(room.act('sheets', EWA, { act: 'start' })).toBe('too-many-entries');
    expect(room.act('sheets', LEADS, { act: 'start', side: 'A' })).toBeNull();
    expect(room.act('s.A.cost', EWA, { act: 'set', value: { choice: 'free' } })).toBe('other-side');
    expect(room.act('s.A.cost', MARTA, { act: 'set', value: { choice: 'free' } })).toBeNull();
    expect(room.act('s.A', EWA, { act: 'submit' })).toBe('other-side');
    expect(room.act('s.A', EWA, { act: 'withdraw' })).toBe('other-side');
    room.write('s.A.title', 'Próby chóru');
    expect(room.harvest()).toMatchObject([
      { kind: 'offer', side: 'A', text: 'Próby chóru', data: { cost: 'free' } },
    ]);
  });

  it('keeps the stars it got, so that later steps see what will be useful', () => {
    const room = new Room(poster);
    room.write('s.A.title', 'Próby chóru');
    room.stars.set('s.A', 3);
    expect(sheet.close?.(room.run)).toBe(false);
    expect(room.harvest()[0]?.weight).toBe(3);
    expect(room.metrics()).toMatchObject({ sheets: 1, stars: 3 });
  });
});

describe('what each person marks alone', () => {
  const model = {
    filler: 'plenary',
    kind: 'model',
    fields: [
      { id: 'title', type: 'short', label: both },
      {
        id: 'character',
        type: 'choice',
        label: both,
        individual: true,
        choices: [
          { id: 'letter', label: both },
          { id: 'team', label: both },
        ],
      },
    ],
  };
  const marked = (choices: string[]) => {
    const room = new Room(model);
    room.cast = choices.map((character, index) => ({
      person: person(`p${index}`),
      side: 'A',
      data: { marks: { character } },
    }));
    sheet.reveal?.(room.run);
    expect(room.cast).toEqual([]);
    return readSpread(room.left, 'character');
  };

  it('becomes numbers from five on; fewer tell only how many', () => {
    expect(marked(['letter', 'team', 'letter', 'letter'])).toEqual({ of: 4, counts: null });
    expect(marked(['letter', 'team', 'letter', 'letter', 'team'])).toEqual({
      of: 5,
      counts: { letter: 3, team: 2 },
    });
  });

  it('is one of the choices, of a field that asks for it', () => {
    const ballot = sheet.ballot?.(z.parse(sheetConfigSchema, model)) as z.ZodMiniType;
    expect(z.safeParse(ballot, { marks: { character: 'team' } }).success).toBe(true);
    expect(z.safeParse(ballot, { marks: { character: 'war' } }).success).toBe(false);
    expect(z.safeParse(ballot, { marks: { title: 'team' } }).success).toBe(false);
    // Where nobody marks anything alone there is no vote, and nobody is asked about closing one.
    expect(sheet.ballot?.(z.parse(sheetConfigSchema, SOLUTION))).toBeNull();
  });
});

describe('a model that is decided field by field', () => {
  const config = {
    filler: 'plenary',
    kind: 'model',
    harvest: 'fields',
    fields: [
      { id: 'title', type: 'short', label: both },
      {
        id: 'duration',
        type: 'choice',
        label: { pl: 'Czas trwania', en: 'Duration' },
        words: 100,
        slot: 'duration',
        choices: [
          { id: 'year', label: { pl: 'rok', en: 'a year' } },
          { id: 'pilot', label: { pl: 'pilotaż', en: 'a pilot' } },
        ],
      },
      { id: 'rhythm', type: 'short', label: { pl: 'Rytm', en: 'Rhythm' }, slot: 'coordination' },
    ],
  };

  it('hands on each filled field, called by its question, into its own place of the agreement', () => {
    const room = new Room(config);
    room.write('s.all.title', 'Nasz model');
    room.act('s.all.duration', MARTA, { act: 'set', value: { choice: 'year', text: 'z przeglądem' } });
    room.write('s.all.rhythm', 'telefon w pierwszy wtorek');
    const fields = room.harvest();
    expect(fields).toMatchObject([
      { kind: 'model', text: 'rok: z przeglądem', data: { title: 'Czas trwania', slot: 'duration' } },
      { kind: 'model', text: 'telefon w pierwszy wtorek', data: { title: 'Rytm', slot: 'coordination' } },
    ]);
    expect(fields[0]?.from[0]).toEqual({ step: 's', id: 's.all.duration' });
  });
});

describe('a card of one person', () => {
  const config = z.parse(sheetConfigSchema, {
    filler: 'person',
    kind: 'card',
    most: 1,
    fields: [
      { id: 'does', type: 'short', label: both, length: 80 },
      { id: 'likes', type: 'short', label: both, length: 80 },
    ],
  });
  const entry = sheet.entry?.(config, undefined) as z.ZodMiniType<never>;
  const said = (data: unknown) => {
    const parsed = z.safeParse(entry, data);
    return parsed.success ? '' : parsed.error.issues[0]?.message;
  };

  it('needs its first words and takes nothing else', () => {
    expect(said({ values: { does: { text: 'Uczę tańca' } } })).toBe('');
    expect(said({ values: { does: { text: ' ' }, likes: { text: 'Szachy' } } })).toBe('text-empty');
    expect(said({ values: { does: { text: 'x'.repeat(81) } } })).toBe('text-too-long');
    expect(said({ values: { does: { text: 'x' }, other: { text: 'y' } } })).not.toBe('');
    expect(said({ sheet: 's.1', text: 'Dla kogo?' })).toBe('');
  });

  it('is read as any other sheet', () => {
    const data = z.parse(entry, { values: { does: { text: 'Uczę tańca' }, likes: { text: 'Szachy' } } });
    const row = sheet.publish?.({ id: 'e', entry: { data, group: null } as never }, config) as Row;
    const [read] = readSheets([{ ...row, by: MARTA }], new Map(), config);
    expect(read).toMatchObject({ title: 'Uczę tańca', by: MARTA, status: 'submitted' });
    expect(read?.fields.map(({ words }) => words)).toEqual(['Uczę tańca', 'Szachy']);
  });
});
