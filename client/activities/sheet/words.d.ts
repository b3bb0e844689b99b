import type { sheet } from '#shared/i18n/pl/sheet.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    sheet: typeof sheet;
  }
}
