import { CircleHelp } from 'lucide-react';
import type { Advice } from '#shared/agreement/advice.ts';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import own from './DocumentsPage.module.css';
import { useLetterWords } from './paperworkWords.ts';

/** What a sentence does not need stays empty. */
const NOTHING = { party: '', place: '', word: '', instead: '', clause: '', words: 0, most: 0, kind: '' };

/** What is worth asking before people sign. It stops nobody. */
export function AdviceList({ advice }: { advice: readonly Advice[] }) {
  const t = useDocumentWords();
  const letters = useLetterWords();
  return (
    <details>
      <summary className={styles.summary}>{t('lead.advice.title', { count: advice.length })}</summary>
      <p className={styles.note}>{t('lead.advice.note')}</p>
      <ul className={own.advice}>
        {advice.map(one => (
          <li key={JSON.stringify(one)} className={own.ask}>
            <CircleHelp aria-hidden="true" size={18} />
            <span>
              {t(`lead.advice.${one.about}`, {
                ...NOTHING,
                ...one,
                ...('kind' in one ? { kind: letters(`add.kind.${one.kind}`) } : {}),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
