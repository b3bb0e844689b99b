import { useTranslation } from 'react-i18next';

/** Why a card is set aside: one tap each. The words are kept with the card. */
export function useHideReasons(): readonly string[] {
  const { t } = useTranslation('activities');
  return [
    t('cards.moderation.person'),
    t('cards.moderation.hurtful'),
    t('cards.moderation.mistake'),
    t('cards.moderation.offTopic'),
  ];
}
