import { createHash } from 'node:crypto';
import { ACTIVITIES, type ActivityTable } from '#shared/activities/activities.ts';
import { makeChildId, makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Answer, View } from '#shared/protocol/wire.ts';
import type { Step } from '#shared/template/template.ts';
import { type Actor, SERVER } from '#shared/workshop/actor.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { templateOf } from '../../test/fixtures/template.ts';
import { MemoryJournalStore } from '../storage/memoryJournal.ts';
import type { ViewListener } from './access.ts';
import { foundWorkshop } from './founding.ts';
import { LiveWorkshop, type LiveWorkshopOptions } from './liveWorkshop.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Intent = WithoutId<Command>;

/** Somebody at the table: a seat that can send commands and remembers every view it got. */
export interface Guest {
  actor: Actor;
  views: View[];
  listener: ViewListener;
  ended: string[];
  send(command: Intent & { id?: string }): Promise<Answer>;
}

/** A live workshop over a journal in memory, with people. */
export class TestWorkshop {
  readonly id = 'testworkshop';
  readonly store: MemoryJournalStore;
  readonly activities: ActivityTable;
  /** Times and budgets other than the real ones; they count from the next `load` on. */
  options: Pick<LiveWorkshopOptions, 'quietMs' | 'mendMs' | 'budget'> = {};
  failures: unknown[] = [];
  live!: LiveWorkshop;

  private constructor(store: MemoryJournalStore, activities: ActivityTable) {
    this.store = store;
    this.activities = activities;
  }

  static async found(
    steps: Step[],
    activities: ActivityTable = ACTIVITIES,
    countdown = { reveal: 0, close: 0 },
  ): Promise<TestWorkshop> {
    const workshop = new TestWorkshop(new MemoryJournalStore(), activities);
    const founding = { template: templateOf(...steps), title: '', town: 'Lipowo', lang: 'pl' as const };
    const state = foundWorkshop(workshop.id, { ...founding, countdown }, Date.now(), platformRandom);
    const { journal } = await workshop.store.open(workshop.id);
    await journal.append({
      seq: 1,
      at: Date.now(),
      audit: { seat: null, type: 'workshop:create', object: '' },
      put: Object.fromEntries(state),
      del: [],
      docUpdates: [],
    });
    await journal.close();
    await workshop.load();
    return workshop;
  }

  /** Reads the workshop from its journal, as after a restart. */
  async load(): Promise<void> {
    const { journal, recovered } = await this.store.open(this.id);
    this.live = new LiveWorkshop({
      id: this.id,
      journal,
      recovered,
      activities: this.activities,
      ...this.options,
      onFailed: error => this.failures.push(error),
    });
  }

  /** Every byte of the workshop's journal files. */
  async onDisk(): Promise<Buffer> {
    const folder = `/workshops/${this.id}`;
    const names = (await this.store.disk.list(folder)) ?? [];
    const files = await Promise.all(names.map(name => this.store.disk.read(`${folder}/${name}`)));
    return Buffer.concat(files.map(file => file ?? new Uint8Array()));
  }

  async restart(): Promise<void> {
    await this.live.close();
    await this.load();
  }

  facilitator(): Promise<Guest> {
    return this.#seat('facilitator', null);
  }

  stage(): Promise<Guest> {
    return this.#seat('stage', null);
  }

  /** Another seat without a person. */
  seated(kind: 'cofacilitator'): Promise<Guest> {
    return this.#seat(kind, null);
  }

  /** Joins as a new person of these sides. */
  async person(name: string, ...sides: string[]): Promise<Guest> {
    const person = makeChildId(this.id, platformRandom);
    await this.live.decide(
      {
        type: 'person:join',
        id: makeRandomId(platformRandom),
        person,
        name,
        sides,
        role: '',
        way: 'phone',
        consents: { screen: true, report: true, contact: true },
        access: '',
        notice: 1,
      },
      SERVER,
    );
    return this.#seat('participant', person);
  }

  async #seat(
    kind: 'facilitator' | 'cofacilitator' | 'stage' | 'participant',
    person: string | null,
  ): Promise<Guest> {
    const seat = makeChildId(this.id, platformRandom);
    const secretHash = createHash('sha256').update(seat).digest('hex');
    await this.live.decide(
      {
        type: 'seat:add',
        step: null,
        id: makeRandomId(platformRandom),
        seat,
        kind,
        person,
        side: null,
        label: kind,
        secretHash,
      },
      SERVER,
    );
    const actor: Actor = { seat, kind, person, side: null, step: null, powers: true };
    const views: View[] = [];
    const ended: string[] = [];
    const listener: ViewListener = {
      actor,
      send: view => views.push(structuredClone(view)),
      ended: reason => ended.push(reason),
      lost: () => ended.push('lost'),
    };
    this.live.attach(listener);
    const send = (command: Intent & { id?: string }) =>
      this.live.decide({ id: makeRandomId(platformRandom), ...command } as Command, actor);
    return { actor, views, listener, ended, send };
  }
}

/** Waits until everything throttled has been sent. */
export function quiet(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 320));
}

/** Folds views into what a client would know. */
export function lastPart<K extends keyof View['parts']>(guest: Guest, part: K): View['parts'][K] {
  return guest.views.findLast(view => view.parts[part] !== undefined)?.parts[part];
}
