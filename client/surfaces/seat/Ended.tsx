import { useTranslation } from 'react-i18next';
import type { EndReason } from '../../live/liveView.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { TableEdge } from '../../ui/TableEdge.tsx';
import styles from './Ended.module.css';
import { Keepsakes } from './Keepsakes.tsx';
import { useScreen } from './useScreen.ts';

/** The seat is over: why, what was kept, and the way on. */
export function Ended({ reason }: { reason: EndReason }) {
  const { t } = useTranslation(['seat', 'common']);
  const { wide } = useScreen();
  return (
    <main className={styles.page} data-surface={wide ? 'desk' : 'phone'}>
      <div className={styles.words} role="alert">
        <h1 className={styles.title}>{t(`seat:ended.${reason}.title`)}</h1>
        <p className={styles.sentence}>{t(`seat:ended.${reason}.sentence`)}</p>
      </div>
      {reason !== 'left' && reason !== 'erased' && <Keepsakes current={null} />}
      <div className={styles.acts}>
        {reason === 'outdated' ? (
          <Button variant="green" size="main" wide onPress={() => location.reload()}>
            {t('common:action.reload')}
          </Button>
        ) : (
          reason !== 'erased' && (
            <ButtonLink variant="green" size="main" wide href="/dolacz">
              {t('seat:ended.sitAgain')}
            </ButtonLink>
          )
        )}
      </div>
      <TableEdge face={38} edge={7} />
    </main>
  );
}
