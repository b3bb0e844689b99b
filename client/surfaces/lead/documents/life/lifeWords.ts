import { useTranslation } from 'react-i18next';
import type { documentLife } from '#shared/i18n/pl/documentLife.ts';

declare module '../../../../i18n.ts' {
  interface Namespaces {
    documentLife: typeof documentLife;
  }
}

/** Words of the life of a frozen version. */
export function useLifeWords() {
  return useTranslation('documentLife').t;
}
