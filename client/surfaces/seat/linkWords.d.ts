import type { link } from '#shared/i18n/pl/link.ts';

/** The words of steps that are open by link, on phones and on the console. */
declare module '../../i18n.ts' {
  interface Namespaces {
    link: typeof link;
  }
}
