import i18next from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '#shared/text.ts';
import { CHECK_ADDRESSES } from '../../documents/checkAddress.ts';
import { currentLanguage } from '../../i18n.ts';

/**
 * Speaks the language of the address: whoever gave it to a stranger chose it. The device's own choice stays as it is.
 * False while the words are on their way.
 */
export function useAddressLanguage(path: string): boolean {
  useTranslation('common');
  const lang: Lang = path.startsWith(CHECK_ADDRESSES.en) ? 'en' : 'pl';
  const isSpoken = currentLanguage() === lang;
  // Words are loaded from outside.
  useEffect(() => {
    if (!isSpoken) {
      void i18next.changeLanguage(lang);
    }
    document.documentElement.lang = lang;
  }, [lang, isSpoken]);
  return isSpoken;
}
