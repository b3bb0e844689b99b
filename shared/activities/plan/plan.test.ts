import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Doer, Harvested } from '#shared/activities/activity.ts';
import type { Ledger, Row, RunValue } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { plan } from './plan.ts';
import { type PlanConfig, planConfigSchema } from './planConfig.ts';
import { COLUMNS, isDay, loadOf, readTask, STATUSES } from './task.ts';
import { changesOf } from './taskActs.ts';

const RUNS = Number(process.env.RUNS ?? 300);
const config = z.parse(planConfigSchema, {
  columns: [...COLUMNS],
  statuses: [...STATUSES],
  organisers: [{ id: 'town', name: { pl: 'Gmina', en: 'Town' } }],
});

const person = (name: string) => name.padEnd(28, 'x');
const MARTA = person('marta');
const EWA = person('ewa');
const KUBA = person('kuba');
const SIDES: Record<string, string> = { [MARTA]: 'A', [EWA]: 'B', [KUBA]: 'B' };

/** A step in memory: what the server would keep of it. */
class Room implements Partial<StepRun<PlanConfig>> {
  readonly config: PlanConfig = config;
  readonly ledger = new Map<string, Ledger>();
  readonly kept = new Map<string, RunValue>();
  now = Date.UTC(2026, 11, 1, 12);
  gone = new Set<string>();

  sideOf = (id: string) => (this.gone.has(id) ? null : (SIDES[id] ?? null));
  get = (key: string) => this.kept.get(key);
  set = (key: string, value: RunValue) => void this.kept.set(key, value);
  random = (count: number) => new Uint8Array(count).fill(this.ledger.size);
  records = () =>
    new Map<string, RunRecord>(
      Array.from(this.ledger, ([id, { row, side, by, from }]) => [id, { row, side, by, from }]),
    );

  put = (row: Row, entry?: Record<string, unknown>): void => {
    const known = this.ledger.get(row.id);
    this.ledger.set(row.id, {
      v: 1,
      kind: 'task',
      by: null,
      side: null,
      editHash: null,
      behalf: null,
      from: [],
      at: 0,
      order: this.ledger.size,
      ...known,
      entry: known?.entry ? (entry ?? known.entry) : null,
      row,
    });
  };

  /** Somebody writes a task, or edits it. */
  write(id: string, by: string, data: Record<string, unknown>): string | null {
    const parsed = z.safeParse(plan.entry?.(config, undefined) as z.ZodMiniType, data);
    if (!parsed.success) {
      return parsed.error.issues[0]?.message ?? '';
    }
    const given = parsed.data as never;
    const unfit = plan.refuseEntry?.(this.run, given, { author: by, entry: id }) ?? null;
    if (unfit !== null) {
      return unfit;
    }
    const known = this.ledger.get(id);
    const entry = { by, side: SIDES[by] ?? null, group: null, data: given } as never;
    const row = plan.publish?.({ id, entry }, config, known?.row) as Row;
    this.put({ ...row, by });
    const ledger = this.ledger.get(id) as Ledger;
    this.ledger.set(id, { ...ledger, by, side: SIDES[by] ?? null, entry: given });
    return null;
  }

  act(id: string, who: string | Doer, data: Record<string, unknown>): string | null {
    const doer = typeof who === 'string' ? { person: who, leads: false } : who;
    const schema = plan.act?.schema(config) as z.ZodMiniType;
    const parsed = z.safeParse(schema, data);
    if (!parsed.success) {
      return parsed.error.issues[0]?.message ?? '';
    }
    const record = this.records().get(id) as RunRecord;
    return plan.act?.run(this.run, record, doer, parsed.data) ?? null;
  }

  get run() {
    return this as unknown as StepRun<PlanConfig>;
  }

  task = (id: string) => readTask(this.ledger.get(id)?.row as Row);
  content = (): Content<PlanConfig> => ({
    step: 's',
    config,
    attribution: 'named',
    doc: null,
    ledger: this.ledger,
    entries: new Map(),
    results: [],
    run: this.kept,
    versions: [],
  });
  harvest = (id: string) => plan.harvest(this.content()).find(one => one.id === id);
}

const LEADS: Doer = { person: null, leads: true };

describe('a task that names people', () => {
  it('promises nobody who has not said yes', () => {
    const room = new Room();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA, along: [MARTA, KUBA], date: '2026-12-14' });
    expect([...room.task('t').accepted.keys()]).toEqual([MARTA]);
    expect(room.harvest('t')).toMatchObject({ side: 'A', data: { lead: '', along: [MARTA] } });
    expect(room.act('t', EWA, { act: 'accept' })).toBeNull();
    expect(room.harvest('t')).toMatchObject({ side: 'B', data: { lead: EWA, along: [MARTA] } });
    expect(room.act('t', KUBA, { act: 'accept' })).toBeNull();
    expect(room.harvest('t')).toMatchObject({ data: { along: [MARTA, KUBA], date: '2026-12-14' } });
  });

  it('keeps a gap when somebody says no, or steps back later', () => {
    const room = new Room();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA });
    expect(room.act('t', EWA, { act: 'decline' })).toBeNull();
    expect(room.task('t')).toMatchObject({ text: 'Plakat', lead: '' });
    expect(room.act('t', KUBA, { act: 'take', as: 'lead' })).toBeNull();
    expect(room.act('t', KUBA, { act: 'decline' })).toBeNull();
    expect(room.task('t').lead).toBe('');
    expect(room.act('t', KUBA, { act: 'decline' })).toBe('not-asked');
    expect(room.act('t', MARTA, { act: 'accept' })).toBe('not-asked');
  });

  it('is led by one person, never by two', () => {
    const room = new Room();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA });
    expect(room.act('t', KUBA, { act: 'take', as: 'lead' })).toBe('has-lead');
    expect(room.act('t', KUBA, { act: 'take', as: 'along' })).toBeNull();
    // „Tak, ale w innej roli"
    expect(room.act('t', EWA, { act: 'take', as: 'along' })).toBeNull();
    expect(room.task('t')).toMatchObject({ lead: '', along: [KUBA, EWA] });
    expect(room.act('t', EWA, { act: 'take', as: 'lead' })).toBeNull();
    expect(room.task('t')).toMatchObject({ lead: EWA, along: [KUBA] });
    expect(room.act('t', LEADS, { act: 'edit', data: { text: 'Plakat', lead: KUBA } })).toBe('has-lead');
    // Whoever left the table leads nothing any more.
    room.gone.add(EWA);
    expect(room.act('t', KUBA, { act: 'take', as: 'lead' })).toBeNull();
    expect(room.task('t')).toMatchObject({ lead: KUBA, along: [] });
  });

  it('asks anew when the words or the day become others, not for a place', () => {
    const room = new Room();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA });
    room.act('t', EWA, { act: 'accept' });
    room.write('t', MARTA, { text: 'Plakat', lead: EWA, place: 'OPS' });
    expect(room.task('t').accepted.has(EWA)).toBe(true);
    room.write('t', MARTA, { text: 'Plakat i festyn', lead: EWA });
    expect(room.task('t').accepted.has(EWA)).toBe(false);
  });

  it('cannot be accepted by writing it into an entry', () => {
    const room = new Room();
    const yes = [{ by: EWA, side: 'B' }];
    expect(room.write('t', MARTA, { text: 'Plakat', lead: EWA, yes })).not.toBeNull();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA });
    room.act('t', EWA, { act: 'accept' });
    // Nor is a yes taken away by naming somebody else.
    room.write('t', MARTA, { text: 'Plakat', lead: KUBA });
    expect(room.task('t')).toMatchObject({ lead: EWA });
    expect(room.write('u', MARTA, { text: 'Plakat', lead: person('nobody') })).toBe('no-such-person');
  });
});

describe('how a task goes', () => {
  it('is told by those who do it and by facilitators, and remembered by role', () => {
    const room = new Room();
    room.write('t', MARTA, { text: 'Plakat', lead: EWA, date: '2026-11-20' });
    room.act('t', EWA, { act: 'accept' });
    expect(room.act('t', MARTA, { act: 'status', status: 'done' })).toBe('not-asked');
    expect(room.act('t', KUBA, { act: 'date', date: '2026-12-24' })).toBe('not-asked');
    expect(room.act('t', EWA, { act: 'date', date: '2026-12-24' })).toBeNull();
    expect(room.act('t', MARTA, { act: 'date', date: '' })).toBeNull();
    expect(room.act('t', EWA, { act: 'date', date: '2026-02-30' })).toBe('no-such-date');
    const people = { amount: 12, source: 'count', why: '' };
    expect(room.act('t', EWA, { act: 'status', status: 'doing', people, note: 'Idzie.' })).toBeNull();
    expect(room.act('t', LEADS, { act: 'status', status: 'dropped' })).toBeNull();
    expect(room.task('t')).toMatchObject({
      status: 'dropped',
      since: '2026-12-01',
      note: 'Idzie.',
      moved: 2,
      people,
    });
    expect(changesOf(room.get('task.t')).map(({ role, status, date }) => [role, status ?? date])).toEqual([
      ['lead', '2026-12-24'],
      ['author', ''],
      ['lead', 'doing'],
      ['facilitator', 'dropped'],
    ]);
    // A yes and a state survive an edit of the author.
    room.write('t', MARTA, { text: 'Plakat', lead: EWA });
    expect(room.task('t')).toMatchObject({ status: 'dropped', moved: 2 });
  });

  it('is counted so that sums agree', () => {
    const room = new Room();
    room.write('a', MARTA, {
      text: 'Jedno',
      lead: MARTA,
      along: [EWA],
      people: { amount: 5, source: 'list' },
    });
    room.act('a', EWA, { act: 'accept' });
    room.write('b', MARTA, {
      text: 'Drugie',
      lead: EWA,
      money: { amount: 300, source: 'estimate', why: 'druk' },
    });
    room.write('c', MARTA, { text: 'Trzecie', date: '2026-12-03' });
    room.act('a', MARTA, { act: 'status', status: 'done' });
    const metrics = plan.metrics(room.content(), { sides: ['A', 'B'], people: [] });
    expect(metrics).toMatchObject({
      tasks: 3,
      withLead: 1,
      awaited: 1,
      withoutLead: 1,
      bothSides: 1,
      people: 5,
      money: 300,
    });
    const byStatus = metrics.byStatus as Record<string, number>;
    expect(Object.values(byStatus).reduce((sum, one) => sum + one, 0)).toBe(metrics.tasks);
    expect(loadOf([room.task('a'), room.task('b')])).toEqual(new Map());
  });
});

describe('tasks of the room', () => {
  it('are written by facilitators and wait for those they name', () => {
    const room = new Room();
    const add = (data: unknown) => plan.direct?.run(room.run, { act: 'add', data });
    expect(add({ text: ' ' })).toBe('text-empty');
    expect(add({ text: 'x', date: '2026-13-01' })).toBe('no-such-date');
    expect(add({ text: 'Plakat', lead: MARTA })).toBeNull();
    const [id = ''] = room.ledger.keys();
    expect(room.task(id)).toMatchObject({ lead: MARTA, accepted: new Map() });
    // Said aloud: the facilitator notes it for her.
    expect(room.act(id, { person: MARTA, leads: true }, { act: 'accept' })).toBeNull();
    expect(room.harvest(id)).toMatchObject({ side: 'A', data: { lead: MARTA } });
    // She left her job: the place is free, her yes is gone.
    expect(room.act(id, LEADS, { act: 'edit', data: { text: 'Plakat' } })).toBeNull();
    expect(room.task(id)).toMatchObject({ lead: '', accepted: new Map() });
  });

  it('come from what was decided, with their sources', () => {
    const one = (id: string, kind: string, data: Record<string, unknown>): Harvested => ({
      id,
      kind,
      text: 'Wtorki w OPS: raz w tygodniu',
      side: null,
      by: null,
      place: null,
      weight: 0,
      from: [{ step: 'zgoda', id }],
      data,
    });
    const rows = plan.seed?.(
      [
        one('p1', 'decision', { outcome: 'accepted', title: 'Wtorki w OPS' }),
        one('p2', 'decision', { outcome: 'aside' }),
        one('p3', 'remark', {}),
        one('p1', 'decision', { outcome: 'trial' }),
      ],
      config,
      { lang: 'pl', town: '', sides: [], meetings: [], people: 0 },
    );
    expect(rows?.map(({ id, text, from }) => [id, text, from?.[0]?.id])).toEqual([
      ['t.p1', 'Wtorki w OPS', 'p1'],
      ['t.zgoda.p1', 'Wtorki w OPS: raz w tygodniu', 'p1'],
    ]);
  });

  it('stand in a later step as they stood, with whoever said yes, as far as that step tells it', () => {
    const room = new Room();
    const add = { text: 'Plakat', lead: MARTA, date: '2026-12-01', next: 'Telefon' };
    expect(plan.direct?.run(room.run, { act: 'add', data: add })).toBeNull();
    const [id = ''] = room.ledger.keys();
    const seeded = (columns: PlanConfig['columns'], statuses: PlanConfig['statuses']) => {
      const words = { lang: 'pl' as const, town: '', sides: [], meetings: [], people: 0 };
      const [row] =
        plan.seed?.([room.harvest(id) as Harvested], { ...config, columns, statuses }, words) ?? [];
      return readTask(row ?? { id: '', kind: '', text: '', group: null });
    };
    // Named and silent: nobody is promised in a later step either.
    expect(seeded(['lead', 'date'], ['todo'])).toMatchObject({
      text: 'Plakat',
      lead: '',
      date: '2026-12-01',
    });
    room.act(id, { person: MARTA, leads: false }, { act: 'accept' });
    room.act(id, { person: MARTA, leads: false }, { act: 'status', status: 'doing' });
    const whole = seeded(['lead', 'next', 'date'], ['todo', 'doing']);
    expect(whole).toMatchObject({ lead: MARTA, next: 'Telefon', date: '2026-12-01', status: 'doing' });
    expect([whole.accepted.get(MARTA), whole.since]).toEqual(['A', room.task(id).since]);
    const less = seeded(['lead'], ['todo', 'done']);
    expect(less).toMatchObject({ lead: MARTA, next: '', date: '', status: 'todo', since: '' });
    expect(seeded(['date'], ['todo'])).toMatchObject({ lead: '', accepted: new Map() });
  });
});

describe('whatever is in a row', () => {
  it('is read, harvested and counted without an error', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(NaN, Infinity, undefined, MARTA, '2026-02-30'));
    const data = fc.dictionary(
      fc.constantFrom(
        'lead',
        'along',
        'date',
        'yes',
        'people',
        'status',
        'since',
        'moved',
        'note',
        '__proto__',
      ),
      fc.oneof(
        anything,
        fc.array(fc.dictionary(fc.constantFrom('by', 'side', 'amount', 'source'), anything)),
      ),
    );
    fc.assert(
      fc.property(data, fc.array(anything), (hostile, changes) => {
        const row = {
          id: 't',
          kind: 'task',
          text: 'x',
          group: null,
          data: hostile as Record<string, unknown>,
        };
        const task = readTask(row);
        expect(task.date === '' || isDay(task.date)).toBe(true);
        for (const named of task.accepted.keys()) {
          expect(named === task.lead || task.along.includes(named)).toBe(true);
        }
        const room = new Room();
        room.put(row);
        room.kept.set('task.t', { v: 1, changes });
        expect(plan.harvest(room.content())).toHaveLength(1);
        const counts = plan.metrics(room.content(), { sides: [], people: [] });
        expect([
          counts.tasks,
          Number(counts.withLead) + Number(counts.awaited) + Number(counts.withoutLead),
        ]).toEqual([1, 1]);
        plan.show?.({ run: room.kept } as never, 'facilitators');
      }),
      { numRuns: RUNS },
    );
  });

  it('is acted upon or refused, never an error', () => {
    const acts = fc.record(
      {
        act: fc.constantFrom('accept', 'decline', 'take', 'status', 'date', 'edit', 'x'),
        as: fc.constantFrom('lead', 'along', 'boss'),
        status: fc.constantFrom(...STATUSES, 'x'),
        date: fc.constantFrom('', '2026-12-01', '2026-99-99', 'jutro'),
        data: fc.record({ text: fc.string(), lead: fc.constantFrom('', MARTA, 'x') }, { requiredKeys: [] }),
      },
      { requiredKeys: ['act'] },
    );
    const used: Record<string, string[]> = {
      accept: [],
      decline: [],
      take: ['as'],
      status: ['status'],
      date: ['date'],
      edit: ['data'],
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(acts, fc.constantFrom<string | Doer>(MARTA, EWA, KUBA, LEADS))), list => {
        const room = new Room();
        room.write('t', MARTA, { text: 'Plakat', lead: EWA, along: [KUBA] });
        for (const [act, who] of list) {
          const { act: name, ...rest } = act;
          const fields = Object.entries(rest).filter(([key]) => used[name]?.includes(key));
          room.act('t', who, { act: name, ...Object.fromEntries(fields) });
          const task = room.task('t');
          expect(new Set([task.lead, ...task.along]).size).toBe(1 + task.along.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
