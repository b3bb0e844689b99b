import { readRows, readTexts } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Lang } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import { shuffled } from '../fixtures/seeded.ts';
import type { Bot, Intent } from '../load/bot.ts';
import { type SharedDoc, until } from '../load/sharedDoc.ts';
import type { Guest } from './guests.ts';
import { PATIENCE_MS } from './keepTrying.ts';
import type { Speech } from './speech.ts';

/** The server said no to something that an ordinary group does. */
export class Refusal extends Error {}

/** An invented group around a real server: who sits there, what was said so far, and how things are done one by one. */
export class Room {
  readonly lead: Bot;
  readonly guests: readonly Guest[];
  readonly speech: Speech;
  readonly lang: Lang;
  readonly random: () => number;
  /** Steps of the plan in their order. */
  readonly steps: readonly PlanTextStep[];
  /** Commands of the step that runs which made something. */
  made = 0;
  /** What went otherwise than it should. */
  readonly problems: string[] = [];
  /** Called before everything anybody does: a trial may choose that moment to pull the plug. */
  readonly #beat: () => void;

  constructor(parts: {
    lead: Bot;
    guests: readonly Guest[];
    speech: Speech;
    lang: Lang;
    random: () => number;
    steps: readonly PlanTextStep[];
    beat?: () => void;
  }) {
    this.lead = parts.lead;
    this.guests = parts.guests;
    this.speech = parts.speech;
    this.lang = parts.lang;
    this.random = parts.random;
    this.steps = parts.steps;
    this.#beat = parts.beat ?? (() => undefined);
  }

  /** Everybody once, in an order of the seed: people act one at a time. */
  turns(): Guest[] {
    return shuffled(this.guests, this.random);
  }

  /** The facilitator does something; a refusal ends the rehearsal. */
  async direct(intent: Intent): Promise<void> {
    this.#beat();
    await accepted(this.lead, intent, 'facilitator');
  }

  /** Somebody does something on a phone; for people without one the facilitator enters it in their name. */
  async act(guest: Guest, intent: Intent): Promise<void> {
    this.#beat();
    if (guest.bot !== null) {
      await accepted(guest.bot, intent, guest.name);
    } else if (intent.type === 'entry:put' || intent.type === 'entry:act' || intent.type === 'ballot:cast') {
      await accepted(this.lead, { ...intent, behalf: guest.person }, guest.name);
    } else {
      return;
    }
    this.made += MAKES.has(intent.type) ? 1 : 0;
  }

  /** A new entry; its id. Where no author is kept, a key stays with the guest. */
  async write(guest: Guest, step: string, data: Record<string, unknown>, anonymous: boolean) {
    const entry = makeRandomId(platformRandom);
    const key = anonymous && guest.bot !== null ? { key: makeRandomId(platformRandom) } : {};
    await this.act(guest, { type: 'entry:put', step, entry, data, ...key });
    guest.entries.add(entry);
    return entry;
  }

  /** „Dalej", and until the console shows where it led. */
  async advance(): Promise<void> {
    const before = this.lead.parts.now?.step ?? null;
    await this.direct({ type: 'step:advance', step: before?.id ?? null, phase: before?.phase ?? 0 });
    await this.sees('what comes next', () => {
      const { step } = this.lead.parts.now ?? {};
      return step?.id !== before?.id || step?.phase !== before?.phase || step?.status !== before?.status;
    });
  }

  /** Waits until the facilitator's view is like this. */
  async sees(what: string, fits: () => boolean | undefined): Promise<void> {
    await until(fits, PATIENCE_MS).catch(() => {
      const { step } = this.lead.parts.now ?? {};
      throw new Error(
        `the console never showed ${what} (${step?.id}, phase ${step?.phase}, ${step?.status})`,
      );
    });
  }

  /** A step's document as a seat gets it now. */
  async read(docId: string, seat: Bot = this.lead): Promise<{ rows: Row[]; texts: Map<string, string> }> {
    const shared = await seat.open(docId).synced(PATIENCE_MS);
    const rows = readRows(shared.doc).rows;
    const texts = readTexts(shared.doc);
    this.close(shared, seat);
    return { rows, texts };
  }

  /** A seat lets go of a document. */
  close(shared: SharedDoc, seat: Bot): void {
    seat.docs.splice(seat.docs.indexOf(shared), 1);
    shared.destroy();
  }

  /** One of several, by the seed. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) {
      throw new Error('nothing to pick from');
    }
    return item;
  }
}

/** What leaves something behind, as the report counts it. */
const MAKES: ReadonlySet<string> = new Set(['entry:put', 'ballot:cast']);

async function accepted(bot: Bot, intent: Intent, who: string): Promise<void> {
  const answer = await bot.send(intent, PATIENCE_MS);
  if (!answer.ok) {
    throw new Refusal(
      `${who}: ${intent.type} was refused with ${answer.error} (${JSON.stringify(intent).slice(0, 200)})`,
    );
  }
}
