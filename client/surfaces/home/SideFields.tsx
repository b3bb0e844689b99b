import { Field } from '../../ui/Field.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { markOf } from '../lead/marksOf.ts';
import { useHomeWords } from './homeWords.ts';
import styles from './NewWorkshop.module.css';

/** A side as it is typed. */
export interface SideDraft {
  id: string;
  name: string;
  short: string;
  wished: number;
}

interface SideFieldsProps {
  sides: readonly SideDraft[];
  onChange: (sides: SideDraft[]) => void;
}

/** Names of the institutions that will sit at the table, each with its mark. */
export function SideFields({ sides, onChange }: SideFieldsProps) {
  const t = useHomeWords();
  const change = (id: string, fields: Partial<SideDraft>) =>
    onChange(sides.map(side => (side.id === id ? { ...side, ...fields } : side)));
  return (
    <fieldset className={styles.group}>
      <legend>{t('picker.sides')}</legend>
      {sides.map(side => {
        const mark = markOf(side.id);
        return (
          <div key={side.id} className={styles.side}>
            {mark && <SideMark side={mark} size={30} />}
            <Field
              label={t('picker.sideName', { side: side.id })}
              value={side.name}
              limit={80}
              refusal={side.name.trim() === '' ? t('picker.nameMissing') : undefined}
              onChange={name => change(side.id, { name })}
            />
            <Field
              label={t('picker.sideShortLabel', { side: side.id })}
              placeholder={t('picker.sideShort')}
              value={side.short}
              limit={20}
              onChange={short => change(side.id, { short })}
            />
          </div>
        );
      })}
      <p className={styles.note}>{t('picker.wished', { count: sides[0]?.wished ?? 3 })}</p>
    </fieldset>
  );
}
