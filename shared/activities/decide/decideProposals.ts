import type { Harvested } from '#shared/activities/activity.ts';
import { type Grown, grownOf } from '#shared/activities/grown.ts';
import { readSolution } from '#shared/agreement/harvest/solution.ts';
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
  const wanted = grownOf(inputs).filter(
    ({ record: { kind, data } }) =>
      (config.kinds.length === 0 ? kind !== 'remark' : config.kinds.includes(kind)) &&
      // Where a choice was made before, only what was chosen is decided about.
      (data.chosen === undefined || data.chosen === true),
  );
  if (config.as === 'one') {
    return wanted.length === 0
      ? []
      : [
          onePoints(
            wanted.map(({ record }) => record),
            config.length,
          ),
        ];
  }
  return wanted.map(grown => ({
    id: `p.${grown.record.id}`.slice(0, ID_LENGTH),
    kind: PROPOSAL,
    text: wordsOf(grown, config.length),
    group: null,
    from: grown.record.from,
    ...namedBy([grown.record, ...grown.from]),
  }));
}

/** A sheet is called by its name alone; what is decided about is a sentence, so what it changes stands there too. */
function wordsOf({ record, from }: Grown, length: number): string {
  const [solution] = [record, ...from].flatMap(({ data }) => readSolution(data) ?? []);
  const change = solution?.change ?? '';
  const words = `${record.text.trim()}: ${change}`;
  return change === '' || [...words].length > length ? record.text : words;
}

/** What it is called, and where an agreement takes it up: both go on with the decision. */
function namedBy(records: readonly Harvested[]): Pick<Row, 'data'> {
  const said = (key: 'title' | 'slot') =>
    records.map(({ data }) => data[key]).find(value => typeof value === 'string');
  const named = Object.fromEntries(
    (['title', 'slot'] as const).flatMap(key => (said(key) === undefined ? [] : [[key, said(key)]])),
  );
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
