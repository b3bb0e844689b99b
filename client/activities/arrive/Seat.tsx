import { useTranslation } from 'react-i18next';
import type { ArriveConfig } from '#shared/activities/arrive/arrive.ts';
import { spellCode } from '#shared/ids.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { OwnArea } from '../../surfaces/seat/OwnArea.tsx';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { TableHere } from '../../surfaces/seat/Waiting.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatArrive.module.css';
import { SeatPulse } from './SeatPulse.tsx';

/** Just arrived: a welcome, one question without a name, and who else is here. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation(['activities', 'seat']);
  const config = texts.config as ArriveConfig;
  const { mine } = useWorkshop();
  return (
    <>
      {config.pulse.on && <SeatPulse step={step} pulse={config.pulse} />}
      <ListPart label={t('seat:arrive.region')}>
        <p className={styles.note}>{t('activities:arrive.lockPhone')}</p>
        {mine?.person && (
          <div className={styles.code}>
            <p className={styles.label}>{t('activities:arrive.returnCode')}</p>
            <p className={styles.letters}>{spellCode(mine.person.returnCode)}</p>
            <p className={styles.note}>{t('activities:arrive.returnCodeNote')}</p>
          </div>
        )}
        <OwnArea />
        <div className={styles.table}>
          <TableHere />
        </div>
      </ListPart>
    </>
  );
}
