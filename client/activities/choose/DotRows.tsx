import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sumOf } from '#shared/activities/choose/ballot.ts';
import type { ChooseConfig } from '#shared/activities/choose/chooseConfig.ts';
import type { Row } from '#shared/workshop/state.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './DotRows.module.css';
import { Dots } from './Dots.tsx';

interface DotRowsProps {
  config: ChooseConfig;
  options: readonly Row[];
  dots: ReadonlyMap<string, number>;
  /** Nothing can be changed now: the dots as they are. */
  off?: boolean;
  onChange: (option: string, dots: number) => void;
  /** All dots are given and one more was wanted. */
  onNone: () => void;
}

/** Options in large rows: a tap gives the dot or takes it back; with more dots on one option plus and minus. */
export function DotRows(props: DotRowsProps) {
  const { t } = useTranslation('choose');
  return (
    <ul className={styles.rows} aria-label={t('options')}>
      {props.options.map(row => (
        <li key={row.id} className={styles.item}>
          {props.off ? (
            <Given {...props} row={row} />
          ) : props.config.perOption === 1 ? (
            <One {...props} row={row} />
          ) : (
            <Several {...props} row={row} />
          )}
        </li>
      ))}
    </ul>
  );
}

type RowProps = DotRowsProps & { row: Row };

function One({ config, dots, row, onChange, onNone }: RowProps) {
  const given = dots.has(row.id);
  const full = sumOf(dots) >= config.dots;
  return (
    <button
      type="button"
      className={classes(styles.row, given && styles.given)}
      aria-pressed={given}
      onClick={() => (given || !full ? onChange(row.id, given ? 0 : 1) : onNone())}
    >
      <span className={styles.text}>{row.text}</span>
      <Dots given={given ? 1 : 0} of={1} />
    </button>
  );
}

function Several({ config, dots, row, onChange, onNone }: RowProps) {
  const { t } = useTranslation('choose');
  const given = dots.get(row.id) ?? 0;
  const full = sumOf(dots) >= config.dots;
  const add = () => (full ? onNone() : onChange(row.id, given + 1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a frame and a legend around each row
    <div
      role="group"
      aria-label={t('seat.has', { text: row.text, dots: t('dots', { count: given }) })}
      className={classes(styles.row, styles.several, given > 0 && styles.given)}
    >
      <span className={styles.text}>{row.text}</span>
      <span className={styles.acts}>
        <IconButton
          framed
          label={t('seat.minus', { text: row.text })}
          icon={<Minus aria-hidden="true" />}
          off={given === 0}
          onPress={() => onChange(row.id, given - 1)}
        />
        <span className={styles.places}>
          <Dots given={given} of={config.perOption} size={config.perOption > 3 ? 16 : 24} />
        </span>
        <IconButton
          framed
          label={t('seat.plus', { text: row.text })}
          icon={<Plus aria-hidden="true" />}
          off={given >= config.perOption}
          onPress={add}
        />
      </span>
    </div>
  );
}

function Given({ config, dots, row }: RowProps) {
  const { t } = useTranslation('choose');
  const given = dots.get(row.id) ?? 0;
  return (
    <p className={classes(styles.row, given > 0 && styles.given)}>
      <span className={styles.text}>{row.text}</span>
      {given > 0 && (
        <>
          <span className="visually-hidden">{t('dots', { count: given })}</span>
          <Dots given={given} size={config.perOption > 3 ? 16 : 24} />
        </>
      )}
    </p>
  );
}
