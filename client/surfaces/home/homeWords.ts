import { useTranslation } from 'react-i18next';
import type { home } from '#shared/i18n/pl/home.ts';

declare module '../../i18n.ts' {
  interface Namespaces {
    home: typeof home;
  }
}

/** Words of the home page. */
export function useHomeWords() {
  return useTranslation('home').t;
}
