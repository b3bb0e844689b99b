import { useTranslation } from 'react-i18next';
import type { letters } from '#shared/i18n/pl/letters.ts';

declare module '../../i18n.ts' {
  interface Namespaces {
    letters: typeof letters;
  }
}

/** Words of adding and removing documents, and of letters of intent among each other. */
export function useLetterWords() {
  return useTranslation('letters').t;
}
