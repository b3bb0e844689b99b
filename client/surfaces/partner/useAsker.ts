import { useTranslation } from 'react-i18next';
import { bindNumbers } from './bindNumbers.ts';

/** Whom to turn to: who asks, as they typed it with where they can be reached, else what they are. */
export function useAsker(asker: string): string {
  const { t } = useTranslation('partner');
  return asker === '' ? t('about.lead') : bindNumbers(asker);
}
