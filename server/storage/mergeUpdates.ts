import { setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';

/** An update waiting to be replayed and where it came from; null for a snapshot's, which is whole by itself. */
export interface SourcedUpdate {
  source: { seq: number; index: number } | null;
  bytes: Uint8Array;
}

export interface MergedDoc {
  /** The document as one V1 update without deleted content; null when there is nothing in it. */
  update: Uint8Array | null;
  /** What Yjs could not apply and the document was built without. */
  refused: { seq: number; index: number }[];
}

const EMPTY_UPDATE_LENGTH = 2;

/** A few milliseconds of work. */
const UPDATES_PER_TURN = 250;

/**
 * Builds a document from its updates and encodes it. The Y.Doc collects garbage, so text that was deleted is in no
 * byte of the result. It is loaded and encoded because merging raw updates keeps that text and is ten times slower.
 */
export async function mergeUpdates(updates: readonly SourcedUpdate[]): Promise<MergedDoc> {
  const refused = new Set<SourcedUpdate>();
  for (;;) {
    const wanted = updates.filter(update => !refused.has(update));
    const [only, ...others] = wanted;
    if (!only || (others.length === 0 && only.source === null)) {
      // A snapshot's update was encoded by these same lines.
      return merged(only?.bytes.slice() ?? null, refused);
    }
    const attempt = await replay(wanted);
    if ('doc' in attempt) {
      const bytes = Y.encodeStateAsUpdate(attempt.doc);
      attempt.doc.destroy();
      return merged(bytes.length > EMPTY_UPDATE_LENGTH ? bytes : null, refused);
    }
    // An update that throws may have been applied in part; the document is thrown away and built without it.
    refused.add(attempt.culprit);
  }
}

type Replayed = { doc: Y.Doc } | { culprit: SourcedUpdate };

/** Many in one transaction (four times faster), or one by one where the error comes from its end and names nobody. */
async function replay(updates: readonly SourcedUpdate[]): Promise<Replayed> {
  const doc = new Y.Doc({ gc: true });
  let applied = 0;
  while (applied < updates.length) {
    const end = Math.min(applied + UPDATES_PER_TURN, updates.length);
    try {
      doc.transact(() => {
        for (const { bytes } of updates.slice(applied, end)) {
          Y.applyUpdate(doc, bytes);
          applied++;
        }
      });
    } catch {
      const culprit = updates[applied];
      return applied < end && culprit ? { culprit } : replayOneByOne(updates);
    }
    // Compaction runs beside a live workshop: other work comes in between.
    await setImmediate();
  }
  return { doc };
}

function replayOneByOne(updates: readonly SourcedUpdate[]): Replayed {
  const doc = new Y.Doc({ gc: true });
  for (const update of updates) {
    try {
      Y.applyUpdate(doc, update.bytes);
    } catch {
      return { culprit: update };
    }
  }
  return { doc };
}

function merged(update: Uint8Array | null, refused: Set<SourcedUpdate>): MergedDoc {
  return { update, refused: [...refused].flatMap(({ source }) => source ?? []) };
}
