import type { MatchConfig } from '#shared/activities/match/matchConfig.ts';

/** A link as it is being made. `rest`: what follows „moglibyśmy". */
export interface TypedLink {
  resources: readonly string[];
  rest: string;
  date: string;
}

export const EMPTY_LINK: TypedLink = { resources: [], rest: '', date: '' };

/** „Moglibyśmy" and what was typed after it, as one sentence; who typed the beginning too has it once. */
export function sentenceOf(half: string, rest: string): string {
  const typed = rest.trim();
  const begin = half.trim();
  if (typed === '' || begin === '' || typed.toLowerCase().startsWith(begin.toLowerCase())) {
    return typed;
  }
  return `${begin} ${typed.replace(/^[….\s]+/u, '')}`;
}

/** What follows the beginning, to be changed. */
export function restOf(half: string, sentence: string): string {
  const begin = half.trim();
  const has = begin !== '' && sentence.toLowerCase().startsWith(begin.toLowerCase());
  return has ? sentence.slice(begin.length).trimStart() : sentence;
}

/** What is still missing in a link; null: it can be sent. */
export function lacksOf(
  { resources, rest }: TypedLink,
  config: MatchConfig,
): 'resources' | 'sentence' | null {
  if (resources.length < config.least) {
    return 'resources';
  }
  return config.sentence === 'must' && rest.trim() === '' ? 'sentence' : null;
}

/** The entry that is sent. */
export function entryOfLink(need: string, typed: TypedLink, half: string): Record<string, unknown> {
  const text = sentenceOf(half, typed.rest);
  return {
    kind: 'link',
    need,
    resources: [...typed.resources],
    ...(text === '' ? {} : { text }),
    ...(typed.date === '' ? {} : { date: typed.date }),
  };
}
