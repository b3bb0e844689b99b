import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { pick, type Text } from '#shared/text.ts';

/** Reads a sentence of the plan in the language of this device, its small words bound. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'pl';
  return useCallback((text: Text) => bindWords(pick(text, lang)), [lang]);
}
