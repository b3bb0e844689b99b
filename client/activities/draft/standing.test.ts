import { describe, expect, test } from 'vitest';
import type { ClauseStances } from '#shared/activities/draft/showStances.ts';
import { type ClauseStanding, objectionsTo, opennessOf, standingsOf } from './standing.ts';

/** What becomes of answers when the text around them, or the text itself, is changed. */

const first = { id: 'A06.a', clause: 'A06', text: 'Sala z lustrem.' };
const second = { id: 'A06.b', clause: 'A06', text: 'Klucz u dozorcy.' };
const other = { id: 'A04.a', clause: 'A04', text: 'Bliżej siebie.' };

type Paragraph = typeof first;

function standing(paragraphs: readonly Paragraph[], stances: readonly ClauseStances[] = []): ClauseStanding {
  const items = paragraphs.map((one, index) => ({ ...one, item: index + 1 }));
  return standingsOf(items, stances)?.get('A06') as ClauseStanding;
}

const said = (words: string, counts: Partial<ClauseStances>): ClauseStances => ({
  clause: 'A06',
  words,
  agree: 0,
  remark: 0,
  object: 0,
  ...counts,
});

const { words } = standing([first, second]);
const answers = [said(words, { agree: 3, object: 1 })];

describe('answers to a clause', () => {
  test('hold wherever it stands in the document', () => {
    for (const moved of [
      [first, second, other],
      [other, first, second],
    ]) {
      expect(standing(moved, answers).now.counts).toEqual({ agree: 3, remark: 0, object: 1 });
    }
  });

  test('are about earlier words once its words or their order change, and hold again when these are put back', () => {
    for (const changed of [
      [second, first],
      [first],
      [first, { ...second, text: 'Klucz u portiera.' }],
      [first, second, { ...second, id: 'A06.c', text: 'Dozorca ma urlop.' }],
    ]) {
      const { now, earlier } = standing(changed, answers);
      expect([now.counts.agree, earlier.counts.agree]).toEqual([0, 3]);
    }
    expect(standing([first, second], answers).earlier.counts.agree).toBe(0);
  });

  test('leave open what nobody took back, also of earlier words', () => {
    const open = (line: ClauseStances, voters = 4) => opennessOf(standing([first, second], [line]), voters);
    expect(open(said(words, { agree: 3, object: 1 }))).toBe('objected');
    expect(open(said('earlier', { object: 1 }))).toBe('objected');
    expect(open(said('earlier', { agree: 4, remark: 1 }))).toBe('remarked');
    expect(open(said(words, { agree: 3 }))).toBe('unanswered');
    expect(open(said('earlier', { agree: 4 }))).toBe('unanswered');
    // Somebody who answered has gone home since.
    expect(open(said(words, { agree: 4 }), 3)).toBe('agreed');
    expect(open(said(words, {}), 0)).toBe('unanswered');
    expect(objectionsTo(standing([first, second], answers))).toBe(1);
  });
});
