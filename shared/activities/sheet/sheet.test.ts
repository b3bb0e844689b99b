import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Content, Doer, Harvested, Seen } from '#shared/activities/activity.ts';
import { putRow, textOf, writeText } from '#shared/activities/records.ts';
import type { Ledger, Row, RunValue } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/stepRun.ts';
import { asksOf, progressOf, readSheets } from './fields.ts';
import { sheet } from './sheet.ts';
import { type SheetConfig, sheetConfigSchema } from './sheetConfig.ts';
import { readSpread } from './spread.ts';

const RUNS = Number(process.env.RUNS ?? 100);
const both = { pl: 'słowo', en: 'word' };
const person = (name: string) => name.padEnd(28, 'x');
const MARTA = person('marta');
const JAN = person('jan');
const EWA = person('ewa');
const SIDES: Record<string, string> = { [MARTA]: 'A', [JAN]: 'A', [EWA]: 'B' };
const LEADS: Doer = { person: null, leads: true };

const SOLUTION = {
  kind: 'solution',
  seeds: ['choice'],
  fields: [
    { id: 'title', type: 'short', label: both, required: true, length: 60 },
    { id: 'change', type: 'long', label: both, length: 200 },
    { id: 'resources', type: 'records', label: both, perSide: true, most: 5, words: 140, from: ['bank'] },
    {
      id: 'burden',
      type: 'choice',
      label: both,
      perSide: true,
      required: true,
      words: 100,
      choices: [
        { id: 'none', label: both, weight: 0 },
        { id: 'little', label: both, weight: 1 },
        { id: 'much', label: both, weight: 2 },
      ],
    },
    { id: 'duty', type: 'short', label: both },
    { id: 'people', type: 'person', label: both, perSide: true },
    { id: 'until', type: 'date', label: both },
    { id: 'money', type: 'amount', label: both, min: 1500, max: 5000 },
  ],
};

const from = (step: string, id: string) => [{ step, id }];
const INPUTS: Harvested[] = [
  {
    id: 'o.1',
    kind: 'option',
    text: 'Wtorki w OPS',
    side: null,
    by: null,
    place: null,
    weight: 3,
    from: [...from('choice', 'o.1'), ...from('bank', 'x')],
    data: { chosen: true },
  },
  {
    id: 'o.2',
    kind: 'option',
    text: 'Na później',
    side: null,
    by: null,
    place: null,
    weight: 1,
    from: from('choice', 'o.2'),
    data: { chosen: false },
  },
  {
    id: 'r1',
    kind: 'resource',
    text: 'Sala z lustrem',
    side: 'A',
    by: null,
    place: null,
    weight: 0,
    from: from('bank', 'r1'),
    data: {},
  },
];

/** A step in memory: what the server would keep of it, and its document. */
class Room implements Partial<StepRun<SheetConfig>> {
  readonly config: SheetConfig;
  readonly ledger = new Map<string, Ledger>();
  readonly kept = new Map<string, RunValue>();
  readonly doc = new Y.Doc();
  readonly words = { sides: ['A', 'B'].map(id => ({ id, name: id, short: id, wished: 3 })) } as never;
  now = Date.UTC(2026, 11, 1, 12);
  state = { status: 'open', phase: 0, round: 0 } as StepRun<SheetConfig>['state'];
  phase = { cowrite: true, visibility: 'all', write: true } as StepRun<SheetConfig>['phase'];
  stars = new Map<string, number>();
  cast: { person: string; side: string; data: Record<string, unknown> }[] = [];
  left: unknown = null;

  constructor(config: unknown = SOLUTION) {
    this.config = z.parse(sheetConfigSchema, config);
    for (const row of sheet.seed?.(INPUTS, this.config, this.words) ?? []) {
      this.put(row);
    }
  }

  sideOf = (id: string) => SIDES[id] ?? null;
  get = (key: string) => this.kept.get(key);
  set = (key: string, value: RunValue) => void this.kept.set(key, value);
  remove = (key: string) => void this.kept.delete(key);
  keys = () => this.kept.entries();
  random = (count: number) => new Uint8Array(count).fill(this.ledger.size);
  text = (record: string) => textOf(this.doc, record)?.toString();
  marks = (id: string) => ({ plus: this.stars.get(id) ?? 0, fresh: 0, flag: 0, clear: 0, unclear: 0 });
  ballots = () => this.cast;
  forgetBallots = () => {
    this.cast = [];
  };
  result = (value: unknown) => {
    this.left = value;
  };
  records = () =>
    new Map<string, RunRecord>(
      Array.from(this.ledger, ([id, { row, side, by, from: grew }]) => [id, { row, side, by, from: grew }]),
    );

  put = (row: Row): void => {
    const known = this.ledger.get(row.id);
    this.ledger.set(row.id, {
      v: 1,
      kind: row.kind,
      by: null,
      side: row.side ?? null,
      editHash: null,
      behalf: null,
      from: row.from ?? [],
      at: 0,
      order: this.ledger.size,
      ...known,
      entry: null,
      row,
    });
    putRow(this.doc, row);
    if (known === undefined && sheet.cowritten?.(row)) {
      writeText(this.doc, row.id, row.text);
    }
  };

  write = (record: string, words: string) => writeText(this.doc, record, words);

  act(id: string, who: string | Doer, data: Record<string, unknown>): string | null {
    const doer = typeof who === 'string' ? { person: who, leads: false } : who;
    const parsed = z.safeParse(sheet.act?.schema(this.config) as z.ZodMiniType, data);
    const record = this.records().get(id);
    if (!parsed.success || record === undefined) {
      return parsed.success ? 'no-such-entry' : (parsed.error.issues[0]?.message ?? '');
    }
    return sheet.act?.run(this.run, record, doer, parsed.data) ?? null;
  }

  get run() {
    return this as unknown as StepRun<SheetConfig>;
  }

  content = (): Content<SheetConfig> => ({
    step: 's',
    config: this.config,
    attribution: 'named',
    doc: this.doc,
    ledger: this.ledger,
    entries: new Map(),
    results: [],
    run: this.kept,
    versions: [],
  });
  sheets = () =>
    readSheets(
      Array.from(this.ledger.values(), ({ row }) => row),
      { get: this.text } as never,
      this.config,
    );
  harvest = () => sheet.harvest(this.content());
  metrics = () => sheet.metrics(this.content(), { sides: ['A', 'B'], people: [] });
  shown = () =>
    sheet.show?.(
      {
        ...this.content(),
        doc: null,
        phase: 0,
        status: 'open',
        marks: this.marks,
      } as unknown as Seen<SheetConfig>,
      'stage',
    );
}

const S = 's.choice.o.1';

describe('a solution card', () => {
  it('is begun for what was chosen, called by it, with every source', () => {
    const room = new Room();
    expect(room.sheets().map(one => [one.id, one.title])).toEqual([[S, 'Wtorki w OPS']]);
    room.write(`${S}.title`, 'Wtorki w poczekalni');
    room.act(`${S}.resources.A`, MARTA, { act: 'set', value: { picks: ['k.bank.r1'], text: 'Kawa' } });
    expect(room.harvest()[0]).toMatchObject({
      kind: 'solution',
      text: 'Wtorki w poczekalni',
      from: [
        { step: 's', id: S },
        { step: 'choice', id: 'o.1' },
        { step: 'bank', id: 'x' },
        { step: 'bank', id: 'r1' },
      ],
      data: { title: 'Wtorki w poczekalni', resources: { A: ['Sala z lustrem', 'Kawa'] } },
    });
  });

  it('lets each side judge for itself, and facilitators write down what was said', () => {
    const room = new Room();
    const none = { act: 'set', value: { choice: 'none', text: '' } };
    expect(room.act(`${S}.burden.B`, MARTA, none)).toBe('other-side');
    expect(room.act(`${S}.burden.A`, MARTA, none)).toBeNull();
    expect(room.act(`${S}.burden.B`, LEADS, none)).toBeNull();
    expect(room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'gone' } })).toBe('bad-request');
    expect(
      room.act(`${S}.burden.A`, JAN, { act: 'set', value: { choice: 'none', text: 'x'.repeat(101) } }),
    ).toBe('text-too-long');
    expect(room.metrics()).toMatchObject({ burden: { 'A.none': 1, 'B.none': 1 }, judged: 1, light: 1 });
  });

  it('keeps the last of two choices, whole', () => {
    const room = new Room();
    room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'little', text: 'dojazd' } });
    room.act(`${S}.burden.A`, JAN, { act: 'set', value: { choice: 'much', text: '' } });
    expect(room.sheets()[0]?.fields.find(one => one.record === `${S}.burden.A`)?.value).toMatchObject({
      choice: 'much',
      text: '',
    });
  });

  it('asks whom it names; a no after a yes leaves the place free', () => {
    const room = new Room();
    const record = `${S}.people.A`;
    expect(room.act(record, MARTA, { act: 'name', person: EWA })).toBe('no-such-person');
    expect(room.act(record, MARTA, { act: 'name', person: JAN })).toBeNull();
    expect(room.act(record, MARTA, { act: 'name', person: MARTA })).toBe('too-many-entries');
    expect(asksOf(room.sheets(), JAN)).toHaveLength(1);
    expect(room.act(record, MARTA, { act: 'accept' })).toBe('not-asked');
    expect(room.harvest()[0]?.data.people).toEqual({ A: { accepted: [], pending: [JAN] } });
    // Also in the gallery, when nobody fills anything any more.
    room.phase = { ...room.phase, cowrite: false };
    expect(room.act(record, JAN, { act: 'accept' })).toBeNull();
    expect(room.act(record, MARTA, { act: 'unname', person: JAN })).toBe('step-not-open');
    expect(room.harvest()[0]?.data.people).toEqual({ A: { accepted: [JAN], pending: [] } });
    expect(room.act(record, JAN, { act: 'decline' })).toBeNull();
    expect(room.harvest()[0]?.data.people).toBeUndefined();
  });

  it('says yes for whoever names themselves, and for somebody who says it aloud', () => {
    const room = new Room();
    room.act(`${S}.people.A`, MARTA, { act: 'name', person: MARTA });
    room.act(`${S}.people.B`, LEADS, { act: 'name', person: EWA });
    expect(room.metrics()).toMatchObject({ named: 2, accepted: 1 });
    expect(room.act(`${S}.people.B`, { person: EWA, leads: true }, { act: 'accept' })).toBeNull();
    expect(room.metrics()).toMatchObject({ named: 2, accepted: 2 });
  });

  it('is handed in when nothing is missing, then only read, and opened again', () => {
    const room = new Room();
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('sheet-unfinished');
    for (const [side, who] of [
      ['A', MARTA],
      ['B', EWA],
    ] as const) {
      room.act(`${S}.burden.${side}`, who, { act: 'set', value: { choice: 'none' } });
    }
    // Outside of the range it is saved, and explains itself when it is handed in.
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 900 } })).toBeNull();
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('amount-outside');
    room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 1500 } });
    room.write(`${S}.duty`, 'x'.repeat(141));
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('text-too-long');
    room.write(`${S}.duty`, 'dyżur');
    expect(room.act(S, MARTA, { act: 'submit' })).toBeNull();
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 2000 } })).toBe('sheet-submitted');
    expect(room.act(S, MARTA, { act: 'return', note: 'Jeszcze kto?' })).toBe('not-allowed');
    expect(room.act(S, LEADS, { act: 'return', note: 'Jeszcze kto?' })).toBeNull();
    expect(room.sheets()[0]).toMatchObject({ status: 'returned', note: 'Jeszcze kto?' });
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 2000 } })).toBeNull();
    expect(room.act(S, MARTA, { act: 'submit' })).toBeNull();
    expect([...room.kept.keys()].filter(key => key.startsWith('version.'))).toHaveLength(2);
    expect(room.metrics()).toMatchObject({ submitted: 1, returned: 0 });
  });

  it('goes away and comes back with everything in it', () => {
    const room = new Room();
    room.write(`${S}.change`, 'Ludzie się znają.');
    room.act(S, MARTA, { act: 'withdraw' });
    expect(room.harvest()).toEqual([]);
    room.act(S, MARTA, { act: 'restore' });
    expect(room.harvest()[0]?.data.change).toBe('Ludzie się znają.');
  });

  it('is taken from the stack as long as there are some, and sat down to', () => {
    const room = new Room({ ...SOLUTION, most: 2 });
    expect(room.act('sheets', EWA, { act: 'start' })).toBeNull();
    expect(room.act('sheets', EWA, { act: 'start' })).toBe('too-many-entries');
    const [, fresh] = room.sheets();
    expect(fresh).toMatchObject({ number: 2, title: '', writers: [EWA], status: 'draft' });
    room.act(fresh?.id ?? '', MARTA, { act: 'join' });
    room.act(fresh?.id ?? '', EWA, { act: 'leave' });
    expect(room.sheets()[1]?.writers).toEqual([MARTA]);
    // Nobody hands on an empty sheet.
    expect(room.harvest()).toHaveLength(1);
  });

  it('takes nothing of a group while it is only read', () => {
    const room = new Room();
    room.phase = { ...room.phase, cowrite: false };
    for (const [id, data] of [
      ['sheets', { act: 'start' }],
      [S, { act: 'submit' }],
      [`${S}.until`, { act: 'set', value: { date: '2026-12-14' } }],
    ] as const) {
      expect(room.act(id, MARTA, data)).toBe('step-not-open');
    }
  });
});

describe('what the wall has while people write', () => {
  it('tells how full a sheet is and what it adds, and no word', () => {
    const room = new Room();
    room.write(`${S}.change`, 'TAJNE SŁOWO');
    room.act(`${S}.change`, MARTA, { act: 'done' });
    room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'little', text: 'TAJNY POWÓD' } });
    room.act('sheets', EWA, { act: 'start' });
    const shown = room.shown();
    expect(shown).toMatchObject({
      sheets: [
        { number: 1, filled: 2, of: 8, burden: { A: 'little' } },
        { number: 2, filled: 0, of: 8 },
      ],
    });
    expect(JSON.stringify(shown)).not.toMatch(/TAJN|Wtorki/);
    room.write(`${S}.change`, '');
    room.act(`${S}.change`, MARTA, { act: 'done' });
    expect(progressOf(room.sheets()[0] as never).filled).toBe(1);
    expect(room.shown()).toMatchObject({ sheets: [{ filled: 1 }, {}] });
  });
});

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
    expect(
      z.safeParse(sheet.ballot?.(z.parse(sheetConfigSchema, SOLUTION)) as z.ZodMiniType, { marks: {} })
        .success,
    ).toBe(false);
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

describe('many hands', () => {
  it('write one field in any order and end with the same words', () => {
    const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(60), fc.string({ minLength: 1, maxLength: 4 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(edits, fc.array(fc.nat(2), { maxLength: 12 }), (typed, meetings) => {
        const room = new Room();
        const start = Y.encodeStateAsUpdate(room.doc);
        const docs = [0, 1, 2].map(() => {
          const doc = new Y.Doc();
          Y.applyUpdate(doc, start);
          return doc;
        });
        for (const [who, at, words] of typed) {
          const text = textOf(docs[who] as Y.Doc, `${S}.change`) as Y.Text;
          text.insert(Math.min(at, text.length), words);
          const other = docs[meetings[at % (meetings.length || 1)] ?? 0] as Y.Doc;
          Y.applyUpdate(other, Y.encodeStateAsUpdate(docs[who] as Y.Doc));
        }
        for (const one of docs) {
          for (const other of docs.toReversed()) {
            Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
          }
        }
        for (const one of docs) {
          Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(one));
          Y.applyUpdate(one, Y.encodeStateAsUpdate(docs[0] as Y.Doc));
        }
        const ends = docs.map(doc => textOf(doc, `${S}.change`)?.toString());
        expect(new Set(ends).size).toBe(1);
        expect(ends[0]?.length).toBe(typed.reduce((sum, [, , words]) => sum + words.length, 0));
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

describe('whatever a ledger and a document hold', () => {
  it('is read without throwing', () => {
    const config = z.parse(sheetConfigSchema, SOLUTION);
    const key = fc.constantFrom(
      'sheet',
      'field',
      'side',
      'value',
      'people',
      'values',
      'status',
      'number',
      'writers',
      'written',
      '__proto__',
      'constructor',
    );
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(S, 'title', 'burden', 'A', undefined, Number.NaN));
    const data = fc.array(fc.tuple(key, junk), { maxLength: 6 }).map(pairs => Object.fromEntries(pairs));
    const row = fc.record({
      id: fc.constantFrom(S, `${S}.title`, `${S}.burden.A`, 'x'),
      kind: fc.constantFrom('sheet', 'field', 'pick', 'stack', 'question', 'x'),
      text: fc.oneof(fc.string(), junk),
      from: junk,
      weight: junk,
      side: junk,
      data: fc.oneof(data, junk),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 6 }),
        fc.array(fc.tuple(key, junk), { maxLength: 4 }),
        (rows, memory) => {
          const room = new Room();
          for (const one of rows) {
            room.ledger.set(one.id, { row: one, from: one.from, order: 1 } as unknown as Ledger);
          }
          for (const [name, value] of memory) {
            room.kept.set(`version.${S}.${name}`, value as never);
          }
          expect(Array.isArray(room.harvest())).toBe(true);
          expect(JSON.stringify(room.metrics())).toBeTypeOf('string');
          for (const read of readSheets(rows as never, new Map(), config)) {
            expect(progressOf(read).filled).toBeLessThanOrEqual(progressOf(read).of);
          }
          readSpread(memory[0]?.[1], 'character');
        },
      ),
      { numRuns: RUNS },
    );
  });
});
