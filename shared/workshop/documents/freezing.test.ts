import { beforeEach, expect, test } from 'vitest';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';
import { lifeOf } from '../life/lifeVersions.ts';
import { stepStateOf } from '../lookUp.ts';

// The same words a second time: one version, unless nobody can answer it any more.

let room: PaperRoom;
let letter: string;
const freeze = () => room.lead({ type: 'document:freeze', document: letter });
const states = () =>
  Array.from({ length: room.document(letter).frozen }, (_, i) => lifeOf(room.state, letter, i + 1).state);

beforeEach(() => {
  room = new PaperRoom();
  letter = room.add('list-intencyjny', 'Chór na schodach');
  room.write(letter, 'give.bring', 'Wnosimy salę z lustrem.');
  expect(freeze()).toBeNull();
});

test('the same words of a withdrawn version are frozen as the next one, which can be asked about', () => {
  room.lead({ type: 'document:withdraw', document: letter, version: 1, reason: 'Zły adresat.' });
  expect(freeze()).toBeNull();
  expect(room.value).toMatchObject({ version: 2 });
  expect(states()).toEqual(['withdrawn', 'frozen']);
  const about = { document: letter, version: 2 };
  expect(room.lead({ type: 'document:ask', ...about, until: '', sides: ['A'] })).toBeNull();
});

test('freezing the same words again makes no version, and closes the step that was opened again', () => {
  const { step } = room.document(letter);
  room.lead({ type: 'step:open', step });
  expect(stepStateOf(room.state, step)?.status).toBe('open');
  expect(freeze()).toBeNull();
  expect(room.value).toMatchObject({ version: 1 });
  expect(states()).toEqual(['frozen']);
  expect(stepStateOf(room.state, step)?.status).toBe('closed');
});
