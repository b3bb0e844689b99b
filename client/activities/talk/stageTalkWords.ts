import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** Words of this activity in the workshop's language, for the wall. */
export function useStageTalkWords() {
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  return useTranslation('talk', { lng: lang });
}
