import { Check, Flag, Monitor, Pencil } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind, Row } from '#shared/workshop/state.ts';
import type { KnownSide } from '../../surfaces/seat/useSides.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './SeatList.module.css';

interface SeatCardRowProps {
  row: Row;
  side: KnownSide | undefined;
  /** Who, on what condition, „później”. */
  details: string;
  own: boolean;
  /** Of one's own side: nothing there is news. */
  ours: boolean;
  /** Read aloud on the screen at this moment. */
  read: boolean;
  marks: readonly MarkKind[];
  /** Marks one has given, joined, so that an unchanged row is not drawn again. */
  given: string;
  onMark: (entry: string, mark: MarkKind) => void;
  onEdit: ((entry: string) => void) | undefined;
}

/** One shown card: its mark, its words, what can be said to it. */
export const SeatCardRow = memo(function SeatCardRow(props: SeatCardRowProps) {
  const { row, side, details, own, ours, read, marks, given, onMark, onEdit } = props;
  const { t } = useTranslation(['activities', 'seat']);
  const has = (mark: MarkKind) => given.includes(mark);
  return (
    <li className={classes(styles.row, read && styles.read)} data-card={row.id} tabIndex={-1}>
      {side && (
        <span className={styles.mark}>
          <SideMark side={side.letter} size={26} name={side.label} />
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.text}>{row.text}</p>
        {details !== '' && <p className={styles.details}>{details}</p>}
        {read && (
          <p className={styles.onStage}>
            <Monitor aria-hidden="true" size={17} />
            {t('activities:cards.readAloud.onStage')}
          </p>
        )}
      </div>
      <div className={styles.marks}>
        {ours && marks.includes('fresh') && (
          <span className={styles.ours}>{t('activities:cards.yourSide')}</span>
        )}
        {!own && marks.includes('plus') && (
          <MarkButton
            words={
              (row.weight ?? 0) > 0
                ? t('activities:cards.mark.plusCount', { count: row.weight ?? 0 })
                : t('activities:cards.mark.plus')
            }
            label={t('activities:cards.mark.plusLabel')}
            on={has('plus')}
            onPress={() => onMark(row.id, 'plus')}
          />
        )}
        {!own && !ours && marks.includes('fresh') && (
          <MarkButton
            fresh
            words={t('activities:cards.mark.fresh')}
            label={t('activities:cards.mark.freshLabel')}
            on={has('fresh')}
            onPress={() => onMark(row.id, 'fresh')}
          />
        )}
      </div>
      <div className={styles.more}>
        {own && onEdit && (
          <IconButton
            label={t('seat:cards.edit', { text: row.text })}
            tone="quiet"
            icon={<Pencil aria-hidden="true" />}
            onPress={() => onEdit(row.id)}
          />
        )}
        {!own && marks.includes('flag') && (
          <Menu
            label={t('seat:cards.more', { text: row.text })}
            items={[
              {
                id: 'flag',
                label: has('flag')
                  ? t('activities:cards.mark.flagged')
                  : t('activities:cards.mark.flagLabel'),
                icon: has('flag') ? <Check aria-hidden="true" /> : <Flag aria-hidden="true" />,
                onChoose: () => onMark(row.id, 'flag'),
              },
            ]}
          />
        )}
      </div>
    </li>
  );
});

interface MarkButtonProps {
  words: string;
  label: string;
  on: boolean;
  fresh?: boolean;
  onPress: () => void;
}

function MarkButton({ words, label, on, fresh = false, onPress }: MarkButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.give, fresh && styles.fresh, on && styles.given)}
      aria-pressed={on}
      aria-label={`${label} (${words})`}
      onClick={onPress}
    >
      {on && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
      {words}
    </button>
  );
}
