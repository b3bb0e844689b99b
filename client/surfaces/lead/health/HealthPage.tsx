import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLeadWords } from '../leadWords.ts';
import page from '../Page.module.css';
import { PageFrame } from '../PageFrame.tsx';
import { totalOf } from '../step/goal.ts';
import styles from './HealthPage.module.css';
import { HealthRow } from './HealthRow.tsx';
import { useHealth } from './useHealth.ts';
import { WhoIsConnected } from './WhoIsConnected.tsx';

/** „Czy wszystko działa": a verdict in one sentence, then rows of name, fact, state. */
export function HealthPage() {
  const t = useLeadWords();
  const { now, people } = useWorkshop();
  const { rows, loading, again } = useHealth();
  if (now === null) {
    return <div />;
  }
  const broken = rows.some(row => row.state === 'broken');
  const slow = rows.filter(row => row.state === 'slow').length;
  const verdict = broken
    ? t('health.broken')
    : slow > 0
      ? t('health.slow', { count: slow })
      : t('health.allGood');
  const here = { done: totalOf(now.here.online), of: totalOf(now.here.roster) };
  return (
    <PageFrame
      now={now}
      sub={t('health.sub')}
      aside={<WhoIsConnected people={people?.people ?? []} here={here} />}
    >
      <div className={page.section}>
        <div role="status">
          <h1 className={page.title}>{loading ? t('loading') : verdict}</h1>
        </div>
        <p className={page.quiet}>{t('health.kept')}</p>
      </div>
      <ul className={styles.rows}>
        {rows.map(row => (
          <HealthRow key={row.id} row={row} />
        ))}
      </ul>
      <div className={page.acts}>
        <Button onPress={again}>{t('health.again')}</Button>
      </div>
    </PageFrame>
  );
}
