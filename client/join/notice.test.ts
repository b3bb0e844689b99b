import { describe, expect, it } from 'vitest';
import { noticeIn } from './notice.ts';

const pl = { rows: [{ ask: 'Kto odpowiada', answer: 'MOK' }], full: 'Administratorem…' };

describe('information clause', () => {
  it('comes in the language asked for, else in the workshop’s', () => {
    const en = { rows: [{ ask: 'Who', answer: 'The centre' }], full: '' };
    expect(noticeIn({ version: 1, text: pl, pl, en }, 'en')).toEqual(en);
    expect(noticeIn({ version: 1, text: pl }, 'en')).toEqual(pl);
  });

  it('is nothing where it is not as expected', () => {
    for (const odd of [null, undefined, 'text', { version: 1 }, { pl: { rows: [1, null, {}] } }]) {
      expect(noticeIn(odd, 'pl')).toBeNull();
    }
  });
});
