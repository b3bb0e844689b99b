import { useTranslation } from 'react-i18next';
import type { paperwork } from '#shared/i18n/pl/paperwork.ts';

declare module '../../../i18n.ts' {
  interface Namespaces {
    paperwork: typeof paperwork;
  }
}

/** Words of adding and removing documents, and of letters of intent among each other. */
export function useLetterWords() {
  return useTranslation('paperwork', { keyPrefix: 'letters' }).t;
}

/** Words of applications for micro-grants. */
export function useGrantWords() {
  return useTranslation('paperwork', { keyPrefix: 'grants' }).t;
}
