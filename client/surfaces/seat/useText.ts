import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Text } from '#shared/text.ts';

/** Reads a sentence of the plan in the language of this device, its small words bound. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'pl';
  // As `pick` does, which lies in one module with schemas that a phone does not need.
  return useCallback((text: Text) => bindWords(text[lang] === '' ? text.pl : text[lang]), [lang]);
}
