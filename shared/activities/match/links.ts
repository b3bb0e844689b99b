import { CLIENT_ID } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import { LINK } from './needs.ts';

// Without schemas: phones read links with this.

/** Half a sentence somebody wrote for a link. */
export interface Sentence {
  /** The record that says it. */
  id: string;
  text: string;
  group: string | null;
  by: string;
  side: string;
  date: string;
}

/**
 * A need and what fits it. Several tables that found the same are one link of that strength: each keeps its own record,
 * which its author may change or take back, and everything that is read or handed on is read from here.
 */
export interface Link {
  /** Its first record. */
  id: string;
  need: string;
  resources: readonly string[];
  sentences: readonly Sentence[];
  /** How many tables, or people where nobody is seated, found it. */
  strength: number;
}

/** Which link a record is about: the need and its resources, in whatever order they were picked. */
export function linkKey(need: string, resources: readonly string[]): string {
  return JSON.stringify([need, ...[...new Set(resources)].sort()]);
}

/** Resources of a link as they stand in a record or an entry. Total. */
export function resourcesIn(data: Record<string, unknown> | undefined): string[] {
  const given: readonly unknown[] = Array.isArray(data?.resources) ? data.resources : [];
  return [...new Set(given.filter((one): one is string => typeof one === 'string'))];
}

/** The links of a step, in the order in which they were first found. Total. */
export function linksOf(rows: readonly Row[], step: string): Link[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const need = row.data?.need;
    if (row.kind === LINK && typeof need === 'string') {
      const key = linkKey(need, resourcesIn(row.data));
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return Array.from(found.values(), same => linkOf(same, step));
}

function linkOf(rows: readonly Row[], step: string): Link {
  const [first] = rows as [Row, ...Row[]];
  const finders = new Set(rows.map(({ id, group, by }) => group ?? by ?? id));
  const merged = new Set(rows.flatMap(row => mergedIn(row, step)));
  return {
    id: first.id,
    need: String(first.data?.need),
    resources: resourcesIn(first.data),
    sentences: rows.map(({ id, text, group, by, side, data }) => ({
      id,
      text,
      group,
      by: by ?? '',
      side: side ?? '',
      date: typeof data?.date === 'string' ? data.date : '',
    })),
    strength: finders.size + merged.size,
  };
}

/** Links a facilitator merged into this one: people's ids are told from those of needs and resources by their form. */
export function mergedIn({ from }: Pick<Row, 'from'>, step: string): string[] {
  return (from ?? []).filter(source => source.step === step && CLIENT_ID.test(source.id)).map(({ id }) => id);
}

/** A resource that several links promise for one day. */
export interface Conflict {
  resource: string;
  date: string;
  links: readonly string[];
}

export function conflictsOf(links: readonly Link[]): Conflict[] {
  const promised = new Map<string, Conflict>();
  for (const { id, resources, sentences } of links) {
    for (const date of new Set(sentences.map(sentence => sentence.date).filter(Boolean))) {
      for (const resource of resources) {
        const key = `${date} ${resource}`;
        const known = promised.get(key)?.links ?? [];
        promised.set(key, { resource, date, links: [...known, id] });
      }
    }
  }
  return [...promised.values()].filter(conflict => conflict.links.length > 1);
}
