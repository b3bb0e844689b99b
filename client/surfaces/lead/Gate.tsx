import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { TableEdge } from '../../ui/TableEdge.tsx';
import styles from './Gate.module.css';
import { useCommonWords, useLeadWords } from './leadWords.ts';

interface GateProps {
  kind: 'loading' | 'noNetwork' | 'noSeat' | 'removed' | 'revoked' | 'left' | 'erased' | 'outdated';
  onAgain?: () => void;
}

/** Instead of the console: what is, and what to do. */
export function Gate({ kind, onAgain }: GateProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  return (
    <div data-surface="desk" className={styles.gate}>
      <header className={styles.head}>
        <Sign width={42} name={c('product')} />
      </header>
      <main className={styles.main} aria-busy={kind === 'loading'}>
        {kind === 'loading' ? (
          <p className={styles.quiet}>{t('loading')}</p>
        ) : (
          <EmptyState form="page" level={1} {...wordsOf(kind, t)}>
            {kind === 'outdated' ? (
              <Button variant="green" size="main" onPress={() => location.reload()}>
                {c('action.reload')}
              </Button>
            ) : (
              onAgain && (
                <Button variant="green" size="main" onPress={onAgain}>
                  {t('gate.check')}
                </Button>
              )
            )}
            <ButtonLink href="/" variant="bare">
              {t('home')}
            </ButtonLink>
          </EmptyState>
        )}
      </main>
      <TableEdge />
    </div>
  );
}

function wordsOf(kind: Exclude<GateProps['kind'], 'loading'>, t: ReturnType<typeof useLeadWords>) {
  if (kind === 'noNetwork') {
    return { title: t('gate.noNetworkTitle'), sentence: t('gate.noNetwork') };
  }
  if (kind === 'noSeat') {
    return { title: t('gate.noSeatTitle'), sentence: t('gate.noSeat') };
  }
  return { title: t('gate.ended.title'), sentence: t(`gate.ended.${kind}`) };
}
