import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/Keys.tsx';
import styles from './SeatMenu.module.css';

/** Every shortcut of a seat on a laptop. */
export function AllKeys() {
  const { t } = useTranslation(['seat']);
  const all: { keys: readonly string[]; words: string }[] = [
    { keys: ['↑', '↓'], words: t('seat:keys.cards') },
    { keys: ['N'], words: t('seat:keys.fresh') },
    { keys: ['W'], words: t('seat:keys.write') },
    { keys: ['/'], words: t('seat:keys.search') },
    { keys: ['Ctrl Enter'], words: t('seat:keys.add') },
    { keys: ['Ctrl Z'], words: t('seat:keys.undo') },
    { keys: ['Ctrl Y'], words: t('seat:keys.redo') },
    { keys: ['Esc'], words: t('seat:keys.close') },
    { keys: ['?'], words: t('seat:keys.all') },
  ];
  return (
    <ul className={styles.keys} aria-label={t('seat:keys.dialog')}>
      {all.map(({ keys, words }) => (
        <li key={words}>
          <Keys keys={keys} words={words} />
        </li>
      ))}
    </ul>
  );
}
