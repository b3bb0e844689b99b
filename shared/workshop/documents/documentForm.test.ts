import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Application, NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { type Letter, NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';
import { commandSchema } from '../commands.ts';

const LINE = { what: 'Farby', quantity: 10, price: 20_000, own: false };

/** What one browser sends, as it comes out of the wire: what was absent has no key. */
function save(room: PaperRoom, document: string, edit: { application?: Application; letter?: Letter }) {
  const was = Object.fromEntries(Object.keys(edit).map(field => [field, undefined]));
  const sent = JSON.parse(
    JSON.stringify({ id: 'a'.repeat(32), type: 'document:edit', document, ...edit, was }),
  );
  return room.lead(z.parse(commandSchema, sent) as Parameters<PaperRoom['lead']>[0]);
}

test('two who fill in a fresh application keep what each wrote', () => {
  const room = new PaperRoom();
  const id = room.add('mikrowsparcie');
  expect(save(room, id, { application: { ...NEW_APPLICATION, lines: [LINE] } })).toBeNull();
  expect(save(room, id, { application: { ...NEW_APPLICATION, place: 'podwórko' } })).toBeNull();
  expect(room.document(id).application).toEqual({ ...NEW_APPLICATION, lines: [LINE], place: 'podwórko' });
  // Who applies was chosen by both, and what is in one field twice is one person's to choose.
  expect(save(room, id, { application: { ...NEW_APPLICATION, applicant: 'person' } })).toBe('stale-form');
  const other = { ...LINE, what: 'Pędzle' };
  expect(save(room, id, { application: { ...NEW_APPLICATION, lines: [other] } })).toBe('stale-form');
  expect(room.document(id).application?.lines).toEqual([LINE]);
});

test('two who fill in a fresh letter keep what each wrote', () => {
  const room = new PaperRoom();
  const id = room.add('list-intencyjny');
  const overlaps = [{ with: 'Chór', part: 'sala' }];
  expect(save(room, id, { letter: { ...NEW_LETTER, overlaps } })).toBeNull();
  expect(save(room, id, { letter: { ...NEW_LETTER, why: 'potrzeba' } })).toBeNull();
  expect(room.document(id).letter).toEqual({ ...NEW_LETTER, overlaps, why: 'potrzeba' });
});
