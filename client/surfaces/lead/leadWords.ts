import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { lead } from '#shared/i18n/pl/lead.ts';
import { pick, type Text } from '#shared/text.ts';
import { currentLanguage } from '../../i18n.ts';

declare module '../../i18n.ts' {
  interface Namespaces {
    lead: typeof lead;
  }
}

/** Words of the console. */
export function useLeadWords() {
  return useTranslation('lead').t;
}

/** Words that return on every surface. */
export function useCommonWords() {
  return useTranslation('common').t;
}

/** Words of documents and their files. */
export function useDocumentWords() {
  return useTranslation('documents').t;
}

/** Gives a template's text in the language of this device, bound for the line. */
export function useSay(): (text: Text) => string {
  useTranslation('common');
  const lang = currentLanguage();
  return text => bindWords(pick(text, lang));
}
