import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EndReason } from '../../live/liveView.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { TableEdge } from '../../ui/TableEdge.tsx';
import styles from './Ended.module.css';
import { Keepsakes } from './Keepsakes.tsx';
import { useTableSeats } from './tableSeats.ts';
import { useScreen } from './useScreen.ts';

/** The seat is over: why, what was kept, and the way on. */
export function Ended({ reason }: { reason: EndReason }) {
  const { t } = useTranslation(['seat', 'common', 'beside']);
  const { wide } = useScreen();
  const { seat } = useSession();
  const [tries, setTries] = useState(0);
  const others = useTableSeats().filter(one => one.id !== seat);

  /** Loads the page anew once the place is back; before that there is nothing to load, and the words are said again. */
  async function tryAgain() {
    if (await isMine(seat)) {
      location.reload();
    } else {
      setTries(count => count + 1);
    }
  }

  return (
    <main className={styles.page} data-surface={wide ? 'desk' : 'phone'}>
      <div key={tries} className={styles.words} role="alert">
        <h1 className={styles.title}>{t(`seat:ended.${reason}.title`)}</h1>
        <p className={styles.sentence}>{t(`seat:ended.${reason}.sentence`)}</p>
      </div>
      {reason !== 'left' && reason !== 'erased' && <Keepsakes current={null} />}
      <div className={styles.acts}>
        {reason !== 'outdated' &&
          others.map(({ id, name }) => (
            <ButtonLink key={id} variant="green" size="main" wide href={`?as=${id}`}>
              {t('beside:back', { name })}
            </ButtonLink>
          ))}
        {reason === 'outdated' && (
          <Button variant="green" size="main" wide onPress={() => location.reload()}>
            {t('common:action.reload')}
          </Button>
        )}
        {reason === 'removed' && (
          <Button variant="green" size="main" wide onPress={() => void tryAgain()}>
            {t('common:action.tryAgain')}
          </Button>
        )}
        {(reason === 'removed' || reason === 'revoked' || reason === 'left') && (
          <ButtonLink
            variant={reason === 'removed' || others.length > 0 ? 'bare' : 'green'}
            size="main"
            wide
            href="/dolacz"
          >
            {t('seat:ended.sitAgain')}
          </ButtonLink>
        )}
      </div>
      <TableEdge face={38} edge={7} />
    </main>
  );
}

/** Whether the server counts this seat to this browser again. Not `live/seats.ts`: it would become a file of its own. */
async function isMine(seat: string): Promise<boolean> {
  try {
    const response = await fetch('/api/seats', { cache: 'no-store' });
    return response.ok && (await response.text()).includes(`"${seat}"`);
  } catch {
    return false;
  }
}
