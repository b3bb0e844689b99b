import { useLeadWords } from '../leadWords.ts';

/** How many people a line names before it only counts the others; all of them stand on the people page. */
export const MOST_NAMES = { remote: 3, console: 8 } as const;

/** „Ada, Borys, Celina i jeszcze 37 osób". */
export function useSomeNames(): (names: readonly string[], most: number) => string {
  const t = useLeadWords();
  return (names, most) => {
    // One more name is shorter than saying that there is one more.
    const shown = names.length <= most + 1 ? names : names.slice(0, most);
    const count = names.length - shown.length;
    const said = count > 0 ? t('ready.more', { names: shown.join(', '), count }) : shown.join(', ');
    // The sentence around has a full stop of its own: „Ala K." needs no second one.
    return said.replace(/\.$/, '');
  };
}
