import { useCommonWords } from '../lead/leadWords.ts';
import type { TemplateLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';

/** „3 spotkania, 2 strony, od 6 osób, 8 h 35 min" */
export function useTemplateNote(): (template: TemplateLine) => string {
  const t = useHomeWords();
  const c = useCommonWords();
  const length = useLengthWords();
  return template =>
    t('templateNote', {
      sessions: c('count.sessions', { count: template.sessions }),
      sides: t('sides', { count: template.sides.length }),
      people: t('people', { count: wishedPeople(template) }),
      length: length(template.minutes),
    });
}

/** „45 min", „8 h", „8 h 35 min": nobody reads hundreds of minutes. */
export function useLengthWords(): (minutes: number) => string {
  const t = useHomeWords();
  return minutes => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const parts = [
      ...(hours > 0 ? [t('hours', { count: hours })] : []),
      ...(rest > 0 || hours === 0 ? [t('minutes', { count: rest })] : []),
    ];
    return parts.join('\u00a0');
  };
}

/** How many people a template wishes for, of all sides together. */
export function wishedPeople({ sides }: Pick<TemplateLine, 'sides'>): number {
  return sides.reduce((sum, { wished }) => sum + wished, 0);
}
