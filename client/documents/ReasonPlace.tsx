import { useTranslation } from 'react-i18next';
import type { Reason } from '#shared/agreement/files/verdict.ts';

/** „strona 2, u góry, w części „§ 5 Cele”, przy słowach „…”": where something was changed, as far as it is known. */
export function ReasonPlace({ reason: { page, where } }: { reason: Reason }) {
  const { t } = useTranslation('verdict');
  if (page === null) {
    return null;
  }
  return [
    t('onPage', { page }),
    ...(where === undefined ? [] : [t(`where.${where.part}`)]),
    ...(where === undefined || where.heading === '' ? [] : [t('where.heading', { words: where.heading })]),
    ...(where === undefined || where.near === '' ? [] : [t('where.near', { words: where.near })]),
  ].join(', ');
}
