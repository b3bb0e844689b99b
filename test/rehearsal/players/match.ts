import { linksOf } from '#shared/activities/match/links.ts';
import { matchConfigSchema } from '#shared/activities/match/matchConfig.ts';
import {
  ANSWER,
  ANSWERS,
  awaitedOf,
  LINK,
  NEED,
  REQUEST,
  RESOURCE,
  readNeed,
} from '#shared/activities/match/needs.ts';
import { kindsIn } from '#shared/activities/match/takes.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** Everybody links a need with what fits it; then somebody of each side answers what that side was asked. */
export const match: Player = {
  async phase(room, step, phase) {
    const config = configOf(matchConfigSchema, step);
    const at = step.phases[phase];
    const takes = at === undefined ? [] : kindsIn(at, config.answered);
    if (phase === 0 && takes.includes(LINK)) {
      await link(room, step);
    }
    if (at?.visibility === 'side' && takes.includes(ANSWER)) {
      await answer(room, step);
    }
    if (phase === step.phases.length - 1 && phase > 0) {
      await expectShown(room, step);
    }
  },
  produces: () => true,
};

async function rowsOf(room: Room, step: PlanTextStep): Promise<Row[]> {
  return (await room.read(await docIdOf(room, step))).rows;
}

async function link(room: Room, step: PlanTextStep): Promise<void> {
  const { sentence, most } = configOf(matchConfigSchema, step);
  const rows = (await rowsOf(room, step)).toSorted((one, other) => (one.text < other.text ? -1 : 1));
  const needs = rows.filter(({ kind }) => kind === NEED || kind === REQUEST);
  const resources = rows.filter(({ kind }) => kind === RESOURCE);
  if (needs.length === 0 || resources.length === 0) {
    room.problems.push(
      `${step.id}: nothing to match, ${needs.length} needs and ${resources.length} resources`,
    );
    return;
  }
  for (const guest of room.turns()) {
    const text = room.speech.card(step.id, 'need');
    const picked = [...new Set([room.pick(resources).id, room.pick(resources).id])].slice(0, most);
    const data = {
      kind: LINK,
      need: room.pick(needs).id,
      resources: picked,
      ...(sentence === 'none' ? {} : { text }),
    };
    await room.write(guest, step.id, data, false);
    guest.said.push({ step: step.id, text });
  }
}

async function answer(room: Room, step: PlanTextStep): Promise<void> {
  for (const need of (await rowsOf(room, step)).map(readNeed)) {
    for (const side of awaitedOf(need)) {
      const guest = room.guests.find(({ sides }) => sides[0] === side);
      const given = room.pick(ANSWERS);
      if (guest !== undefined) {
        const note = given === 'clarify' ? { text: room.speech.card('need') } : {};
        await room.write(guest, step.id, { kind: ANSWER, record: need.id, answer: given, ...note }, false);
      }
    }
  }
}

/** What was hidden is read by all now: every link, and an answer of each side that was asked. */
async function expectShown(room: Room, step: PlanTextStep): Promise<void> {
  const rows = await rowsOf(room, step);
  const silent = rows.map(readNeed).filter(need => awaitedOf(need).length > 0);
  const asks = step.phases.some(({ visibility }) => visibility === 'side');
  if (linksOf(rows, step.id).length === 0 || (asks && silent.length > 0)) {
    room.problems.push(
      `${step.id}: ${linksOf(rows, step.id).length} links are shown, ${silent.length} requests have no answer`,
    );
  }
}
