import { strFromU8 } from 'fflate';
import { draftConfigSchema, type SlotSource } from '#shared/activities/draft/draftConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { type Paper, plain, wordsOf } from './files.ts';
import type { Guest } from './guests.ts';
import { configOf } from './players/player.ts';

/** Steps whose cards go into the text word by word, as the slots of its drafts say. */
export function adoptingSteps(steps: readonly PlanTextStep[]): Set<string> {
  const cards = new Set(steps.filter(({ activity }) => activity === 'cards').map(({ id }) => id));
  const slots = steps.flatMap(slotsOf);
  // Of a step with places only some cards go in, so its words are nobody's to look for.
  return new Set(slots.filter(source => typeof source === 'string').filter(step => cards.has(step)));
}

/** Steps that a text is put together from; none of a step that writes no text. */
export function sourceSteps(step: PlanTextStep): Set<string> {
  return new Set(slotsOf(step).map(source => (typeof source === 'string' ? source : source.step)));
}

function slotsOf(step: PlanTextStep): SlotSource[] {
  return step.activity === 'draft' ? Object.values(configOf(draftConfigSchema, step).slots).flat() : [];
}

/** What the documents still ask, in their order: nobody said it, and nothing was invented. */
export function openQuestions(papers: readonly Paper[]): string[] {
  const texts = papers.filter(({ format }) => format === 'json').map(({ bytes }) => strFromU8(bytes));
  const found = texts.flatMap(text =>
    [...text.matchAll(/\{\{ask:([^{}]+)\}\}/gu)].map(([, asked]) => asked ?? ''),
  );
  return [...new Set(found)];
}

/** Whose words are missing in which file; empty when everybody finds their own sentence in each of them. */
export function missingSentences(
  steps: readonly PlanTextStep[],
  guests: readonly Guest[],
  papers: readonly Paper[],
): string[] {
  const adopting = adoptingSteps(steps);
  const missing = guests
    .filter(({ said }) => !said.some(({ step }) => adopting.has(step)))
    .map(({ name }) => `${name} has no sentence that the agreement takes up`);
  for (const paper of papers) {
    const words = wordsOf(paper);
    for (const { name, said } of guests) {
      for (const { step, text } of said.filter(one => adopting.has(one.step))) {
        if (!words.includes(plain(text))) {
          missing.push(`${paper.document}.${paper.format}: „${text}" (${name}, ${step}) is not in it`);
        }
      }
    }
  }
  return missing;
}
