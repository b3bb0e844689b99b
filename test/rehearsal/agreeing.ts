import type { DocumentContent, DocumentLife, DocumentList } from '#shared/protocol/documents.ts';
import { type Browser, type Reply, textIn } from '../load/browser.ts';
import { pause } from '../load/sharedDoc.ts';
import type { House } from './house.ts';
import { keepTrying } from './keepTrying.ts';
import type { Room } from './room.ts';
import { WORDS } from './words/words.ts';

/** Making a sealed file takes a second or two; the machine of a rehearsal may have other things to do. */
const SEALING_MS = 90_000;
const ROLE = { pl: 'dyrekcja', en: 'director' } as const;

/**
 * What comes after the last meeting: the newest version of every document goes to the institutions, each of them reads
 * and approves it by its link, and the server seals it.
 */
export async function agree(house: House, room: Room): Promise<void> {
  const base = `/api/workshops/${room.lead.workshop}/documents`;
  const { json } = await keepTrying(() => room.lead.browser.get(base));
  const sides = room.lead.parts.now?.workshop.sides.map(({ id }) => id) ?? [];
  for (const { id: document, versions } of (json as DocumentList).documents) {
    const version = versions.at(-1)?.n;
    if (version !== undefined) {
      await room.direct({ type: 'document:ask', document, version, until: '', sides });
      for (const [index, side] of sides.entries()) {
        const name = WORDS[room.lang].names[index] ?? side;
        await approve(house, room, `${base}/${document}`, { side, name });
      }
      await room.direct({ type: 'document:seal', document, version, without: [] });
      await untilSealed(room, `${base}/${document}/versions/${version}/life`);
    }
  }
}

/** One institution: opens its link, reads, approves what it has read. */
async function approve(
  house: House,
  room: Room,
  path: string,
  { side, name }: { side: string; name: string },
): Promise<void> {
  const { workshop, browser: lead } = room.lead;
  const browser: Browser = house.browser();
  const made = await keepTrying(() => lead.post('/api/links', { workshop, kind: 'partner', side }));
  const secret = textIn(made, 'link').split('#k=')[1] ?? '';
  const claimed = await keepTrying(() => browser.post('/api/claim', { workshop, secret }));
  const as = textIn(claimed, 'seat');
  const { json } = await keepTrying(() => browser.get(`${path}/content?as=${as}`));
  const { content } = json as DocumentContent;
  const answer = { hash: content?.hash, name, role: ROLE[room.lang], mandate: '', method: 'scrolled' };
  const reply = await keepTrying(() =>
    browser.post(`${path}/versions/${content?.n}/approve?as=${as}`, answer),
  );
  if (reply.status !== 200 && !isAnswered(reply)) {
    room.problems.push(`${path}: ${side} could not approve: ${reply.status} ${reply.text}`);
  }
}

/** A server that was killed after it had written the answer down says so the second time. */
function isAnswered({ json }: Reply): boolean {
  return (json as { error?: string } | null)?.error === 'already-answered';
}

async function untilSealed(room: Room, path: string): Promise<void> {
  const end = performance.now() + SEALING_MS;
  let state = '';
  while (state !== 'sealed' && performance.now() < end) {
    const { json } = await keepTrying(() => room.lead.browser.get(path));
    state = (json as { life?: DocumentLife }).life?.state ?? '';
    await pause(200);
  }
  if (state !== 'sealed') {
    room.problems.push(`${path}: ${state} instead of sealed`);
  }
}
