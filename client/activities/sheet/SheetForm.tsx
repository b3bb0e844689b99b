import { Pencil } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isFilled, isWritten, type SheetField } from '#shared/activities/sheet/fields.ts';
import { readSpread } from '#shared/activities/sheet/spread.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { pick } from '#shared/text.ts';
import { useWriters } from '../../live/useWriters.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { FieldRead } from './FieldRead.tsx';
import { useFieldActs } from './fieldActs.ts';
import type { NumberedForm } from './numbered.ts';
import { PeopleControl } from './PeopleControl.tsx';
import styles from './Sheet.module.css';
import { SpreadRows } from './SpreadRows.tsx';
import { type SheetView, useSheetWords } from './sheetView.ts';
import { useKeptValue } from './useKeptValue.ts';
import { useRefusal, ValueControl } from './ValueControl.tsx';
import { WrittenControl } from './WrittenControl.tsx';

interface SheetFormProps {
  forms: readonly NumberedForm[];
  view: SheetView;
  /** Number of the field in work; null: all of them, where there is room. */
  current: number | null;
  onOpen: (number: number) => void;
}

/** The fields of a sheet on one paper: one in work between two rules, the others as they stand, a tap away. */
export function SheetForm({ forms, view, current, onOpen }: SheetFormProps) {
  const { t, lang } = useSheetWords();
  return (
    <ol className={styles.paper} aria-label={t('seat.contents')}>
      {forms.map(({ number, form, fields }) =>
        current === null || current === number ? (
          <li key={form.id} className={classes(styles.row, styles.inWork)}>
            <Numbered number={number} now>
              <WorkHead number={number} label={pick(form.label, lang)} focus={current === number} />
              {form.perSide && <p className={styles.note}>{t('field.sides')}</p>}
              {!isWritten(form) && form.hint !== undefined && (
                <p className={styles.note}>{pick(form.hint, lang)}</p>
              )}
              {form.required && fields.some(one => !isFilled(one)) && (
                <p className={styles.note}>{t('field.required')}</p>
              )}
            </Numbered>
            <div className={styles.controls}>
              {form.individual && <SpreadRows form={form} spread={readSpread(view.marked, form.id)} />}
              {fields.map(field => (
                <FieldInWork key={field.record} field={field} view={view} />
              ))}
            </div>
          </li>
        ) : (
          <li key={form.id} className={styles.row}>
            <button
              type="button"
              className={styles.open}
              aria-label={t('seat.fieldOf', { number, label: pick(form.label, lang) })}
              onClick={() => onOpen(number)}
            >
              <Numbered number={number}>
                <span className={styles.label}>{pick(form.label, lang)}</span>
                <FieldRead fields={fields} view={view} />
                <WhoWrites fields={fields} view={view} />
              </Numbered>
            </button>
          </li>
        ),
      )}
    </ol>
  );
}

function Numbered({ number, now = false, children }: { number: number; now?: boolean; children: ReactNode }) {
  return (
    <span className={styles.numbered}>
      <span className={classes(styles.number, now && styles.numberNow)} aria-hidden="true">
        {number}
      </span>
      <span className={styles.beside}>{children}</span>
    </span>
  );
}

/** Opening a field moves the eyes and the reader to it, and opens no keyboard. */
function WorkHead({ number, label, focus }: { number: number; label: string; focus: boolean }) {
  const { t } = useSheetWords();
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(number === 1);
  useEffect(() => {
    // What is opened first stands at the top already.
    if (focus && !first.current) {
      head.current?.focus({ preventScroll: true });
      head.current?.scrollIntoView({ block: 'start' });
    }
    first.current = false;
  }, [focus]);
  return (
    <h3 ref={head} tabIndex={-1} className={styles.question}>
      <span className="visually-hidden">{t('seat.fieldOf', { number, label: '' })}</span>
      {label}
    </h3>
  );
}

function WhoWrites({ fields, view }: { fields: readonly SheetField[]; view: SheetView }) {
  const { t } = useSheetWords();
  const writers = useWriters(view.stepDoc, fields[0]?.record ?? '');
  return writers.length === 0 ? null : (
    <span className={styles.writers}>
      <Pencil aria-hidden="true" size={18} />
      {t('field.writing', { names: writers.map(({ name }) => name).join(', '), count: writers.length })}
    </span>
  );
}

/** One field, or the part of one side: to fill where one may, else to read. */
function FieldInWork({ field, view }: { field: SheetField; view: SheetView }) {
  const { t, lang } = useSheetWords();
  const { act, me, mySide } = useFieldActs();
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const { form, side } = field;
  const known = side === null ? undefined : view.sides.get(side);
  const label = known === undefined ? pick(form.label, lang) : `${pick(form.label, lang)} (${known.short})`;
  const may = side === null || me === null || side === mySide;
  const refusal = useRefusal(refused);
  return (
    <div className={styles.one}>
      {side !== null && (
        <p className={styles.side}>
          <SideMark side={letterOfSide(side)} size={22} />
          {known?.short ?? side}
        </p>
      )}
      {!may ? (
        <div className={styles.other}>
          <FieldRead fields={[field]} view={view} bare />
          <p className={styles.note}>{t('field.otherSide', { side: known?.short ?? side ?? '' })}</p>
        </div>
      ) : isWritten(form) ? (
        <WrittenControl field={field} label={label} view={view} />
      ) : form.type === 'person' ? (
        <PeopleControl
          field={field}
          label={label}
          view={view}
          onAct={data => void act(field.record, data).then(setRefused)}
        />
      ) : (
        <KeptControl field={field} label={label} view={view} />
      )}
      {refusal !== undefined && (
        <p className={styles.wrong} role="status">
          {refusal}
        </p>
      )}
    </div>
  );
}

function KeptControl({ field, label, view }: { field: SheetField; label: string; view: SheetView }) {
  const kept = useKeptValue(field);
  return (
    <ValueControl
      form={field.form}
      side={field.side}
      value={kept.value}
      onChange={kept.change}
      label={label}
      view={view}
      refusal={useRefusal(kept.refusal)}
    />
  );
}
