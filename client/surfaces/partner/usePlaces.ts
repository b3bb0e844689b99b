import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/agreement/differences.ts';

type Called = Pick<Change, 'of' | 'number' | 'point' | 'label' | 'title'>;

/** What a passage is called: „ust. 2", „dane strony"; '' for a whole clause. */
export function usePart(): (change: Called) => string {
  const { t } = useTranslation('partner');
  return ({ of, number, point: at }) => {
    const point = at ?? '';
    if (of === 'section' || (of === 'paragraph' && number === null)) {
      return '';
    }
    if (of === 'point') {
      return number === null
        ? t('differences.parts.point', { point })
        : t('differences.parts.pointOf', { n: number, point });
    }
    return t(`differences.parts.${of}`, { n: number ?? '' });
  };
}

/** Where a change is, as people say it: „§ 4 ust. 2", „Podpisy, miejsce na podpis". */
export function usePlace(): (change: Called) => string {
  const part = usePart();
  return change => {
    const { label, title } = change;
    const own = part(change);
    const name = label === '' ? title : label;
    const joined = label !== '' && (change.of === 'paragraph' || change.of === 'point');
    return own === '' ? name : `${name}${joined ? '' : ','} ${own}`;
  };
}
