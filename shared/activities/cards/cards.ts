import * as z from 'zod/mini';
import {
  type Content,
  defineActivity,
  type Metrics,
  type WorkshopFacts,
} from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
  sideOf,
} from '#shared/activities/published.ts';
import { optionalWords, words } from '#shared/activities/words.ts';
import { CHILD_ID } from '#shared/ids.ts';
import type { Phase } from '#shared/template/template.ts';
import { foldWords } from '#shared/text.ts';
import {
  type CardColumn,
  type CardExtra,
  type CardKind,
  type CardsConfig,
  cardsConfigSchema,
  FIELD_LENGTH,
} from './cardsConfig.ts';
import { carryCards } from './carryCards.ts';
import { filledExtras } from './extras.ts';

export const cardStatusSchema = z.enum(['free', 'sometimes', 'confirm']);
export type CardStatus = z.infer<typeof cardStatusSchema>;

/** One card as it is sent and edited. Fields that the configuration does not ask for are refused. */
export interface CardEntry extends Record<string, unknown> {
  text: string;
  /** Id of a column; `''` where the step has none. */
  column: string;
  condition?: string | undefined;
  forWhom?: string | undefined;
  /** Id of another side. */
  addressedTo?: string | undefined;
  status?: CardStatus | undefined;
  /** `me`, `institution`, or the id of the person whose own gift it is. */
  owner?: string | undefined;
  /** Answers to the questions of this step's own, by their ids: words, or the id of a choice. */
  extras?: Record<string, string | undefined> | undefined;
}

export const cards = defineActivity<CardsConfig, CardEntry>({
  type: 'cards',
  links: ['personal'],
  config: cardsConfigSchema,
  attribution: config => config.attribution,
  entry: config => cardSchema(config),
  kinds: ['card'],
  kindOf: () => 'card',
  limit: config => config.limit,
  columnLimit: (config, column) => columnOf(config, column)?.limit ?? null,
  columnOf: data => data.column,
  carry: carryCards,
  awaits: data => (typeof data.owner === 'string' && CHILD_ID.test(data.owner) ? data.owner : null),
  publish: ({ id, entry }, config) => {
    const { text, column, ...fields } = entry.data;
    const place = typeof column === 'string' ? column : '';
    return {
      id,
      kind: kindIn(config, place),
      text: typeof text === 'string' ? text : '',
      group: entry.group,
      place,
      weight: 0,
      data: filled(fields, config),
    };
  },
  sameAs,
  marks: config => config.marks,
  harvest: content => readPublished(content).records.map(record => harvestRecord(content, record)),
  metrics: cardsMetrics,
  checkPhases,
  needsPeople: config => config.attribution === 'named',
});

/** A field this step does not have. */
const notAsked = z.optional(z.never());

function cardSchema(config: CardsConfig) {
  const ids = config.columns.length > 0 ? config.columns.map(column => column.id) : [''];
  const owner = config.approveByOwner
    ? z.union([z.enum(['me', 'institution']), z.string().check(z.regex(CHILD_ID))])
    : z.enum(['me', 'institution']);
  return z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: words(config.length),
    column: z.enum(ids),
    condition: config.condition ? optionalWords(FIELD_LENGTH) : notAsked,
    forWhom: config.forWhom ? optionalWords(FIELD_LENGTH) : notAsked,
    addressedTo: config.addressedTo ? z.optional(z.string().check(z.regex(/^[A-F]$/))) : notAsked,
    status: config.status ? z.optional(cardStatusSchema) : notAsked,
    owner: config.owner ? z.optional(owner) : notAsked,
    extras: config.extras ? extrasSchema(config.extras) : notAsked,
  });
}

/** Answers to a step's own questions; each may stay empty. */
function extrasSchema(extras: readonly CardExtra[]) {
  const answers: Record<string, z.ZodMiniType<string | undefined>> = {};
  for (const { id, choices } of extras) {
    answers[id] = choices
      ? z.optional(z.enum(choices.map(choice => choice.id)))
      : optionalWords(FIELD_LENGTH);
  }
  return z.optional(z.strictObject(answers));
}

function columnOf(config: CardsConfig, id: string): CardColumn | undefined {
  return config.columns.find(column => column.id === id);
}

function kindIn(config: CardsConfig, column: string): CardKind {
  return columnOf(config, column)?.kind ?? config.kind;
}

/** The short fields somebody filled in, and nothing else. */
function filled(fields: Record<string, unknown>, config: CardsConfig): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of ['condition', 'forWhom', 'addressedTo', 'status', 'owner']) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (typeof value === 'string' && value !== '') {
      out[key] = value;
    }
  }
  const extras = filledExtras(config.extras, fields);
  return Object.keys(extras).length > 0 ? { ...out, extras } : out;
}

/**
 * The same thought in the same column with the same details is one thought. Two halls are two halls, though, and what
 * one side asks another is asked by each for itself.
 */
function sameAs(data: CardEntry, config: CardsConfig): string | null {
  const kind = kindIn(config, data.column);
  const own = kind === 'resource' || kind === 'request' || data.owner !== undefined;
  const { text, ...rest } = data;
  return own ? null : JSON.stringify([foldWords(text), Object.entries(rest).sort()]);
}

function cardsMetrics(content: Content<CardsConfig>, workshop: WorkshopFacts): Metrics {
  const { records, dropped } = readPublished(content);
  const byKind = noCounts();
  const byColumn = noCounts();
  const bySide = noCounts();
  let fresh = 0;
  let plus = 0;
  let confirmed = 0;
  for (const record of records) {
    const { row, ledger } = record;
    countInto(byKind, row.kind);
    countInto(byColumn, typeof row.place === 'string' ? row.place : '');
    countInto(bySide, sideOf(content, ledger) ?? '');
    plus += amount(row.weight);
    fresh += amount(row.data?.fresh) > 0 ? 1 : 0;
    confirmed += isConfirmed(record) ? 1 : 0;
  }
  return {
    cards: records.length,
    byKind,
    byColumn,
    bySide,
    plus,
    fresh,
    confirmed,
    dropped,
    ...voices(content, records, workshop),
  };
}

/** A resource nobody has to be asked about any more. */
function isConfirmed({ row }: PublishedRecord): boolean {
  return row.kind === 'resource' && row.data?.status !== 'confirm';
}

/** A count as it stands in a row: hostile numbers count as nothing. */
function amount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** How many of those present wrote at least one card; unknown, and so absent, where authors are not kept. */
function voices(
  content: Content<CardsConfig>,
  records: readonly PublishedRecord[],
  workshop: WorkshopFacts,
): Metrics {
  if (content.attribution !== 'named' && content.attribution !== 'private') {
    return {};
  }
  const present = new Set(workshop.people.map(person => person.id));
  const wrote = new Set<string>();
  for (const author of [...records.map(record => record.ledger.by), ...authorsOf(content)]) {
    if (author !== null && present.has(author)) {
      wrote.add(author);
    }
  }
  return { voices: wrote.size, people: present.size };
}

function authorsOf(content: Content<CardsConfig>): (string | null)[] {
  return Array.from(content.entries.values(), entry => entry?.by ?? null);
}

function checkPhases(phases: readonly Phase[], config: CardsConfig): string | null {
  const firstShown = phases.findIndex(phase => phase.visibility === 'all');
  if (firstShown >= 0 && phases.slice(firstShown).some(phase => phase.visibility !== 'all')) {
    return 'cards that all have seen cannot be hidden by a later phase';
  }
  if (config.columns.length === 0 && phases.some(phase => phase.reveal === 'columns')) {
    return 'reveal by columns needs columns';
  }
  if (config.attribution === 'anonymous' && phases.some(phase => phase.visibility === 'side')) {
    return 'anonymous cards have no side that could see them; use "own" or "lead"';
  }
  const keyed = config.attribution === 'anonymous' || config.attribution === 'side';
  if (keyed && phases.some(phase => phase.visibility === 'group')) {
    return 'cards whose author is not stored have no group that could see them; use "own" or "lead"';
  }
  return null;
}
