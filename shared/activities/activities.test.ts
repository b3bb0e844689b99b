import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Entry, Ledger } from '#shared/workshop/state.ts';
import { ACTIVITIES, type ActivityTable, type ActivityType, activityOf } from './activities.ts';
import type { Activity, Content } from './activity.ts';
import { RECORDS } from './records.ts';

const both = { pl: 'słowo', en: 'word' };

/** One configuration per type with everything switched on. */
const CONFIGS: Record<ActivityType, unknown> = {
  arrive: { pulse: { on: true, question: both, low: both, high: both } },
  brief: { preset: 'welcome', slides: [{ title: both }], questions: true },
  cards: {
    attribution: 'named',
    columns: [{ id: 'one', name: both }],
    condition: true,
    forWhom: true,
    addressedTo: true,
    status: true,
    owner: true,
    approveByOwner: true,
    extras: [
      { id: 'duty', label: both, hint: both },
      {
        id: 'burden',
        label: both,
        choices: [
          { id: 'none', label: both },
          { id: 'much', label: both },
        ],
      },
    ],
    marks: ['plus', 'fresh', 'flag'],
  },
  choose: { dots: 3, perOption: 2, cut: 4, balance: true, most: 10 },
  decide: { of: 'records', levels: { 5: both }, rule: { quorum: 0.5 } },
  talk: {
    questions: [both, both],
    order: [1, 0],
    bell: true,
    notes: 'all',
    hint: both,
    voices: 3,
    turns: { seconds: 45 },
  },
  match: {
    needs: { kinds: ['need', 'request'], steps: ['one'] },
    half: both,
    sentence: 'may',
    most: 5,
    date: true,
    answered: ['need', 'request'],
    limit: 9,
  },
  draft: { slots: { solutions: ['s'] }, writers: 'all', stances: true },
  gather: {
    most: 5,
    areas: [{ id: 'rynek', name: both }],
    grid: { slots: [{ id: 'first', name: both }], spots: [{ id: 'hall', name: both }] },
  },
  sort: {
    shelves: [{ id: 'mamy', name: both }],
    free: true,
    principle: true,
    split: true,
  },
  survey: {
    questions: [
      { id: 'scale', kind: 'scale', question: both, low: both, high: both, repeat: 'known' },
      { id: 'number', kind: 'number', question: both, min: 0, max: 20 },
      {
        id: 'choice',
        kind: 'choice',
        question: both,
        choices: [
          { id: 'one', label: both },
          { id: 'two', label: both },
        ],
      },
      {
        id: 'many',
        kind: 'many',
        question: both,
        choices: [
          { id: 'one', label: both },
          { id: 'two', label: both },
        ],
      },
      { id: 'text', kind: 'text', question: both },
      { id: 'word', kind: 'word', question: both },
    ],
    show: 'compare',
  },
  sheet: {
    filler: 'group',
    fields: [
      { id: 'title', type: 'short', label: both, required: true },
      { id: 'about', type: 'long', label: both, hint: both },
      {
        id: 'burden',
        type: 'choice',
        label: both,
        perSide: true,
        words: 100,
        choices: [
          { id: 'none', label: both, note: both, weight: 0 },
          { id: 'much', label: both, weight: 2 },
        ],
      },
      {
        id: 'many',
        type: 'many',
        label: both,
        choices: [
          { id: 'one', label: both },
          { id: 'two', label: both },
        ],
      },
      { id: 'scale', type: 'scale', label: both, low: both, high: both },
      { id: 'people', type: 'person', label: both, most: 3 },
      { id: 'until', type: 'date', label: both },
      { id: 'money', type: 'amount', label: both, min: 1500, max: 5000 },
      { id: 'resources', type: 'records', label: both, perSide: true, most: 5, words: 140, from: ['bank'] },
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
    seeds: ['s'],
  },
  place: {
    items: 'each',
    field: {
      kind: 'plane',
      across: { name: both, low: both, high: both },
      up: { name: both, low: both, high: both },
      corners: { topLeft: both, topRight: both, bottomLeft: both, bottomRight: both },
    },
    given: [both],
  },
  plan: {
    columns: [
      'lead',
      'along',
      'consulted',
      'informed',
      'next',
      'date',
      'place',
      'people',
      'money',
      'organiser',
    ],
    organisers: [{ id: 'town', name: both }],
    statuses: ['todo', 'doing', 'done', 'other', 'dropped'],
  },
};

const workshop = {
  sides: ['A', 'B'],
  people: [
    { id: 'p1', sides: ['A'] },
    { id: 'p2', sides: [] },
  ],
  tables: [{ people: ['p1', 'p2', 'gone'] }, { people: [] }],
};

/** Names that break careless readers, and the ones readers look for. */
const keys = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'id',
    'kind',
    'text',
    'group',
    'by',
    'side',
    'from',
  ),
  fc.constantFrom('place', 'weight', 'data', 'value', 'column', 'owner', 'status', 'late', 'fresh'),
  fc.string({ maxLength: 6 }),
);
const plain = fc.oneof(
  fc.constantFrom(null, true, '', 'card', 'confirm', NaN, -1, 1e308, Number.POSITIVE_INFINITY),
  fc.integer(),
  fc.string(),
  fc.jsonValue(),
);
const objects = fc.array(fc.tuple(keys, plain), { maxLength: 10 }).map(pairs => fromPairs(pairs));

function fromPairs(pairs: [string, unknown][]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of pairs) {
    Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return out;
}

type Put = { shape: string; key: string; fields: [string, unknown][] };
const puts: fc.Arbitrary<Put[]> = fc.array(
  fc.record({
    shape: fc.constantFrom('map', 'row', 'array', 'text', 'doc', 'plain', 'bytes'),
    key: keys,
    fields: fc.array(fc.tuple(keys, plain), { maxLength: 8 }),
  }),
  { maxLength: 12 },
);
const roots = fc.constantFrom('map', 'array', 'text', 'xml', 'none');

function hostileDoc(root: string, written: readonly Put[]): Y.Doc {
  const doc = new Y.Doc();
  if (root === 'array') {
    doc.getArray(RECORDS).insert(0, [1, 'two', new Y.Map()]);
  } else if (root === 'text') {
    doc.getText(RECORDS).insert(0, 'not a map');
  } else if (root === 'xml') {
    doc.getXmlFragment(RECORDS).insert(0, [new Y.XmlElement('records')]);
  } else if (root === 'map') {
    const records = doc.getMap(RECORDS);
    for (const put of written) {
      try {
        records.set(put.key, hostileValue(put));
      } catch {
        // Yjs itself does not write objects that only pretend to be plain.
      }
    }
  }
  // A reader meets documents as they arrive from the wire, where roots have no type yet.
  const arrived = new Y.Doc();
  Y.applyUpdate(arrived, Y.encodeStateAsUpdate(doc));
  return arrived;
}

function hostileValue({ shape, key, fields }: Put): unknown {
  switch (shape) {
    case 'map':
      return new Y.Map(fields);
    case 'row':
      return new Y.Map(
        Object.entries({ id: key, kind: 'card', text: 'x', group: null, ...fromPairs(fields) }),
      );
    case 'array':
      return Y.Array.from(fields.map(([name, value]) => [name, JSON.stringify(value) ?? '']));
    case 'text':
      return new Y.Text(key);
    case 'doc':
      return new Y.Doc();
    case 'bytes':
      return new Uint8Array([1, 2, 3]);
    default:
      return fromPairs(fields);
  }
}

const maps = <T>(values: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(keys, values), { maxLength: 8 }).map(pairs => new Map(pairs as [string, T][]));

describe.each(Object.entries<Activity>(ACTIVITIES))('%s', (type, activity) => {
  const config = z.parse(activity.config, CONFIGS[type as ActivityType]);

  it('reads whatever a document, a ledger and entries hold without throwing', () => {
    const ledgers = fc.oneof(
      objects,
      fc.tuple(objects, objects).map(([line, row]) => ({ ...line, row })),
      plain,
    );
    fc.assert(
      fc.property(
        roots,
        puts,
        maps<Ledger>(ledgers),
        maps<Entry>(
          fc.oneof(
            plain,
            objects,
            objects.map(data => ({ data })),
          ),
        ),
        fc.array(fc.oneof(plain, objects), { maxLength: 3 }),
        fc.constantFrom('named', 'private', 'side', 'unsigned', 'anonymous'),
        (root, written, ledger, entries, results, attribution) => {
          const doc = hostileDoc(root, written);
          const content: Content<unknown> = {
            step: 's',
            config,
            attribution,
            doc,
            ledger,
            entries,
            results,
            run: new Map(),
            versions: [],
          };
          expect(Array.isArray(activity.harvest(content))).toBe(true);
          expect(JSON.stringify(activity.metrics(content, workshop))).toBeTypeOf('string');
          activity.tally?.(
            Array.from(entries, ([id, entry]) => ({ id, entry })),
            config,
          );
          expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('publishes, sorts and refuses hostile data without throwing', () => {
    fc.assert(
      fc.property(objects, keys, (data, id) => {
        const schema = activity.entry?.(config, undefined);
        const parsed = schema && z.safeParse(schema, data);
        const entry = { group: null, late: false, data } as unknown as Entry;
        const row = activity.publish?.({ id, entry }, config);
        expect(row === undefined || typeof row.text === 'string').toBe(true);
        activity.awaits?.(data);
        activity.columnOf?.(data);
        const votes = activity.ballot?.(config);
        const ballot = votes && z.safeParse(votes, data);
        const act = activity.act && z.safeParse(activity.act.schema(config), data);
        return [parsed, ballot, act].some(one => one?.success !== undefined);
      }),
    );
  });

  it('calls itself as the table does', () => {
    expect(activity.type).toBe(type);
  });
});

describe('activityOf', () => {
  it('does not take names of object methods for types', () => {
    expect(activityOf('toString')).toBeUndefined();
    expect(activityOf('__proto__')).toBeUndefined();
    expect(activityOf('cards')).toBe(ACTIVITIES.cards);
  });

  it('reads an extended table', () => {
    const table: ActivityTable = {
      ...ACTIVITIES,
      shared: { ...ACTIVITIES.cards, type: 'shared', cowrite: true },
    };
    expect(activityOf('shared', table)?.cowrite).toBe(true);
  });
});
