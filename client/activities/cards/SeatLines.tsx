import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../surfaces/seat/KeepFocus.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './SeatComposer.module.css';

/** The lines of a pasted text without marks of lists; empty ones are left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, '').trim())
    .filter(line => line !== '');
}

interface SeatLinesProps {
  lines: readonly string[];
  onEach: () => void;
  onOne: () => void;
}

/** Several lines were pasted: one card each, if somebody wants that. */
export function SeatLines({ lines, onEach, onOne }: SeatLinesProps) {
  const { t } = useTranslation(['seat']);
  return (
    <div className={styles.lines} role="status">
      <p>{t('seat:cards.linesOffer', { count: lines.length })}</p>
      <KeepFocus>
        <Button size="small" keeps onPress={onEach}>
          {t('seat:cards.linesAdd', { count: lines.length })}
        </Button>
        <Button variant="bare" size="small" onPress={onOne}>
          {t('seat:cards.linesOne')}
        </Button>
      </KeepFocus>
    </div>
  );
}
