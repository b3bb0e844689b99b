import { currentLanguage } from '../../i18n.ts';
import { useHomeWords } from './homeWords.ts';

/** „dzisiaj 10:05", „wczoraj", „3 grudnia" */
export function useUsedWords(): (at: number) => string {
  const t = useHomeWords();
  return at => {
    const day = new Date(at);
    const today = new Date();
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
    if (day.toDateString() === today.toDateString()) {
      return t('today', { time: `${day.getHours()}:${String(day.getMinutes()).padStart(2, '0')}` });
    }
    if (day.toDateString() === yesterday.toDateString()) {
      return t('yesterday');
    }
    const sameYear = day.getFullYear() === today.getFullYear();
    return day.toLocaleDateString(currentLanguage() === 'pl' ? 'pl-PL' : 'en-GB', {
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    });
  };
}
