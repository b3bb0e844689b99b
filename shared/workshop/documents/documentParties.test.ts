import { describe, expect, test } from 'vitest';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';

describe('when parties change places', () => {
  const own = {
    act: 'add',
    title: 'Sala Strony 2',
    words: 'Strona 2 udostępnia salę, a Stronie 1 klucze.',
  } as const;
  function turned(open: boolean) {
    const room = new PaperRoom();
    const document = room.add('porozumienie', 'P', open);
    const [first = '', second = ''] = room.document(document).parties.map(({ id }) => id);
    expect(room.lead({ type: 'document:clause', document, clause: own })).toBeNull();
    const move = { act: 'move', party: second, before: first } as const;
    expect(room.lead({ type: 'document:party', document, party: move })).toBeNull();
    if (!open) {
      room.lead({ type: 'step:open', step: room.document(document).step });
    }
    const words = [...room.words(document)].filter(([record]) => record.startsWith('own1'));
    return { room, document, words: words.map(([, text]) => text) };
  }

  test('own clauses follow, those that stand in the text and those that wait for their step', () => {
    for (const open of [true, false]) {
      const { room, document, words } = turned(open);
      expect(words).toEqual(['Strona 1 udostępnia salę, a Stronie {{ask:nadal 1?}} klucze.']);
      const clause = room.document(document).clauses?.find(({ id }) => id === 'own1');
      expect(clause?.title).toBe('Sala Strony 1');
    }
  });

  test('a title that would grow past its limit refuses the act, and nothing is changed', () => {
    const { room, document } = turned(true);
    const title = `${'Strony 1 marca i '.repeat(11)}dalej`;
    expect(
      room.lead({ type: 'document:clause', document, clause: { act: 'add', title, words: '' } }),
    ).toBeNull();
    const before = room.document(document);
    const [first = '', second = ''] = before.parties.map(({ id }) => id);
    const move = { act: 'move', party: second, before: first } as const;
    expect(room.lead({ type: 'document:party', document, party: move })).toBe('too-large');
    expect(room.document(document)).toEqual(before);
  });
});
