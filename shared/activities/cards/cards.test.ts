import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Content } from '#shared/activities/activity.ts';
import { putRow, readRows } from '#shared/activities/records.ts';
import type { Attribution, Phase } from '#shared/template/template.ts';
import type { Entry, Ledger } from '#shared/workshop/state.ts';
import { type CardEntry, cards } from './cards.ts';
import type { CardsConfig } from './cardsConfig.ts';

const both = { pl: 'Miejsca', en: 'Places' };
const bank = z.parse(cards.config, {
  kind: 'resource',
  attribution: 'named',
  columns: [
    { id: 'places', name: both, icon: 'map-pin', hint: both },
    { id: 'asks', name: both, kind: 'request', limit: 2 },
  ],
  limit: 12,
  condition: true,
  status: true,
  owner: true,
  approveByOwner: true,
  marks: ['fresh', 'plus'],
});
const simple = z.parse(cards.config, { attribution: 'unsigned' });
const PERSON = 'abcdefghijkl0123456789abcdef';

function check(config: CardsConfig, data: unknown) {
  const schema = cards.entry?.(config, undefined);
  return schema ? z.safeParse(schema, data) : null;
}

function entryOf(data: CardEntry): Entry {
  return {
    v: 1,
    kind: 'card',
    by: 'p1',
    side: 'A',
    group: null,
    editHash: null,
    behalf: null,
    awaits: null,
    from: [{ step: 'mik.1.04', id: 'seed' }],
    at: 1,
    late: false,
    data,
  };
}

/** A published card as the server keeps it. */
function published(
  id: string,
  order: number,
  data: CardEntry,
  config: CardsConfig,
  by = 'p1',
): [string, Ledger] {
  const entry = entryOf(data);
  const row = cards.publish?.({ id, entry }, config);
  if (row === undefined) {
    throw new Error('cards publishes');
  }
  const { side, from } = entry;
  return [
    id,
    { v: 1, kind: 'card', by, side, editHash: null, behalf: null, from, at: 1, order, entry: data, row },
  ];
}

function contentOf(
  config: CardsConfig,
  ledger: [string, Ledger][],
  attribution?: Attribution,
): Content<CardsConfig> {
  const doc = new Y.Doc();
  for (const [, line] of ledger) {
    putRow(doc, line.row);
  }
  return {
    step: 'mik.2.04',
    config,
    attribution: attribution ?? config.attribution,
    doc,
    ledger: new Map(ledger),
    entries: new Map(),
    results: [],
    run: new Map(),
    versions: [],
  };
}

describe('configuration', () => {
  it('fills in what a template leaves out', () => {
    expect(simple).toMatchObject({
      kind: 'thought',
      columns: [],
      limit: null,
      length: 80,
      marks: [],
      order: 'column',
    });
  });

  it('refuses what cannot work', () => {
    const fails = (value: object) => !z.safeParse(cards.config, { attribution: 'named', ...value }).success;
    expect(
      fails({
        columns: [
          { id: 'a', name: both },
          { id: 'a', name: both },
        ],
      }),
    ).toBe(true);
    expect(fails({ columns: [{ id: 'a', name: both, icon: 'Map Pin' }] })).toBe(true);
    expect(fails({ approveByOwner: true })).toBe(true);
    expect(fails({ owner: true, approveByOwner: true, attribution: 'side' })).toBe(true);
    expect(fails({ colums: [] })).toBe(true);
    expect(fails({})).toBe(false);
  });

  it('checks phases', () => {
    const phases = (...visibility: Phase['visibility'][]) =>
      visibility.map(each => ({ visibility: each, reveal: 'all' }) as Phase);
    const anonymous = { ...simple, attribution: 'anonymous' as const };
    expect(cards.checkPhases?.(phases('own', 'side', 'all', 'all'), bank)).toBeNull();
    expect(cards.checkPhases?.(phases('all', 'own'), bank)).toContain('cannot be hidden');
    expect(cards.checkPhases?.(phases('own', 'side'), anonymous)).toContain('anonymous');
    expect(cards.checkPhases?.(phases('group', 'all'), bank)).toBeNull();
    for (const attribution of ['anonymous', 'side'] as const) {
      expect(cards.checkPhases?.(phases('group'), { ...bank, attribution })).toContain('no group');
    }
    expect(cards.checkPhases?.([{ visibility: 'all', reveal: 'columns' } as Phase], simple)).toContain(
      'columns',
    );
  });
});

describe('entries', () => {
  it('takes a card as the step asks for it', () => {
    const parsed = check(bank, {
      text: '  Sala na 30 osób ',
      column: 'places',
      condition: 'wtorki do 14:00',
      status: 'sometimes',
      owner: 'me',
    });
    expect(parsed?.data).toMatchObject({ text: 'Sala na 30 osób', column: 'places', owner: 'me' });
    expect(check(simple, { text: 'Pozwalamy skończyć', column: '' })?.success).toBe(true);
  });

  it('says first what is wrong with the text', () => {
    expect(check(bank, { text: ' ', column: 'nowhere' })?.error?.issues[0]?.message).toBe('text-empty');
    expect(check(bank, { text: 'a'.repeat(81), column: 'places' })?.error?.issues[0]?.message).toBe(
      'text-too-long',
    );
    expect(check(bank, { text: 'ż'.repeat(80), column: 'places' })?.success).toBe(true);
    expect(
      check(bank, { text: 'a', column: 'places', condition: 'a'.repeat(101) })?.error?.issues[0]?.message,
    ).toBe('text-too-long');
  });

  it('refuses fields and columns it did not ask for', () => {
    expect(check(simple, { text: 'a', column: '', status: 'free' })?.success).toBe(false);
    expect(check(simple, { text: 'a', column: 'places' })?.success).toBe(false);
    expect(check(bank, { text: 'a', column: '' })?.success).toBe(false);
    expect(check(bank, { text: 'a', column: 'places', by: 'p9' })?.success).toBe(false);
    expect(check(bank, { text: 'a', column: 'places', owner: 'somebody' })?.success).toBe(false);
    expect(
      check({ ...bank, approveByOwner: false }, { text: 'a', column: 'places', owner: PERSON })?.success,
    ).toBe(false);
  });

  it('waits for the person whose gift it is', () => {
    expect(check(bank, { text: 'a', column: 'places', owner: PERSON })?.success).toBe(true);
    expect(cards.awaits?.({ text: 'a', column: 'places', owner: PERSON })).toBe(PERSON);
    expect(cards.awaits?.({ text: 'a', column: 'places', owner: 'me' })).toBeNull();
  });

  it('limits a person in the step and in a column', () => {
    expect(cards.limit?.(bank, 'card')).toBe(12);
    expect(cards.columnLimit?.(bank, 'asks')).toBe(2);
    expect(cards.columnLimit?.(bank, 'places')).toBeNull();
    expect(cards.limit?.(simple, 'card')).toBeNull();
  });
});

describe('publishing', () => {
  it('shows the words, the column and the filled fields only', () => {
    const entry = entryOf({ text: 'Bus', column: 'asks', condition: '', status: 'free' });
    expect(cards.publish?.({ id: 'r1', entry }, bank)).toEqual({
      id: 'r1',
      kind: 'request',
      text: 'Bus',
      group: null,
      place: 'asks',
      weight: 0,
      data: { status: 'free' },
    });
  });
});

describe('harvest', () => {
  const ledger = [
    published('00', 2, { text: 'Ostatnia', column: 'places', status: 'confirm' }, bank, 'p2'),
    published('ff', 0, { text: 'Pierwsza', column: 'places', status: 'free' }, bank),
    published('77', 1, { text: 'Druga', column: 'asks' }, bank),
  ];

  it('keeps the order of publication and where a card came from', () => {
    const harvest = cards.harvest(contentOf(bank, ledger));
    expect(harvest.map(card => card.text)).toEqual(['Pierwsza', 'Druga', 'Ostatnia']);
    expect(harvest[1]).toEqual({
      id: '77',
      kind: 'request',
      text: 'Druga',
      side: 'A',
      by: 'p1',
      place: 'asks',
      weight: 0,
      from: [
        { step: 'mik.2.04', id: '77' },
        { step: 'mik.1.04', id: 'seed' },
      ],
      data: {},
    });
  });

  it('tells no more of an author than was promised', () => {
    const authors = (attribution: Attribution) =>
      cards.harvest(contentOf(bank, ledger, attribution)).map(card => [card.by, card.side]);
    expect(authors('side')[0]).toEqual([null, 'A']);
    for (const attribution of ['private', 'unsigned', 'anonymous'] as const) {
      expect(authors(attribution)[0]).toEqual([null, null]);
    }
  });

  it('believes the ledger, not the document', () => {
    const content = contentOf(bank, ledger);
    if (content.doc) {
      putRow(content.doc, { id: 'forged', kind: 'resource', text: 'Nieprawda', group: null });
      putRow(content.doc, { id: 'ff', kind: 'resource', text: 'Podmiana', group: null });
    }
    expect(cards.harvest(content).map(card => card.text)).toEqual(['Pierwsza', 'Druga', 'Ostatnia']);
    expect(cards.metrics(content, { sides: [], people: [] }).dropped).toBe(1);
  });

  it('counts for the report', () => {
    const [first, ...rest] = ledger;
    if (first === undefined) {
      throw new Error('there are three');
    }
    const marked: Ledger = {
      ...first[1],
      row: { ...first[1].row, weight: 3, data: { status: 'confirm', fresh: 2 } },
    };
    const content = contentOf(bank, [['00', marked], ...rest]);
    const people = [
      { id: 'p1', sides: ['A'] },
      { id: 'p3', sides: ['B'] },
    ];
    expect(cards.metrics(content, { sides: ['A', 'B'], people })).toEqual({
      cards: 3,
      byKind: { resource: 2, request: 1 },
      byColumn: { places: 2, asks: 1 },
      bySide: { A: 3 },
      plus: 3,
      fresh: 1,
      confirmed: 1,
      dropped: 0,
      voices: 1,
      people: 2,
    });
    expect(cards.metrics({ ...content, attribution: 'anonymous' }, { sides: [], people })).not.toHaveProperty(
      'voices',
    );
  });
});

describe('many clients', () => {
  it('read the same, in whatever order the updates arrive', () => {
    const card = fc.record({ order: fc.nat(50), text: fc.string({ minLength: 1, maxLength: 20 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(card, { selector: each => each.order, minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
        (written, keys) => {
          const ledger = written.map(({ order, text }) =>
            published(`r${order}`, order, { text, column: '' }, simple),
          );
          const updates = updatesOf(ledger);
          const here = applied(updates);
          const there = applied(
            updates
              .map((update, index) => ({ update, key: keys[index % keys.length] ?? 0 }))
              .sort((left, right) => left.key - right.key)
              .map(({ update }) => update),
          );
          const sorted = (doc: Y.Doc) =>
            readRows(doc).rows.sort((left, right) => (left.id < right.id ? -1 : 1));
          expect(sorted(there)).toEqual(sorted(here));
          const harvest = (doc: Y.Doc) => cards.harvest({ ...contentOf(simple, ledger), doc });
          expect(harvest(there)).toEqual(harvest(here));
        },
      ),
    );
  });

  /** Each card put by another replica that has seen nothing, and then changed by it. */
  function updatesOf(ledger: [string, Ledger][]): Uint8Array[] {
    return ledger.flatMap(([, { row }]) => {
      const replica = new Y.Doc();
      const out: Uint8Array[] = [];
      replica.on('update', update => out.push(update));
      putRow(replica, row);
      putRow(replica, { ...row, weight: 1 });
      return out;
    });
  }

  function applied(updates: readonly Uint8Array[]): Y.Doc {
    const doc = new Y.Doc();
    for (const update of updates) {
      Y.applyUpdate(doc, update);
    }
    return doc;
  }
});
