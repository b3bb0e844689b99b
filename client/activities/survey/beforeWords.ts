import { useTranslation } from 'react-i18next';
import type { Before } from '#shared/activities/survey/before.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Lang } from '#shared/text.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** „30 października, 9 odpowiedzi": which survey it was, in the language of this device or of the wall. */
export function useBeforeWords(lang?: Lang): (before: Before) => string {
  const { t, i18n } = useTranslation('survey', lang === undefined ? {} : { lng: lang });
  const { plan } = useWorkshop();
  const locale = (lang ?? i18n.language) === 'en' ? 'en-GB' : 'pl-PL';
  const steps = (plan?.sessions ?? []).flatMap(session => session.steps);
  return ({ from, n }) => {
    const step = steps.find(({ id }) => id === from?.step);
    const at = step?.closedAt ?? step?.openedAt ?? null;
    const day =
      at === null ? null : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(at);
    return bindWords([...(day === null ? [] : [day]), t('answers', { count: n })].join(', '));
  };
}
