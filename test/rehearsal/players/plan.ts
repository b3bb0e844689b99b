import { planConfigSchema } from '#shared/activities/plan/planConfig.ts';
import { awaitedIn, readTask, TASK, type Task } from '#shared/activities/plan/task.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { Guest } from '../guests.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** One person in so many says no, and one task in so many goes on without a lead. */
const NO = 0.2;
/** Of how many tasks one person tells. */
const MOST_TOLD = 2;

/**
 * Everybody writes a task or takes one that was decided, and names somebody of another side; those who are named answer,
 * on their phone or aloud; then some say how it goes.
 */
export const plan: Player = {
  async phase(room, step, phase) {
    if (phase === 0) {
      await propose(room, step);
      await answer(room, step);
    }
    if (phase === step.phases.length - 1) {
      await tellHowItGoes(room, step);
    }
  },
  byLink: tellByLink,
  produces: () => true,
};

async function tasksOf(room: Room, step: PlanTextStep): Promise<Task[]> {
  return tasksIn((await room.read(await docIdOf(room, step))).rows);
}

function tasksIn(rows: readonly Row[]): Task[] {
  return rows
    .filter(({ kind }) => kind === TASK)
    .map(readTask)
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
}

async function propose(room: Room, step: PlanTextStep): Promise<void> {
  const { columns } = configOf(planConfigSchema, step);
  const free = (await tasksOf(room, step)).filter(({ lead }) => lead === '');
  for (const guest of room.turns()) {
    const decided = columns.includes('lead') ? free.pop() : undefined;
    if (decided !== undefined) {
      await act(room, guest, step, decided, { act: 'take', as: 'lead' });
      continue;
    }
    const text = room.speech.card(step.id, 'task');
    const partner = room.pick(room.guests.filter(one => one !== guest));
    const data = {
      text,
      ...(columns.includes('lead') ? { lead: guest.person } : {}),
      ...(columns.includes('along') ? { along: [partner.person] } : {}),
      ...(columns.includes('date') ? { date: `2030-01-${10 + (room.guests.indexOf(guest) % 18)}` } : {}),
      ...(columns.includes('next') ? { next: room.pick(room.speech.words.firstSteps) } : {}),
    };
    await room.write(guest, step.id, data, false);
    guest.said.push({ step: step.id, text });
  }
}

async function answer(room: Room, step: PlanTextStep): Promise<void> {
  for (const task of await tasksOf(room, step)) {
    for (const person of awaitedIn(task)) {
      const guest = room.guests.find(one => one.person === person);
      if (guest !== undefined) {
        await act(room, guest, step, task, { act: room.random() < NO ? 'decline' : 'accept' });
      }
    }
  }
  const open = (await tasksOf(room, step)).flatMap(awaitedIn);
  if (open.length > 0) {
    room.problems.push(`${step.id}: ${open.length} people were asked, answered, and still count as asked`);
  }
}

async function tellHowItGoes(room: Room, step: PlanTextStep): Promise<void> {
  const { statuses } = configOf(planConfigSchema, step);
  const status = statuses.find(one => one === 'doing');
  for (const task of (await tasksOf(room, step)).slice(0, status === undefined ? 0 : 2)) {
    const [person] = task.accepted.keys();
    const guest = room.guests.find(one => one.person === person);
    if (guest !== undefined) {
      await act(room, guest, step, task, { act: 'status', status });
    }
  }
}

/** Months later, on one's own device: how the tasks went that one said yes to; whoever has none takes one. */
async function tellByLink(room: Room, step: PlanTextStep, guest: Guest): Promise<void> {
  const { statuses, columns } = configOf(planConfigSchema, step);
  const { bot } = guest;
  const docId = bot?.parts.now?.step?.docId;
  if (bot === null || typeof docId !== 'string') {
    throw new Error(`${guest.name} came to ${step.id} without a document`);
  }
  const tasks = tasksIn((await room.read(docId, bot)).rows);
  const own = tasks.filter(task => task.accepted.has(guest.person)).slice(0, MOST_TOLD);
  const free = tasks.find(({ lead }) => lead === '');
  if (own.length === 0 && free !== undefined) {
    await act(room, guest, step, free, { act: 'take', as: 'lead' });
    own.push(free);
  }
  for (const task of own) {
    const amount = Math.floor(room.random() * 40);
    const people = columns.includes('people') ? { people: { amount, source: 'estimate' } } : {};
    await act(room, guest, step, task, { act: 'status', status: room.pick(statuses), ...people });
    // Here to tell is all there is to make.
    room.made += 1;
  }
}

function act(
  room: Room,
  guest: Guest,
  step: PlanTextStep,
  task: Task,
  data: Record<string, unknown>,
): Promise<void> {
  return room.act(guest, { type: 'entry:act', step: step.id, entry: task.id, data });
}
