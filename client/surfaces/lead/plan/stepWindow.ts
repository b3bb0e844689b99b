import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n.ts';
import { dayWords, moment } from '../../../moments.ts';
import type { CourseStep } from './course.ts';

/** „linkiem do 5 grudnia 2026": how a step stands outside of the meeting; null for one that has nothing to do with links. */
export function useWindowWords(): (step: CourseStep) => string | null {
  const { t } = useTranslation('link');
  const lang = currentLanguage();
  return ({ window, outside }) => {
    if (window?.status === 'open') {
      return t('lead.isOpen', { when: dayWords(window.until, lang) });
    }
    if (window?.status === 'ahead') {
      return t('lead.isAhead', { when: dayWords(window.from, lang) });
    }
    if (outside === undefined) {
      return null;
    }
    return t(window === undefined ? `lead.${outside.when}` : 'lead.isOver');
  };
}

/** One sentence about the window as it is; null before there was any. */
export function useWindowSentence(): (step: CourseStep) => string | null {
  const { t } = useTranslation('link');
  const lang = currentLanguage();
  return ({ window }) => {
    if (window === undefined) {
      return null;
    }
    const from = moment(window.from, lang);
    const until = moment(window.until, lang);
    return {
      open: t('lead.stands', { when: until }),
      ahead: t('lead.willOpen', { from, until }),
      over: t('lead.ended', { when: until }),
    }[window.status];
  };
}

/** ISO day on this device's calendar. */
export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE');
}

/** The first moment of a day, or the last minute of it; null where there is no such day. */
export function momentOf(day: string, end: boolean): number | null {
  const at = new Date(`${day}T${end ? '23:59' : '00:00'}:00`).getTime();
  return Number.isFinite(at) ? at : null;
}
