import type { SheetField } from '#shared/activities/sheet/fields.ts';
import type { Spread } from '#shared/activities/sheet/spread.ts';
import { pick } from '#shared/text.ts';
import styles from './Sheet.module.css';
import { useSheetWords } from './sheetView.ts';

/** What people marked alone, inside the field: bars with their numbers, or why there are none. */
export function SpreadRows({ form, spread }: { form: SheetField['form']; spread: Spread | null }) {
  const { t, lang } = useSheetWords();
  if (spread === null || spread.of === 0) {
    return null;
  }
  const { counts, of } = spread;
  if (counts === null) {
    return <p className={styles.note}>{t('field.fewMarked')}</p>;
  }
  return (
    <div className={styles.spread}>
      <p className={styles.note}>{t('field.spread')}</p>
      <ul>
        {form.choices.map(({ id, label }) => (
          <li key={id}>
            <span>{pick(label, lang)}</span>
            <b>{counts[id] ?? 0}</b>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(100 * (counts[id] ?? 0)) / of}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
