import type { Harvested } from '#shared/activities/activity.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { DecideConfig } from './decideConfig.ts';
import { PROPOSAL } from './decideState.ts';

/** Longest id of a record; proposals are named after their source. */
const ID_LENGTH = 110;

/** Records a step begins with: one proposal for each thing earlier steps hand on for decision. */
export function seedProposals(inputs: readonly Harvested[], config: DecideConfig): Row[] {
  if (config.of === 'own') {
    return [];
  }
  return config.of === 'version' ? versionRows(inputs) : recordRows(inputs, config);
}

function recordRows(inputs: readonly Harvested[], config: DecideConfig): Row[] {
  const wanted = inputs.filter(
    input =>
      (config.kinds.length === 0 ? input.kind !== 'remark' : config.kinds.includes(input.kind)) &&
      // Where a choice was made before, only what was chosen is decided about.
      (input.data.chosen === undefined || input.data.chosen === true),
  );
  if (config.as === 'one') {
    return wanted.length === 0 ? [] : [onePoints(wanted, config.length)];
  }
  return wanted.map(input => ({
    id: `p.${input.id}`.slice(0, ID_LENGTH),
    kind: PROPOSAL,
    text: input.text,
    group: null,
    from: input.from,
    ...namedBy(input.data),
  }));
}

/** What it is called, and where an agreement takes it up: both go on with the decision. */
function namedBy({ title, slot }: Record<string, unknown>): Pick<Row, 'data'> {
  const named = {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof slot === 'string' ? { slot } : {}),
  };
  return Object.keys(named).length === 0 ? {} : { data: named };
}

/**
 * Records as the points of one proposal, each in a line of its own; it grew from all of them. What more people called
 * important stands first, so that the room finds it where it begins to read.
 */
function onePoints(inputs: readonly Harvested[], length: number): Row {
  const points = inputs
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ text }) => `- ${lineOf(text)}`);
  const from = new Map(
    inputs.flatMap(input => input.from).map(source => [`${source.step}/${source.id}`, source]),
  );
  return {
    id: 'p.all',
    kind: PROPOSAL,
    text: [...points.join('\n')].slice(0, length).join(''),
    group: null,
    from: [...from.values()],
  };
}

/** A text in one line. Not by a pattern with `\s*` on both sides of the break: many spaces would take it long. */
function lineOf(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  return lines.filter(line => line !== '').join(' ');
}

/** A frozen version is a proposal by itself: what was agreed to must stay what it was. */
function versionRows(inputs: readonly Harvested[]): Row[] {
  return inputs.flatMap(input => {
    const { document, version, mark, hash } = input.data;
    if (input.kind !== 'version' || typeof document !== 'string' || typeof version !== 'number') {
      return [];
    }
    const row: Row = {
      id: `p.${document}.v${version}`,
      kind: PROPOSAL,
      text: input.text,
      group: null,
      from: input.from,
      data: {
        document,
        version,
        mark: typeof mark === 'string' ? mark : '',
        hash: typeof hash === 'string' ? hash : '',
      },
    };
    return [row];
  });
}

/** The frozen version a proposal asks about. */
export interface AskedVersion {
  document: string;
  version: number;
  mark: string;
  hash: string;
}

/** Total: a row that names no version has none. */
export function versionOf(row: Pick<Row, 'data'>): AskedVersion | null {
  const { document, version, mark, hash } = row.data ?? {};
  return typeof document === 'string' && typeof version === 'number'
    ? { document, version, mark: String(mark ?? ''), hash: String(hash ?? '') }
    : null;
}

/** Proposals that ask about a version while a newer one of the same document is there: nobody decides on them. */
export function supersededIn(rows: Iterable<Pick<Row, 'id' | 'data'>>): Set<string> {
  const newest = new Map<string, { id: string; version: number }>();
  const old = new Set<string>();
  for (const row of rows) {
    const asked = versionOf(row);
    const known = asked && newest.get(asked.document);
    if (asked === null) {
      continue;
    }
    if (known && known.version > asked.version) {
      old.add(row.id);
    } else {
      if (known) {
        old.add(known.id);
      }
      newest.set(asked.document, { id: row.id, version: asked.version });
    }
  }
  return old;
}
