import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { type Lang, pick, type Text } from '#shared/text.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

const NAMESPACES = ['stage', 'activities', 'common'] as const;

/** Words of the wall in the workshop's language, whatever the laptop behind the projector speaks. */
export function useStageWords() {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation(NAMESPACES, { lng: lang });
  return useMemo(() => ({ t, lang, say: (text: Text) => bindWords(pick(text, lang)) }), [t, lang]);
}
