import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTrying } from '../../live/keepTrying.ts';
import { useQuiet } from './useQuiet.ts';

/** No number and no name that is looked for is shorter. */
const SHORTEST = 8;

let looksPersonal: ((text: string) => boolean) | undefined;

export interface DataWarning {
  /** What to say beside these words: they look like data of a person. Undefined: nothing. */
  sentence: string | undefined;
  /** Asked before sending: true the first time, where the author should look once more. Never for good. */
  holds: () => boolean;
}

/**
 * Warns once before words go that look like data of a person. Whoever sends them again, unchanged, sends them. The
 * rules come after the first screen, or with the words they may be about: whoever is faster than a bad network is not
 * held up.
 */
export function useDataWarning(...texts: readonly unknown[]): DataWarning {
  const { t } = useTranslation('seat');
  const quiet = useQuiet();
  const [warned, setWarned] = useState<string | null>(null);
  const words = texts.filter(one => typeof one === 'string').join('\n');
  const wanted = quiet || words.length >= SHORTEST;
  useEffect(() => {
    if (wanted && looksPersonal === undefined) {
      void keepTrying(() => import('#shared/personalData.ts')).then(rules => {
        looksPersonal = rules.looksPersonal;
      });
    }
  }, [wanted]);
  return {
    sentence: warned === words ? t('personal.warning') : undefined,
    holds: () => {
      const first = warned !== words && looksPersonal?.(words) === true;
      setWarned(first ? words : null);
      return first;
    },
  };
}
