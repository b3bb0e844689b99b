import { X } from 'lucide-react';
import { useId } from 'react';
import type { SheetField } from '#shared/activities/sheet/fields.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';

interface PicksControlProps {
  form: SheetField['form'];
  side: string | null;
  label: string;
  picked: readonly string[];
  view: SheetView;
  onChange: (picks: readonly string[]) => void;
}

/** Records of earlier steps, picked from a list of the phone's own: long lists scroll there as people know it. */
export function PicksControl({ form, side, label, picked, view, onChange }: PicksControlProps) {
  const { t } = useSheetWords();
  const id = useId();
  const free = [...view.picks.values()].filter(
    row =>
      form.from.includes(String(row.data?.step)) &&
      !picked.includes(row.id) &&
      (side === null || row.side === undefined || row.side === side),
  );
  const known = picked.filter(one => view.picks.has(one));
  const full = picked.length >= form.most;
  return (
    <div className={styles.picks}>
      {known.length > 0 && (
        <ul>
          {known.map(one => (
            <li key={one}>
              <span>{view.picks.get(one)?.text}</span>
              <IconButton
                label={t('field.remove', { name: view.picks.get(one)?.text ?? '' })}
                tone="quiet"
                icon={<X aria-hidden="true" size={20} />}
                onPress={() => onChange(picked.filter(other => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      {!full && free.length > 0 && (
        <div className={styles.select}>
          <label htmlFor={id} className="visually-hidden">
            {t('field.pick', { label })}
          </label>
          <select id={id} value="" onChange={event => onChange([...picked, event.currentTarget.value])}>
            <option value="" disabled>
              {t('field.pickOne')}
            </option>
            {free.map(row => (
              <option key={row.id} value={row.id}>
                {row.text}
              </option>
            ))}
          </select>
        </div>
      )}
      {form.most > 1 && known.length > 0 && (
        <p className={styles.note}>{t('field.picked', { count: known.length, most: form.most })}</p>
      )}
    </div>
  );
}
