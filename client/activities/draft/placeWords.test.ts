import { expect, test } from 'vitest';
import { draft } from '#shared/i18n/pl/draft.ts';
import { translate } from '#shared/i18n/translate.ts';
import { placeWords } from './usePlaceWords.ts';

test('a paragraph is called by its number, and by its title where the document numbers nothing', () => {
  const said = (number: string, item: number, of: number) =>
    placeWords({ number, title: 'Wola współpracy', item, of }, place =>
      translate('pl', draft, 'place', place),
    );
  expect(said('§ 4', 2, 3)).toBe('§ 4, ustęp 2');
  expect(said('§ 4', 1, 1)).toBe('§ 4');
  expect(said('', 2, 3)).toBe('Wola współpracy, ustęp 2');
  expect(said('', 1, 1)).toBe('Wola współpracy');
});
