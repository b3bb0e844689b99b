import { useWorkshop } from '../../live/useWorkshop.ts';
import { Sign } from '../../ui/Sign.tsx';
import styles from './Closed.module.css';
import { useStageWords } from './useStageWords.ts';
import { Wood } from './Wood.tsx';

/** After the last meeting: what it was, and thanks. Nobody can join any more, so there is no code. */
export function Closed() {
  const { t } = useStageWords();
  const workshop = useWorkshop().now?.workshop;
  return (
    <div className={styles.closed}>
      <main className={styles.words}>
        <Sign width={58} name={t('common:product')} />
        <div>
          <h1 className={styles.title}>{t('stage:closed.title')}</h1>
          <p className={styles.text}>{t('stage:closed.text')}</p>
        </div>
        <p className={styles.what}>{[workshop?.title, workshop?.town].filter(Boolean).join(', ')}</p>
      </main>
      <Wood face={132} />
    </div>
  );
}
