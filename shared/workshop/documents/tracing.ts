import type { Paragraph } from '#shared/agreement/paragraphs.ts';
import { keyOf } from '../entries/sources.ts';
import { planStepOf } from '../lookUp.ts';
import { type Binned, type Ledger, read, type Source, type State } from '../state.ts';
import type { Traced, TracedParagraph, Version } from './documentState.ts';

/**
 * Where paragraphs come from, with the sources' words as they are now: closed steps can be opened again, a frozen
 * version must not change with them. Merged records are followed into the bin.
 */
export function traceOf(state: State, paragraphs: readonly Paragraph[]): Version['trace'] {
  const sources = new Map<string, Traced>();
  const lines = paragraphs.map((paragraph): TracedParagraph => {
    const found = walkUp(state, paragraph.from);
    for (const [key, traced] of found) {
      sources.set(key, traced);
    }
    return {
      record: paragraph.record,
      clause: paragraph.clause,
      item: paragraph.order,
      sources: [...found.keys()],
    };
  });
  return { paragraphs: lines, sources: Object.fromEntries(sources) };
}

/** Every record that these sources name or grew from, nearest first, each once. */
export function walkUp(state: State, from: readonly Source[]): Map<string, Traced> {
  const found = new Map<string, Traced>();
  const queue = [...from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const key = keyOf(next);
    const ledger = found.has(key) ? undefined : recordOf(state, next);
    if (ledger === undefined) {
      continue;
    }
    found.set(key, {
      ...next,
      kind: ledger.row.kind,
      text: ledger.row.text,
      side: ledger.row.side ?? null,
      by: ledger.row.by ?? null,
      from: ledger.from.map(keyOf),
    });
    queue.push(...ledger.from);
  }
  return found;
}

/** What became of a record: every record of a later step that names it, or one that grew from it, as a source. */
export function walkDown(state: State, source: Source): Map<string, Traced> {
  const found = new Map<string, Traced>();
  const known = new Set([keyOf(source)]);
  // Sources are kept whole (`from` names all ancestors), so one pass over the ledgers finds everything.
  for (const [step] of state.list('step')) {
    for (const [id, value] of state.list(`ledger/${step}`)) {
      const ledger = value as Ledger;
      if (ledger.from.some(one => known.has(keyOf(one)))) {
        found.set(keyOf({ step, id }), {
          step,
          id,
          kind: ledger.row.kind,
          text: ledger.row.text,
          side: ledger.row.side ?? null,
          by: ledger.row.by ?? null,
          from: ledger.from.map(keyOf),
        });
      }
    }
  }
  return found;
}

/**
 * A published record, also one that was merged into another, as long as that one is there; hidden ones are nobody's
 * source, and neither is what went into them.
 */
function recordOf(state: State, { step, id }: Source): Ledger | undefined {
  const shown = read<Ledger>(state.get(`ledger/${step}/${id}`));
  if (shown !== undefined || planStepOf(state, step) === undefined) {
    return shown;
  }
  const binned = read<Binned>(state.get(`bin/${step}/${id}`));
  const lives = binned?.cause === 'merged' && recordOf(state, { step, id: binned.reason }) !== undefined;
  return lives ? (binned.ledger ?? undefined) : undefined;
}
