import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** The vote's words in the workshop's language, whatever the laptop behind the projector speaks. */
export function useWallWords() {
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  return useTranslation('choose', { lng: lang }).t;
}
