import { Undo2 } from 'lucide-react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useTimer } from '../../../live/useTimer.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useLeadWords } from '../leadWords.ts';
import styles from './NextButton.module.css';

interface AnnouncedProps {
  pending: NonNullable<NowStep['pending']>;
  large: boolean;
  onUndo: () => void;
}

/**
 * 3–2–1 before a reveal or a close, with „Cofnij": until zero nothing has left the server. Who pressed „Dalej" by key
 * has the focus here; who writes notes while another device leads keeps it there.
 */
export function Announced({ pending, large, onUndo }: AnnouncedProps) {
  const t = useLeadWords();
  const rest = useTimer({ length: 0, endsAt: pending.at, left: null });
  const count = Math.max(0, Math.ceil((rest?.left ?? 0) / 1_000));
  const words = pending.kind === 'close' ? t('next.countClose', { count }) : t('next.countReveal', { count });
  return (
    <div className={classes(styles.announced, large && styles.large)} role="alert">
      <p className={styles.count}>{count === 0 ? t('next.countNow') : words}</p>
      <Button icon={<Undo2 aria-hidden="true" />} onPress={onUndo}>
        {t('next.back1')}
      </Button>
    </div>
  );
}
