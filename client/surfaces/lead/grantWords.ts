import { useTranslation } from 'react-i18next';
import type { grants } from '#shared/i18n/pl/grants.ts';

declare module '../../i18n.ts' {
  interface Namespaces {
    grants: typeof grants;
  }
}

/** Words of applications for micro-grants. */
export function useGrantWords() {
  return useTranslation('grants').t;
}
