import type { ActivityType } from '#shared/activities/activities.ts';
import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import { type Lang, pick } from '#shared/text.ts';
import { seeded } from '../fixtures/seeded.ts';
import { sourceSteps } from './adopted.ts';
import { agree } from './agreeing.ts';
import { fetchFiles, type Paper } from './files.ts';
import { comeBackOnAnotherPhone, type Guest, seatGuests } from './guests.ts';
import type { Founded, House } from './house.ts';
import { keepTrying } from './keepTrying.ts';
import { leaveOutside, lineOfPlan, playOutside } from './outside.ts';
import { PLAYERS } from './players/players.ts';
import type { StepReport } from './report.ts';
import { Room } from './room.ts';
import { Speech } from './speech.ts';
import { WORDS } from './words/words.ts';

export interface Wish {
  template: string;
  people: number;
  seed: number;
  lang: Lang;
  /** Before anybody sits down. */
  onFounded?: (founded: Founded) => Promise<void>;
  /** In each phase, when everybody has done their part; for a step by link once, when its window is over. */
  onPhase?: (moment: Moment) => Promise<void>;
  /** After each step. */
  onStep?: (report: StepReport) => void;
  /** Before everything anybody does. */
  beat?: () => void;
}

/** What somebody who looks on sees. */
export interface Moment {
  room: Room;
  step: PlanTextStep;
  phase: number;
}

export interface Rehearsed {
  steps: StepReport[];
  papers: Paper[];
  guests: readonly Guest[];
  /** The steps as the server tells them. */
  plan: readonly PlanTextStep[];
  /** What was not as it should be. */
  problems: string[];
}

/** An invented group plays a whole workshop against a real server, from the door to the files. */
export async function rehearse(house: House, wish: Wish): Promise<Rehearsed> {
  const random = seeded(wish.seed);
  const words = WORDS[wish.lang];
  const founded = await house.found({
    template: wish.template,
    title: words.title,
    town: words.town,
    lang: wish.lang,
  });
  const { lead } = founded;
  const guests: Guest[] = [];
  try {
    await wish.onFounded?.(founded);
    const plan = await readPlan(lead.browser, lead.workshop, lead.seat);
    const speech = new Speech(words, random);
    const { beat } = wish;
    const steps = plan.sessions.flatMap(session => session.steps);
    const room = new Room({
      lead,
      guests,
      speech,
      lang: wish.lang,
      random,
      steps,
      ...(beat ? { beat } : {}),
    });
    const play: Play = { house, wish, founded, room, guests, reports: new Reports(room, wish.onPhase) };
    for (const [index, session] of plan.sessions.entries()) {
      await meet(play, session.steps, index === 0);
    }
    await agree(house, room);
    const papers = await fetchFiles(room);
    return { steps: play.reports.all, papers, guests, plan: steps, problems: room.problems };
  } finally {
    for (const bot of [lead, ...guests.map(guest => guest.bot)]) {
      bot?.leave();
    }
  }
}

/** A rehearsal in the making. */
interface Play {
  house: House;
  wish: Wish;
  founded: Founded;
  room: Room;
  /** The room's, filled when they sit down. */
  guests: Guest[];
  reports: Reports;
}

/** What is asked by link before a meeting, the meeting, and what is asked by link after it. */
async function meet(play: Play, steps: readonly PlanTextStep[], isFirst: boolean): Promise<void> {
  const { house, wish, room, guests, founded, reports } = play;
  const whenOf = ({ id }: PlanTextStep) => lineOfPlan(room, id)?.outside?.when;
  if (!isFirst) {
    await weeksBetween(house, room, founded.code);
  }
  await playApart(
    play,
    steps.filter(step => whenOf(step) === 'before'),
  );
  if (isFirst) {
    guests.push(...(await sitDown(play)));
  }
  for (const step of steps.filter(one => whenOf(one) === undefined)) {
    const report = await reports.play(step);
    wish.onStep?.(report);
  }
  // The last „Dalej" of a session closes its last step; the room sees the waiting screen.
  await room.advance();
  const after = steps.filter(step => whenOf(step) === 'after');
  if (after.length > 0) {
    await weeksBetween(house, room, founded.code);
    await playApart(play, after);
  }
}

async function playApart({ house, wish, reports }: Play, steps: readonly PlanTextStep[]): Promise<void> {
  for (const step of steps) {
    const report = await reports.playApart(step, house, wish.people);
    wish.onStep?.(report);
  }
}

function sitDown({ house, wish, founded: { lead, code } }: Play): Promise<Guest[]> {
  const sides = lead.parts.now?.workshop.sides.map(({ id }) => id) ?? [];
  const { names } = WORDS[wish.lang];
  return seatGuests(lead, { code, people: wish.people, sides, names, phone: () => house.browser() });
}

/** Everybody goes home, the machine is off, everybody comes back, one of them with another phone. */
async function weeksBetween(house: House, room: Room, code: string): Promise<void> {
  const bots = [room.lead, ...room.guests.flatMap(({ bot }) => bot ?? [])];
  for (const bot of bots) {
    bot.leave();
  }
  await house.between();
  for (const bot of bots) {
    await bot.live();
  }
  const traveller = room.guests.find(({ bot }) => bot !== null);
  if (traveller !== undefined) {
    await comeBackOnAnotherPhone(traveller, code, house.browser());
  }
}

async function readPlan(
  browser: { get(path: string): Promise<{ json: unknown }> },
  workshop: string,
  seat: string,
): Promise<PlanTexts> {
  const { json } = await keepTrying(() => browser.get(`/api/workshops/${workshop}/plan/1?as=${seat}`));
  return json as PlanTexts;
}

/** Plays step after step and keeps account of what each left, and of where it is found again. */
class Reports {
  readonly all: StepReport[] = [];
  readonly #room: Room;
  readonly #look: (moment: Moment) => Promise<void>;

  constructor(room: Room, look: Wish['onPhase']) {
    this.#room = room;
    this.#look = look ?? (async () => undefined);
  }

  async play(step: PlanTextStep): Promise<StepReport> {
    const room = this.#room;
    const player = PLAYERS[step.activity as ActivityType];
    const started = performance.now();
    room.made = 0;
    if (room.lead.parts.now?.step?.id !== step.id) {
      await room.advance();
    }
    for (let phase = 0; phase < step.phases.length; phase += 1) {
      if (phase > 0) {
        await room.advance();
      }
      await room.sees(`${step.id} in phase ${phase}`, () => isAt(room, step.id, phase));
      await player.phase(room, step, phase);
      await this.#look({ room, step, phase });
    }
    return this.#account(step, started);
  }

  /** A step outside of a meeting, by link. */
  async playApart(step: PlanTextStep, house: House, people: number): Promise<StepReport> {
    const started = performance.now();
    this.#room.made = 0;
    await playOutside(house, this.#room, step, people);
    await this.#look({ room: this.#room, step, phase: this.#room.lead.parts.now?.step?.phase ?? 0 });
    const report = await this.#account(step, started);
    await leaveOutside(this.#room);
    return report;
  }

  /** What the step that the room looks at came to. */
  async #account(step: PlanTextStep, started: number): Promise<StepReport> {
    const room = this.#room;
    const player = PLAYERS[step.activity as ActivityType];
    const report: StepReport = {
      id: step.id,
      activity: step.activity,
      title: pick(step.title, room.lang),
      made: room.made,
      harvested: 0,
      went: new Map(),
      milliseconds: 0,
    };
    const rows = await this.#rows();
    report.harvested = player.harvested?.(room, step) ?? rows.length;
    report.milliseconds = performance.now() - started;
    this.#trace(step.id, rows);
    for (const source of sourceSteps(step)) {
      if (!this.all.some(({ id, went }) => id === source && went.has(step.id))) {
        room.problems.push(`${step.id}: nothing of ${source} is in the text`);
      }
    }
    this.all.push(report);
    if (report.harvested === 0 && player.produces(step)) {
      room.problems.push(`${step.id}: ${report.title} left nothing`);
    }
    return report;
  }

  async #rows() {
    const docId = this.#room.lead.parts.now?.step?.docId;
    return typeof docId === 'string' ? (await this.#room.read(docId)).rows : [];
  }

  /** What of earlier steps is found in this one. */
  #trace(step: string, rows: Awaited<ReturnType<Room['read']>>['rows']): void {
    const found = new Map<string, Set<string>>();
    for (const source of rows.flatMap(({ from }) => from ?? [])) {
      const ids = found.get(source.step) ?? new Set();
      found.set(source.step, ids.add(source.id));
    }
    for (const earlier of this.all) {
      const ids = found.get(earlier.id);
      if (ids !== undefined) {
        earlier.went.set(step, ids.size);
      }
    }
  }
}

function isAt({ lead }: Room, id: string, phase: number): boolean {
  const step = lead.parts.now?.step;
  return step?.id === id && step.status === 'open' && step.phase === phase;
}
