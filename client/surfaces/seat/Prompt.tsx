import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveState } from '../../live/useSaveState.ts';
import { firstSentence } from './firstSentence.ts';
import styles from './Prompt.module.css';
import { useScreen } from './useScreen.ts';

/** Longer than this a prompt would leave no room for cards and field. */
const LONG = 130;

/** The question of the step; on a low screen its first sentence, the rest one tap away. */
export function Prompt({ words }: { words: string }) {
  const { t } = useTranslation(['seat', 'common']);
  const { short, keyboard, wide } = useScreen();
  const { state } = useSaveState();
  const [whole, setWhole] = useState(false);
  const low = words.length > LONG || (!wide && (short || keyboard || state === 'offline'));
  const begin = low ? firstSentence(words) : null;
  return (
    <h1 className={styles.prompt}>
      {begin !== null && !whole ? begin : words}
      {begin !== null && (
        <>
          {' '}
          <button
            type="button"
            className={styles.whole}
            aria-expanded={whole}
            onPointerDown={event => event.preventDefault()}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t('seat:prompt.less') : t('common:action.whole')}
          </button>
        </>
      )}
    </h1>
  );
}
