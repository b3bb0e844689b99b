import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import * as Y from 'yjs';
import { FileJournalStore } from '../fileJournal.ts';

// A process to be killed: opens a workshop and appends until then, telling its parent what is acknowledged.
// Arguments: data folder, workshop, document.

const [dataDir = '', workshopId = '', docId = ''] = process.argv.slice(2);
const { journal, recovered } = await new FileJournalStore({ dataDir }).open(workshopId);
const doc = new Y.Doc();
for (const bytes of recovered.docs.values()) Y.applyUpdate(doc, bytes);
const updates: Uint8Array[] = [];
doc.on('update', update => updates.push(update));
writeSync(1, `open ${recovered.seq}\n`);

for (let seq = recovered.seq + 1; ; seq++) {
  doc.getArray('all').push([seq]);
  const docUpdates = updates.splice(0).map(bytes => ({ docId, bytes }));
  const record = {
    seq,
    at: Date.now(),
    audit: { seat: null, type: 'test', object: '' },
    del: [],
    docUpdates,
  };
  journal.append({ ...record, put: { last: { v: 1, seq }, [`k/${seq % 50}`]: { v: 1, seq } } }).then(
    // A pipe keeps what was written to it when the writer is killed.
    () => writeSync(1, `${seq}\n`),
    error => writeSync(2, `${error}\n`),
  );
  if (seq % 8 === 0) await setImmediate();
  if (seq % 500 === 0) void journal.compact();
  if (seq % 64 === 0) await journal.flushed();
}
