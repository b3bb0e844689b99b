import { Check, Clock, X } from 'lucide-react';
import { useId } from 'react';
import type { NamedPerson, SheetField } from '#shared/activities/sheet/fields.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { useFieldActs } from './fieldActs.ts';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';

interface PeopleControlProps {
  field: SheetField;
  label: string;
  view: SheetView;
  onAct: (data: Record<string, unknown>) => void;
}

/** Who is named, whether they said yes, and whom else to ask. Nobody counts who has not said yes. */
export function PeopleControl({ field, label, view, onAct }: PeopleControlProps) {
  const { t } = useSheetWords();
  const { me, mySide } = useFieldActs();
  const id = useId();
  const { people, form, side } = field;
  const named = new Set(people.map(one => one.id));
  const free = [...view.people].filter(
    ([one, { side: of }]) => !named.has(one) && (side === null || of === side),
  );
  const full = people.length >= form.most;
  const canBeMe = me !== null && !named.has(me) && (side === null || side === mySide);
  return (
    <div className={styles.picks}>
      {people.length > 0 && (
        <ul>
          {people.map(one => (
            <li key={one.id}>
              <Named one={one} view={view} />
              <IconButton
                label={t('field.remove', { name: view.people.get(one.id)?.name ?? t('somebody') })}
                tone="quiet"
                icon={<X aria-hidden="true" size={20} />}
                onPress={() => onAct({ act: 'unname', person: one.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {!full && (
        <div className={styles.who}>
          {canBeMe && (
            <Button size="small" keeps onPress={() => onAct({ act: 'name', person: me })}>
              {t('field.nameMe')}
            </Button>
          )}
          <div className={styles.select}>
            <label htmlFor={id} className="visually-hidden">
              {t('field.name', { label })}
            </label>
            <select
              id={id}
              value=""
              onChange={event => onAct({ act: 'name', person: event.currentTarget.value })}
            >
              <option value="" disabled>
                {t('field.nameOne')}
              </option>
              {free
                .filter(([one]) => one !== me)
                .map(([one, { name }]) => (
                  <option key={one} value={one}>
                    {name}
                  </option>
                ))}
            </select>
          </div>
        </div>
      )}
      <p className={styles.note}>{t('field.nameNote')}</p>
    </div>
  );
}

/** Mark, name, and whether they said yes. */
export function Named({ one, view, size = 16 }: { one: NamedPerson; view: SheetView; size?: number }) {
  const { t } = useSheetWords();
  const known = view.people.get(one.id);
  const side = known?.side || one.side;
  return (
    <span className={styles.named}>
      {side !== '' && <SideMark side={letterOfSide(side)} size={size} />}
      <span>{known?.name ?? t('somebody')}</span>
      {one.yes ? (
        <Check aria-hidden="true" size={18} strokeWidth={2.5} className={styles.yes} />
      ) : (
        <span className={styles.awaits}>
          <Clock aria-hidden="true" size={17} />
          {t('awaits')}
        </span>
      )}
    </span>
  );
}
