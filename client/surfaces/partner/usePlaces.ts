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

/** What became of a whole passage: „cały nowy ustęp"; '' where only its words changed. */
export function useKindWords(): (change: Called & Pick<Change, 'kind' | 'section'>) => string {
  const { t } = useTranslation('partner');
  return change => {
    const { kind } = change;
    if (kind === 'changed') {
      return '';
    }
    return kind === 'moved'
      ? t('differences.kinds.moved')
      : t(`differences.kinds.${kind}.${wholeOf(change)}`);
  };
}

/** A clause without a number is a part of its document, whatever people call it. */
function wholeOf({ of, section, label, number }: Called & Pick<Change, 'section'>) {
  switch (of) {
    case 'section':
      return section.startsWith('annex:') ? 'annex' : label === '' ? 'part' : 'clause';
    case 'paragraph':
      return number === null ? 'other' : 'paragraph';
    case 'point':
    case 'row':
      return of;
    default:
      return 'other';
  }
}
