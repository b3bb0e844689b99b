import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { activities } from '#shared/i18n/pl/activities.ts';
import type { common } from '#shared/i18n/pl/common.ts';
import type { documents } from '#shared/i18n/pl/documents.ts';
import type { errors } from '#shared/i18n/pl/errors.ts';
import type { gate } from '#shared/i18n/pl/gate.ts';
import type { home } from '#shared/i18n/pl/home.ts';
import type { join } from '#shared/i18n/pl/join.ts';
import type { lead } from '#shared/i18n/pl/lead.ts';
import type { partner } from '#shared/i18n/pl/partner.ts';
import type { seat } from '#shared/i18n/pl/seat.ts';
import type { trace } from '#shared/i18n/pl/trace.ts';
import type { verdict } from '#shared/i18n/pl/verdict.ts';
import type { Lang } from '#shared/text.ts';
import { chosenLanguage, rememberLanguage } from './join/language.ts';

/**
 * Namespaces are files: `shared/i18n/<lang>/<namespace>.ts`, each exporting a dictionary of its own name. A new
 * one is typed by adding it here (or by declaration merging where the surface lives).
 */
export interface Namespaces {
  activities: typeof activities;
  common: typeof common;
  documents: typeof documents;
  errors: typeof errors;
  gate: typeof gate;
  home: typeof home;
  lead: typeof lead;
  partner: typeof partner;
  seat: typeof seat;
  join: typeof join;
  trace: typeof trace;
  verdict: typeof verdict;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
  }
}

/** Every dictionary is a chunk of its own; a phone fetches one language and what its surface asks for. */
const loaders = import.meta.glob<Record<string, object>>([
  '../shared/i18n/pl/*.ts',
  '../shared/i18n/en/*.ts',
]);

const dictionaries: BackendModule = {
  type: 'backend',
  init() {},
  read(lang: string, namespace: string, done: ReadCallback) {
    const load = loaders[`../shared/i18n/${lang}/${namespace}.ts`];
    if (load === undefined) {
      done(new Error(`no dictionary ${lang}/${namespace}`), null);
      return;
    }
    load().then(
      found => done(null, found[namespace]),
      (problem: unknown) => done(problem instanceof Error ? problem : new Error(String(problem)), null),
    );
  },
};

/** Loads the words everybody needs in the language of this device; resolves when the first screen can be drawn. */
export async function startLanguage(): Promise<void> {
  await i18next
    .use(dictionaries)
    .use(initReactI18next)
    .use({ type: 'postProcessor', name: 'bind', process: bindWords })
    .init({
      lng: chosenLanguage(),
      // Keys of both languages are compared at compile time: nothing to fall back to, nothing else to load.
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      postProcess: ['bind'],
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  sayLanguage();
}

/** The language in use. */
export function currentLanguage(): Lang {
  return i18next.language === 'en' ? 'en' : 'pl';
}

/** Switches the language of this device and remembers it. */
export async function changeLanguage(lang: Lang): Promise<void> {
  rememberLanguage(lang);
  await i18next.changeLanguage(lang);
  sayLanguage();
}

function sayLanguage(): void {
  document.documentElement.lang = currentLanguage();
}
