import { Wifi } from 'lucide-react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { useRoom } from './RoomCode.tsx';
import { useStageWords } from './useStageWords.ts';
import styles from './WayIn.module.css';

/** Everything a phone needs on one long sheet: QR code left; code, address and Wi-Fi right. */
export function WayIn({ whole = false }: { /** Nothing else on the picture. */ whole?: boolean }) {
  const { t } = useStageWords();
  const room = useRoom();
  const wifi = useWorkshop().now?.wifi ?? null;
  if (room === null) {
    return null;
  }
  const { code, address } = room;
  return (
    <section className={whole ? styles.whole : styles.way} aria-label={t('stage:code.corner')}>
      <div className={styles.qr}>
        <QrCode
          label={t('stage:code.qr', { url: address.url })}
          d={address.qr.path}
          modules={address.qr.size}
        />
      </div>
      <div className={styles.words}>
        <p className={styles.howTo}>{t('stage:code.howTo')}</p>
        <p className={styles.code}>{code}</p>
        <p className={styles.address}>{address.text}</p>
        {wifi !== null && (
          <>
            <p className={styles.wifi}>
              <Wifi aria-hidden="true" />
              <span>
                {t('stage:code.wifi')} <b>{wifi.name}</b>
              </span>
              <span>
                {wifi.password === '' ? t('stage:code.openNetwork') : t('stage:code.password')}{' '}
                <b>{wifi.password}</b>
              </span>
            </p>
            <p className={styles.note}>{t('stage:code.noInternet')}</p>
          </>
        )}
      </div>
    </section>
  );
}
