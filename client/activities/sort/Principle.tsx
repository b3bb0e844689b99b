import type { Cluster } from '#shared/activities/sort/arrangement.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import styles from './Principle.module.css';
import type { SortT } from './sortView.ts';

/** A fear and what was agreed against it: one paper of two halves. */
export function Principle({ t, cluster }: { t: SortT; cluster: Pick<Cluster, 'fear' | 'principle'> }) {
  const { fear, principle } = cluster;
  if (fear + principle === '') {
    return null;
  }
  return (
    <p className={styles.paper}>
      {fear !== '' && (
        <span className={styles.fear}>
          {bindWords(`${t('principle.fear')} ${fear}${principle === '' ? '' : ','}`)}
        </span>
      )}{' '}
      {principle !== '' && (
        <span className={styles.principle}>
          {bindWords(`${t(fear === '' ? 'principle.alone' : 'principle.therefore')} ${principle}`)}
        </span>
      )}
    </p>
  );
}
