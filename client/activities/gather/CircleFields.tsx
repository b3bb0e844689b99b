import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Circle, type CircleKind, isAlive, TOPIC_LENGTH } from '#shared/activities/gather/circle.ts';
import { pick } from '#shared/text.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './CircleFields.module.css';
import { type CircleView, cellWords, useCircleWords } from './circleView.ts';

/** A topic while it is typed. */
export interface TypedCircle {
  text: string;
  kind: CircleKind;
  area: string;
  /** `<slot> <spot>`; '' : none. */
  cell: string;
}

export function emptyCircle({ config }: CircleView): TypedCircle {
  return { text: '', kind: config.kinds[0] ?? 'theme', area: '', cell: '' };
}

/** What was typed, from a draft: whatever does not fit is empty. */
export function typedFrom(data: Record<string, unknown>, view: CircleView): TypedCircle {
  const words = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : '');
  const kind = view.config.kinds.find(one => one === data.kind) ?? view.config.kinds[0] ?? 'theme';
  return { text: words('text'), kind, area: words('area'), cell: words('cell') };
}

export function typedOf({ text, kind, area, slot, spot }: Circle): TypedCircle {
  return { text, kind, area, cell: slot === '' ? '' : `${slot} ${spot}` };
}

/** As it is sent; a known circle changes its cell by an act of its own. */
export function entryFrom({ text, kind, area, cell }: TypedCircle, withCell = true): Record<string, unknown> {
  const [slot = '', spot = ''] = cell.split(' ');
  return {
    text,
    kind,
    ...(area === '' ? {} : { area }),
    ...(withCell && slot !== '' && spot !== '' ? { slot, spot } : {}),
  };
}

export function isReady({ text }: TypedCircle): boolean {
  return text.trim() !== '' && [...text.trim()].length <= TOPIC_LENGTH;
}

interface CircleFieldsProps {
  value: TypedCircle;
  onChange: (typed: TypedCircle) => void;
  view: CircleView;
  /** A known circle: its cell is changed elsewhere. */
  known?: boolean;
  /** On a page of its own; a dialog begins with its first field. */
  onPage?: boolean;
}

/** What a topic says. */
export function CircleFields({ value, onChange, view, known = false, onPage = false }: CircleFieldsProps) {
  const { t, lang } = useCircleWords();
  const { t: c } = useTranslation('common');
  const { kinds, areas, grid } = view.config;
  const set = (fields: Partial<TypedCircle>) => onChange({ ...value, ...fields });
  return (
    <div className={styles.fields}>
      <Field
        label={t('form.text')}
        showLabel
        multiline
        rows={2}
        value={value.text}
        limit={TOPIC_LENGTH}
        placeholder={t('form.textHint')}
        onChange={text => set({ text })}
        autoFocus={!onPage}
        leftWords={left => c('count.charactersLeft', { count: left })}
        overWords={over => c('count.charactersOver', { count: over })}
      />
      {kinds.length > 1 && (
        <Chips
          label={t('form.kind')}
          showLabel
          chips={kinds.map(id => ({ id, label: t(`kind.${id}`) }))}
          chosen={[value.kind]}
          onChange={([id]) => set({ kind: kinds.find(one => one === id) ?? value.kind })}
        />
      )}
      {areas.length > 0 && (
        <Select
          label={t('form.area')}
          value={value.area}
          none={t('form.wholeTown')}
          options={areas.map(({ id, name }) => [id, pick(name, lang)])}
          onChange={area => set({ area })}
        />
      )}
      {grid !== null && !known && (
        <CellSelect view={view} value={value.cell} own="" onChange={cell => set({ cell })} />
      )}
    </div>
  );
}

interface CellSelectProps {
  view: CircleView;
  value: string;
  /** The circle that may keep its own cell. */
  own: string;
  onChange: (cell: string) => void;
}

/** Free cells of the grid. */
export function CellSelect({ view, value, own, onChange }: CellSelectProps) {
  const { t, lang } = useCircleWords();
  const { grid } = view.config;
  const taken = new Set(
    view.circles.flatMap(circle =>
      circle.id !== own && isAlive(circle) && circle.slot !== '' ? [`${circle.slot} ${circle.spot}`] : [],
    ),
  );
  const cells = (grid?.slots ?? []).flatMap(slot =>
    (grid?.spots ?? []).map(spot => {
      const cell = { slot: slot.id, spot: spot.id } as Circle;
      return [`${slot.id} ${spot.id}`, cellWords(t, lang, cell, view.config)] as const;
    }),
  );
  return (
    <Select
      label={t('form.cell')}
      value={value}
      none={t('form.noCell')}
      options={cells.filter(([cell]) => !taken.has(cell))}
      onChange={onChange}
    />
  );
}

interface SelectProps {
  label: string;
  value: string;
  none: string;
  options: readonly (readonly [id: string, name: string])[];
  onChange: (id: string) => void;
}

/** A native list: a phone shows its own wheel. */
export function Select({ label, value, none, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
