import { useTranslation } from 'react-i18next';
import type { ShownParagraph } from './reading.ts';

type Placed = Pick<ShownParagraph, 'number' | 'title' | 'item' | 'of'>;

/** What a clause is called: „§ 5", or its title where the document numbers nothing. */
export function clauseWords({ number, title }: Pick<Placed, 'number' | 'title'>): string {
  return number === '' ? title : number;
}

/** What a paragraph is called: „§ 5, ustęp 2"; one that is alone in its clause has the name of the clause. */
export function placeWords(
  paragraph: Placed,
  both: (place: { clause: string; item: number }) => string,
): string {
  const clause = clauseWords(paragraph);
  return paragraph.of === 1 ? clause : both({ clause, item: paragraph.item });
}

/** `placeWords` in the language of this device. */
export function usePlaceWords(): (paragraph: Placed) => string {
  const { t } = useTranslation('draft');
  return paragraph => placeWords(paragraph, place => t('place', place));
}
