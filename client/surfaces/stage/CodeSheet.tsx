import { Wifi } from 'lucide-react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './CodeSheet.module.css';
import { useRoom } from './RoomCode.tsx';
import { useStageWords } from './useStageWords.ts';

/** A sheet of paper with everything a phone needs: QR code, join code, address, Wi-Fi. */
export function CodeSheet({
  qr = 350,
}: {
  /** Size of the QR code; never under a quarter of the height. */
  qr?: number;
}) {
  const { t } = useStageWords();
  const room = useRoom();
  const wifi = useWorkshop().now?.wifi ?? null;
  if (room === null) {
    return <div className={styles.empty} />;
  }
  const { code, address } = room;
  return (
    <section className={styles.sheet} aria-label={t('stage:code.corner')}>
      <QrCode
        label={t('stage:code.qr', { url: address.url })}
        d={address.qr.path}
        modules={address.qr.size}
        size={qr}
      />
      <p className={styles.code}>{code}</p>
      <p className={styles.address}>{address.text}</p>
      {wifi !== null && (
        <div className={styles.wifi}>
          <Wifi aria-hidden="true" />
          <dl>
            <dt>{t('stage:code.wifi')}</dt>
            <dd>{wifi.name}</dd>
            <dt>{wifi.password === '' ? t('stage:code.openNetwork') : t('stage:code.password')}</dt>
            <dd>{wifi.password}</dd>
          </dl>
          <p className={styles.note}>{t('stage:code.noInternet')}</p>
        </div>
      )}
    </section>
  );
}
