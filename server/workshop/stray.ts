import * as Y from 'yjs';
import { RECORDS, readRow, TEXTS } from '#shared/activities/records.ts';

/** A type of Yjs, whichever. */
type Changed = Parameters<Y.Transaction['changed']['get']>[0];

/**
 * Whether a transaction changed what no honest client changes: anything but words in a text that the server made and,
 * where clients write rows, whole rows. This names the one who did it; `mendDoc` finds the harm by itself.
 */
export function isStray(doc: Y.Doc, transaction: Y.Transaction, clientRows: boolean): boolean {
  const records = doc.getMap(RECORDS);
  const texts = doc.getMap(TEXTS);
  for (const [type, keys] of transaction.changed) {
    if (isWords(type, keys, texts)) {
      continue;
    }
    const root: unknown = type;
    if (!clientRows || root === texts) {
      return true;
    }
    const ids = root === records ? keys : type.parent === records ? [idOf(type)] : [];
    for (const id of ids) {
      if (id === null || (records.has(id) && readRow(id, records.get(id)) === null)) {
        return true;
      }
    }
  }
  return false;
}

function isWords(type: Changed, keys: ReadonlySet<string | null>, texts: unknown): boolean {
  return type instanceof Y.Text && type.parent === texts && [...keys].every(key => key === null);
}

function idOf(type: Changed): string | null {
  return type._item?.parentSub ?? null;
}
