import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as Y from 'yjs';
import { FileJournalStore } from '../../server/storage/fileJournal.ts';

// Kills a process that appends and compacts, again and again, and counts what was acknowledged and is not there.
// node --import tsx test/long/journalKill.ts [rounds]

const ID = 'workshop0001';
const STEP = 'workshop0001step0001aaaaaaaa';

/** Runs the trial; rejects when anything acknowledged is lost or the document differs from the state. */
export async function journalKill(rounds: number): Promise<{ acknowledged: number; lost: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journal-long-'));
  let last = 0;
  let lost = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const acknowledged = await appendUntilKilled(dataDir, 20 + Math.random() * 600);
      const { journal, recovered } = await new FileJournalStore({ dataDir }).open(ID);
      lost += Math.max(0, acknowledged - recovered.seq);
      const doc = new Y.Doc();
      for (const bytes of recovered.docs.values()) Y.applyUpdate(doc, bytes);
      const inDocument = doc.getArray('all').toArray();
      if (inDocument.length !== recovered.seq || inDocument.some((seq, index) => seq !== index + 1)) {
        throw new Error(
          `round ${round}: ${inDocument.length} in the document, ${recovered.seq} in the journal`,
        );
      }
      await journal.close();
      last = recovered.seq;
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
  if (lost > 0) throw new Error(`${lost} of ${last} acknowledged records are lost`);
  return { acknowledged: last, lost };
}

async function appendUntilKilled(dataDir: string, milliseconds: number): Promise<number> {
  const script = join(import.meta.dirname, '../../server/storage/testing/appendForever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ID, STEP], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', line => {
    if (!line.startsWith('open')) acknowledged = Number(line);
  });
  await once(lines, 'line');
  await new Promise(resolve => setTimeout(resolve, milliseconds));
  const ended = [once(lines, 'close'), once(child, 'exit')];
  child.kill('SIGKILL');
  await Promise.all(ended);
  return acknowledged;
}

if (import.meta.filename === process.argv[1]) {
  console.log(await journalKill(Number(process.argv[2] ?? 60)));
}
