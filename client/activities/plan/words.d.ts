import type { plan } from '#shared/i18n/pl/plan.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    plan: typeof plan;
  }
}
