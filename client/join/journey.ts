import { makeRandomId, platformRandom, spellCode } from '#shared/ids.ts';
import { all, make } from './dom.ts';
import type { ListedPerson, Table } from './joinApi.ts';
import { say } from './sentences.ts';

/** What is known on the way to the table. Nothing of it outlives the page. */
interface Journey {
  code: string;
  table: Table | null;
  person: ListedPerson | null;
  /** Id of the joining that is under way. */
  joining: string;
}

export const journey: Journey = { code: '', table: null, person: null, joining: newJoining() };

/** Another joining from the same page is another person. */
export function newJoining(): string {
  return makeRandomId(platformRandom);
}

/** The code as people read it; '' while there is none. */
export function spelled(): string {
  return journey.code === '' ? '' : spellCode(journey.code);
}

/** Title and code at the top of every step. */
export function fillHeads(): void {
  const { table } = journey;
  for (const place of all('[data-code]')) {
    place.textContent = spelled();
  }
  for (const place of all('[data-table]')) {
    place.textContent =
      table === null ? '' : [table.title, table.town].filter(part => part !== '').join(', ');
  }
}

/** A sentence in which the code stands out. */
export function withCode(key: 'network.lead' | 'wrong.title', strong: boolean): (Node | string)[] {
  const [before = '', after = ''] = say(key, { code: '|' }).split('|');
  const code = spelled().replace(' ', '\u00a0');
  return [before, strong ? make('b', {}, code) : code, after];
}
