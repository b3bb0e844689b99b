import { pick } from '#shared/text.ts';
import { FieldRead } from './FieldRead.tsx';
import type { NumberedForm } from './numbered.ts';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';

/** A sheet to read: its questions with what stands there. */
export function SheetRead({ forms, view }: { forms: readonly NumberedForm[]; view: SheetView }) {
  const { lang } = useSheetWords();
  return (
    <dl className={styles.read}>
      {forms.map(({ form, fields }) => (
        <div key={form.id}>
          <dt>{pick(form.label, lang)}</dt>
          <dd>
            <FieldRead fields={fields} view={view} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
