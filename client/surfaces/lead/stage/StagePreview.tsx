import { ExternalLink, Monitor, MonitorOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from '../step/RoomColumn.module.css';
import { StageFrame } from './StageFrame.tsx';
import { useStageSeat } from './useStageSeat.ts';

/** The stage as the room sees it, made small, and what can be switched on it. */
export function StagePreview({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const { act } = useActs();
  const { id } = now.workshop;
  const seat = useStageSeat(id);
  const { stage } = now;
  const address = seat === null ? null : `/ekran/${id}?as=${seat}`;
  return (
    <section className={styles.preview} aria-label={t('room.preview')}>
      {address === null ? (
        <div className={styles.frame}>
          <p className={styles.wait}>{t('room.noPreview')}</p>
        </div>
      ) : (
        <StageFrame address={address} title={t('room.preview')} />
      )}
      <div className={styles.toggles}>
        <span className={classes(styles.live, stage.blank && styles.blank)}>
          {stage.blank ? (
            <MonitorOff aria-hidden="true" size={20} />
          ) : (
            <Monitor aria-hidden="true" size={20} />
          )}
          {stage.blank ? t('room.blank') : t('room.now')}
        </span>
        <Toggle on={stage.code} onPress={() => void act({ type: 'stage:set', code: !stage.code })}>
          {t('room.code')}
        </Toggle>
        <Toggle on={stage.names} onPress={() => void act({ type: 'stage:set', names: !stage.names })}>
          {t('room.names')}
        </Toggle>
        <Toggle
          on={stage.theme === 'dark'}
          onPress={() => void act({ type: 'stage:set', theme: stage.theme === 'dark' ? 'light' : 'dark' })}
        >
          {t('room.dark')}
        </Toggle>
        <Menu
          label={t('room.stage')}
          items={[
            {
              id: 'blank',
              label: stage.blank ? t('room.unblank') : t('room.blankIt'),
              icon: <MonitorOff aria-hidden="true" />,
              onChoose: () => void act({ type: 'stage:set', blank: !stage.blank }),
            },
            {
              id: 'window',
              label: t('room.windowShort'),
              icon: <ExternalLink aria-hidden="true" />,
              off: address === null,
              onChoose: () => window.open(address ?? '', `ekran-${id}`, 'popup,width=1280,height=720'),
            },
          ]}
        />
      </div>
    </section>
  );
}

/** Pressed is paper on ink, as every chosen thing that is no act. */
function Toggle({ on, onPress, children }: { on: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={on} onClick={onPress}>
      <span className={classes(styles.face, on && styles.pressed)}>{children}</span>
    </button>
  );
}
