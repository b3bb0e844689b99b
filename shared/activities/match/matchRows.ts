import { digest } from 'lib0/hash/sha256';
import type { EntryWithId, Harvested, WorkshopWords } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row, Side } from '#shared/workshop/state.ts';
import { resourcesIn } from './links.ts';
import type { MatchConfig } from './matchConfig.ts';
import { ANSWER, ANSWERS, LINK, NEED, REQUEST, RESOURCE, readNeed, type SideAnswer } from './needs.ts';

/** More than any room reads; of each set. */
export const MOST_SEEDED = 300;

/** What earlier steps handed on, as needs and resources; what a choice left for later stays there. */
export function seedMatch(inputs: readonly Harvested[], config: MatchConfig, words: WorkshopWords): Row[] {
  const rows = new Map<string, Row>();
  const count = { n: 0, r: 0 };
  for (const input of inputs) {
    const set = fits(input, config.needs) ? 'n' : fits(input, config.resources) ? 'r' : null;
    if (
      set === null ||
      input.text.trim() === '' ||
      input.data.chosen === false ||
      count[set] >= MOST_SEEDED
    ) {
      continue;
    }
    count[set] += 1;
    const id = seededId(set, input, rows);
    rows.set(id, set === 'n' ? needRow(id, input, config, words.sides) : resourceRow(id, input));
  }
  return [...rows.values()];
}

function fits({ kind, from }: Harvested, { kinds, steps }: MatchConfig['needs']): boolean {
  return (
    (kinds.length === 0 || kinds.includes(kind)) &&
    (steps.length === 0 || steps.includes(from[0]?.step ?? ''))
  );
}

function commonRow(id: string, { text, side, by, place, from }: Harvested) {
  return {
    id,
    text,
    group: null,
    from: [...from],
    ...(by === null ? {} : { by }),
    ...(side === null ? {} : { side }),
    ...(place === null ? {} : { place }),
  };
}

function needRow(id: string, input: Harvested, config: MatchConfig, sides: readonly Side[]): Row {
  const kind = input.kind === REQUEST ? REQUEST : NEED;
  const { addressedTo } = input.data;
  const asked = config.answered.includes(kind) ? askedOf(input.side, addressedTo, sides) : [];
  return { ...commonRow(id, input), kind, data: { ...conditionOf(input), asked } };
}

/** Whom a request is addressed to; where it does not say, every other side. */
export function askedOf(side: string | null, addressedTo: unknown, sides: readonly Side[]): string[] {
  const ids = sides.map(one => one.id);
  const named = ids.filter(id => id === addressedTo && id !== side);
  return named.length > 0 ? named : ids.filter(id => id !== side);
}

function resourceRow(id: string, input: Harvested): Row {
  const { status, fresh } = input.data;
  return {
    ...commonRow(id, input),
    kind: RESOURCE,
    data: {
      ...conditionOf(input),
      ...(status === 'confirm' ? { confirm: true } : {}),
      ...(typeof fresh === 'number' && fresh > 0 ? { fresh } : {}),
    },
  };
}

function conditionOf({ data }: Harvested): { condition?: string } {
  return typeof data.condition === 'string' && data.condition !== '' ? { condition: data.condition } : {};
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function seededId(set: string, { id, from }: Harvested, taken: ReadonlyMap<string, Row>): string {
  const step = from[0]?.step ?? '';
  const tries = [`${set}.${id}`, `${set}.${step}.${id}`];
  return tries.find(one => RECORD_ID.test(one) && !taken.has(one)) ?? `${set}.${shortOf(`${step}/${id}`)}`;
}

function shortOf(name: string): string {
  const bytes = digest(new TextEncoder().encode(name)).slice(0, 16);
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

/** A link as its record, or an answer within the request it answers (`known`). */
export function publishMatch({ id, entry }: EntryWithId, _config: unknown, known?: Row): Row {
  const { data } = entry;
  if (data.kind === ANSWER) {
    const request = known ?? { id, kind: ANSWER, text: '', group: null };
    const note = typeof data.text === 'string' ? data.text : '';
    return withAnswer(request, entry.side ?? '', { answer: answerIn(data), note, at: entry.at });
  }
  const { need, date } = data;
  return {
    id,
    kind: LINK,
    text: typeof data.text === 'string' ? data.text : '',
    group: entry.group,
    weight: 0,
    data: {
      need: typeof need === 'string' ? need : '',
      resources: resourcesIn(data),
      ...(typeof date === 'string' && date !== '' ? { date } : {}),
    },
  };
}

function answerIn({ answer }: Record<string, unknown>): SideAnswer['answer'] {
  return ANSWERS.find(one => one === answer) ?? 'clarify';
}

/** The record with what a side says now. The last word counts, in whatever order they become known. */
export function withAnswer(row: Row, side: string, given: SideAnswer): Row {
  const { answers } = readNeed(row);
  const before = answers.get(side);
  if (before !== undefined && before.at > given.at) {
    return row;
  }
  const next = new Map(answers).set(side, given);
  return { ...row, data: { ...row.data, answers: Object.fromEntries(next) } };
}
