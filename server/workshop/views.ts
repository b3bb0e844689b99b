import type { ActivityTable } from '#shared/activities/activities.ts';
import type { EntriesPart, Parts } from '#shared/protocol/parts.ts';
import type { View } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { type Audience, audienceOf, lookedAt, type Online } from '#shared/workshop/audience.ts';
import { entryLines, minePart } from '#shared/workshop/entries/entriesView.ts';
import type { Health } from '#shared/workshop/health.ts';
import { peoplePart } from '#shared/workshop/people/peopleView.ts';
import { planPart } from '#shared/workshop/plan/planView.ts';
import type { State } from '#shared/workshop/state.ts';
import { nowPart, resultsPart, type Scene } from '#shared/workshop/view.ts';
import type { ViewListener } from './access.ts';

/** At most four sends a second per audience. */
const SEND_EVERY_MS = 250;
const COMMON = ['now', 'plan', 'people', 'results'] as const;
type CommonPart = (typeof COMMON)[number];

/** An audience: what it was last sent, and who listens. */
interface Group {
  audience: Audience;
  listeners: Set<Attached>;
  /** The bytes of each part as last sent; a part is sent again only when they change. */
  sent: Map<CommonPart, string>;
  lines: Map<string, string>;
  step: string | null;
  sentAt: number;
  timer: NodeJS.Timeout | null;
}

interface Attached {
  listener: ViewListener;
  /** Counted as connected under these; a merge of two people changes the listener's person. */
  seat: string | null;
  person: string | null;
  group: Group;
  mine: string;
}

/** Sends everybody what their audience may see: parts, encoded once per audience, only when changed. */
export class Views implements Online {
  readonly #state: State;
  readonly #activities: ActivityTable;
  readonly #now: () => number;
  readonly #seq: () => number;
  readonly #health: Health;
  readonly #groups = new Map<Audience, Group>();
  readonly #attached = new Map<ViewListener, Attached>();
  readonly #seats = new Map<string, number>();
  readonly #persons = new Map<string, number>();
  readonly #lastSeen = new Map<string, number>();

  constructor(state: State, activities: ActivityTable, now: () => number, seq: () => number, health: Health) {
    this.#state = state;
    this.#activities = activities;
    this.#now = now;
    this.#seq = seq;
    this.#health = health;
  }

  get size(): number {
    return this.#attached.size;
  }

  person(id: string): boolean {
    return this.#persons.has(id);
  }

  seat(id: string): boolean {
    return this.#seats.has(id);
  }

  lastSeen(person: string): number | null {
    return this.#lastSeen.get(person) ?? null;
  }

  /** People who are connected now. */
  get people(): string[] {
    return [...this.#persons.keys()];
  }

  /** Starts to listen: everything whole first. The others learn soon that somebody came. */
  attach(listener: ViewListener): void {
    const { seat } = listener.actor;
    const person = atTable(listener.actor);
    raise(this.#seats, seat);
    raise(this.#persons, person);
    const group = this.#group(audienceOf(listener.actor, this.#state));
    const attached: Attached = { listener, seat, person, group, mine: '' };
    group.listeners.add(attached);
    this.#attached.set(listener, attached);
    this.#sendWhole(attached);
    this.changed();
  }

  detach(listener: ViewListener): void {
    const attached = this.#attached.get(listener);
    if (attached === undefined) {
      return;
    }
    this.#attached.delete(listener);
    this.#leave(attached);
    lower(this.#seats, attached.seat);
    if (lower(this.#persons, attached.person) && attached.person !== null) {
      this.#lastSeen.set(attached.person, this.#now());
    }
    this.changed();
  }

  /** Something in the shown state changed: every audience is looked at again, soon. */
  changed(): void {
    for (const group of this.#groups.values()) {
      this.#schedule(group);
    }
  }

  /**
   * Sends `mine` to seats it changed for. `people` null: look at everybody. The sender gets a view even when no
   * part changed: that ends the pending picture on its phone.
   */
  changedMine(people: ReadonlySet<string> | null, sender: string | null): void {
    for (const attached of this.#attached.values()) {
      const { actor } = attached.listener;
      const isSender = sender !== null && actor.seat === sender;
      const isTouched = people === null || (actor.person !== null && people.has(actor.person));
      if (isSender || isTouched) {
        this.#sendMine(attached, isSender);
      }
    }
  }

  listeners(): ViewListener[] {
    return [...this.#attached.keys()];
  }

  close(): void {
    for (const group of this.#groups.values()) {
      clearTimeout(group.timer ?? undefined);
    }
    this.#groups.clear();
  }

  #scene(): Scene {
    return { state: this.#state, online: this, activities: this.#activities, health: this.#health };
  }

  #group(audience: Audience): Group {
    let group = this.#groups.get(audience);
    if (group === undefined) {
      group = {
        audience,
        listeners: new Set(),
        sent: new Map(),
        lines: new Map(),
        step: null,
        sentAt: 0,
        timer: null,
      };
      this.#groups.set(audience, group);
      this.#build(group);
    }
    return group;
  }

  #leave(attached: Attached): void {
    const { group } = attached;
    group.listeners.delete(attached);
    if (group.listeners.size === 0) {
      clearTimeout(group.timer ?? undefined);
      this.#groups.delete(group.audience);
    }
  }

  #schedule(group: Group): void {
    if (group.timer !== null) {
      return;
    }
    const wait = Math.max(0, group.sentAt + SEND_EVERY_MS - this.#now());
    group.timer = setTimeout(() => {
      group.timer = null;
      this.#send(group);
    }, wait);
  }

  #send(group: Group): void {
    for (const attached of [...group.listeners]) {
      this.#follow(attached);
    }
    const parts = this.#build(group);
    if (Object.keys(parts).length === 0) {
      return;
    }
    group.sentAt = this.#now();
    const view = this.#view(parts);
    for (const { listener } of group.listeners) {
      listener.send(view);
    }
  }

  /** Somebody who changed sides hears as the new audience from now on. */
  #follow(attached: Attached): void {
    const { actor } = attached.listener;
    const person = atTable(actor);
    if (person !== attached.person) {
      lower(this.#persons, attached.person);
      raise(this.#persons, person);
      attached.person = person;
    }
    const audience = audienceOf(actor, this.#state);
    if (audience === attached.group.audience) {
      return;
    }
    this.#leave(attached);
    attached.group = this.#group(audience);
    attached.group.listeners.add(attached);
    this.#sendWhole(attached);
  }

  /** Brings the group up to date and returns what changed since it was last sent. */
  #build(group: Group): Partial<Parts> {
    const scene = this.#scene();
    const parts: Partial<Parts> = {};
    const fresh = commonParts(scene, group.audience);
    for (const name of COMMON) {
      const bytes = JSON.stringify(fresh[name]);
      if (bytes !== undefined && group.sent.get(name) !== bytes) {
        group.sent.set(name, bytes);
        Object.assign(parts, { [name]: fresh[name] });
      }
    }
    const entries = this.#buildEntries(group, scene);
    return entries === null ? parts : { ...parts, entries };
  }

  #buildEntries(group: Group, scene: Scene): EntriesPart | null {
    const step = lookedAt(scene.state, group.audience);
    const lines = entryLines(scene, group.audience);
    const whole = step !== group.step;
    const put = [];
    const before = whole ? new Map<string, string>() : group.lines;
    const after = new Map<string, string>();
    for (const [id, line] of lines) {
      const bytes = JSON.stringify(line);
      after.set(id, bytes);
      if (before.get(id) !== bytes) {
        put.push(line);
      }
    }
    const del = [...before.keys()].filter(id => !after.has(id));
    group.lines = after;
    group.step = step;
    return whole || put.length > 0 || del.length > 0 ? { step, whole, put, del } : null;
  }

  /** What the group was last sent, and `mine`; later changes come to the group as a whole. */
  #sendWhole(attached: Attached): void {
    const { group } = attached;
    const parts: Partial<Parts> = {};
    for (const [name, bytes] of group.sent) {
      Object.assign(parts, { [name]: JSON.parse(bytes) });
    }
    const put = [...group.lines.values()].map(bytes => JSON.parse(bytes));
    parts.entries = { step: group.step, whole: true, put, del: [] };
    parts.mine = minePart(this.#scene(), attached.listener.actor);
    attached.mine = JSON.stringify(parts.mine);
    attached.listener.send(this.#view(parts));
  }

  /** To a seat that ended goes nothing of its person any more, only that its last command was done. */
  #sendMine(attached: Attached, always: boolean): void {
    if (attached.listener.actor.kind === 'anonymous') {
      if (always) {
        attached.listener.send(this.#view({}));
      }
      return;
    }
    const mine = minePart(this.#scene(), attached.listener.actor);
    const bytes = JSON.stringify(mine);
    const same = bytes === attached.mine;
    attached.mine = bytes;
    if (!same || always) {
      attached.listener.send(this.#view(same ? {} : { mine }));
    }
  }

  #view(parts: Partial<Parts>): View {
    return { seq: this.#seq(), now: this.#now(), parts };
  }
}

function commonParts(scene: Scene, audience: Audience): Partial<Pick<Parts, CommonPart>> {
  const now = nowPart(scene, audience);
  return {
    ...(now === null ? {} : { now }),
    plan: planPart(scene, audience),
    people: peoplePart(scene, audience),
    results: resultsPart(scene, audience),
  };
}

/** Somebody who came by a link is read and written for, but does not sit at the table. */
function atTable({ person, step }: Actor): string | null {
  return step === null ? person : null;
}

function raise(counts: Map<string, number>, id: string | null): void {
  if (id !== null) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
}

/** One less; true when it was the last. */
function lower(counts: Map<string, number>, id: string | null): boolean {
  if (id === null) {
    return false;
  }
  const left = (counts.get(id) ?? 1) - 1;
  if (left > 0) {
    counts.set(id, left);
    return false;
  }
  counts.delete(id);
  return true;
}
