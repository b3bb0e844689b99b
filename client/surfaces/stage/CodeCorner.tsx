import { useWorkshop } from '../../live/useWorkshop.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './CodeCorner.module.css';
import { useRoom } from './RoomCode.tsx';
import { useStageWords } from './useStageWords.ts';

/** The way in, bottom right on every picture, unless the facilitator switched it off. */
export function CodeCorner() {
  const shown = useWorkshop().now?.stage.code ?? false;
  const { t } = useStageWords();
  const room = useRoom();
  if (!shown || room === null) {
    return null;
  }
  const { code, address } = room;
  return (
    <section className={styles.corner} aria-label={t('stage:code.corner')}>
      <QrCode
        label={t('stage:code.qr', { url: address.url })}
        d={address.qr.path}
        modules={address.qr.size}
        size={98}
      />
      <div>
        <p className={styles.code}>{code}</p>
        <p className={styles.address}>{address.text}</p>
      </div>
    </section>
  );
}
