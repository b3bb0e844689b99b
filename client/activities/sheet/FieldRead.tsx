import { Leaf } from 'lucide-react';
import { isFilled, type SheetField, weightOf } from '#shared/activities/sheet/fields.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';
import { valueLine } from './valueWords.ts';

interface FieldReadProps {
  fields: readonly SheetField[];
  view: SheetView;
  /** Without the marks of sides, where they stand above. */
  bare?: boolean;
}

/** What stands in a field, by side where each has its own. */
export function FieldRead({ fields, view, bare = false }: FieldReadProps) {
  const { t, lang } = useSheetWords();
  const said = fields.filter(isFilled);
  if (said.length === 0) {
    return <span className={styles.empty}>{t('field.empty')}</span>;
  }
  return (
    <span className={styles.said}>
      {said.map(field => (
        <span key={field.record || field.form.id} className={styles.saidOne}>
          {field.side !== null && !bare && <SideMark side={letterOfSide(field.side)} size={16} />}
          {weightOf(field.form, field.value.choice) === 0 && (
            <Leaf aria-hidden="true" size={18} className={styles.leaf} />
          )}
          <span>{valueLine(t, lang, view, field)}</span>
        </span>
      ))}
    </span>
  );
}
