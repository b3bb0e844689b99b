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

/**
 * Builds a document from its updates and encodes it. The Y.Doc collects garbage, so text that was deleted is in no
 * byte of the result. It is loaded and encoded because merging raw updates keeps that text and is ten times slower.
 */
export function mergeUpdates(updates: readonly SourcedUpdate[]): MergedDoc {
  const refused = new Set<SourcedUpdate>();
  for (;;) {
    const wanted = updates.filter(update => !refused.has(update));
    const [only, ...others] = wanted;
    if (!only || (others.length === 0 && only.source === null)) {
      // A snapshot's update was encoded by these same lines.
      return merged(only?.bytes.slice() ?? null, refused);
    }
    const attempt = replay(wanted);
    if ('doc' in attempt) {
      const bytes = Y.encodeStateAsUpdate(attempt.doc);
      attempt.doc.destroy();
      return merged(bytes.length > EMPTY_UPDATE_LENGTH ? bytes : null, refused);
    }
    // An update that throws may have been applied in part; the document is thrown away and built without it.
    refused.add(attempt.culprit);
  }
}

/** In one transaction (four times faster), or one by one where the error comes from its end and names nobody. */
function replay(updates: readonly SourcedUpdate[]): { doc: Y.Doc } | { culprit: SourcedUpdate } {
  const doc = new Y.Doc({ gc: true });
  let applied = 0;
  try {
    doc.transact(() => {
      for (const update of updates) {
        Y.applyUpdate(doc, update.bytes);
        applied++;
      }
    });
    return { doc };
  } catch {
    const culprit = updates[applied];
    if (culprit) return { culprit };
  }
  return replayOneByOne(updates);
}

function replayOneByOne(updates: readonly SourcedUpdate[]): { doc: Y.Doc } | { culprit: SourcedUpdate } {
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
