import type { paper } from '#shared/i18n/pl/paper.ts';

/** The words of printed cards, on the console and on the paper itself. */
declare module '../../../i18n.ts' {
  interface Namespaces {
    paper: typeof paper;
  }
}
