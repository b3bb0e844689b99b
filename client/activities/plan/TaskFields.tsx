import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanConfig } from '#shared/activities/plan/planConfig.ts';
import { type Column, MOST_ALONG, SOURCES, WHAT_LENGTH, WORDS_LENGTH } from '#shared/activities/plan/task.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './TaskFields.module.css';
import { numberOf, type TypedAmount, type TypedTask } from './taskForm.ts';
import { type TaskView, useTaskWords } from './taskView.ts';

interface TaskFieldsProps {
  value: TypedTask;
  onChange: (typed: TypedTask) => void;
  view: TaskView;
  /** Whoever types, or for whom it is typed. */
  me: string | null;
  /** Whoever leads has said yes: only they give it away. */
  sureLead?: string | undefined;
  /** A task that is there already: other words ask anew. */
  known?: boolean;
  /** On a page of its own; a dialog begins with its first field. */
  onPage?: boolean;
  /** What it says looks like data of a person. */
  warning?: string | undefined;
  /** The organisers' names in this language. */
  say: (config: PlanConfig['organisers'][number]) => string;
}

/** What a task says, field by field; everything is typed or chosen from a list, nothing is dragged. */
export function TaskFields({
  value,
  onChange,
  view,
  me,
  sureLead,
  known = false,
  onPage = false,
  warning,
  say,
}: TaskFieldsProps) {
  const { t } = useTaskWords();
  const { t: c } = useTranslation('common');
  const { config, people } = view;
  const has = (column: Column) => config.columns.includes(column);
  const set = (fields: Partial<TypedTask>) => onChange({ ...value, ...fields });
  const counts = {
    leftWords: (left: number) => c('count.charactersLeft', { count: left }),
    overWords: (over: number) => c('count.charactersOver', { count: over }),
  };
  const nameOf = (id: string) => {
    const name = people.get(id)?.name ?? t('gone');
    return id === me ? t('form.me', { name }) : name;
  };
  const ids = [...people.keys()].toSorted((one, other) =>
    one === me ? -1 : other === me ? 1 : nameOf(one).localeCompare(nameOf(other)),
  );
  const free = ids.filter(id => id !== value.lead && !value.along.includes(id));
  const words = (column: 'next' | 'place' | 'consulted' | 'informed') =>
    has(column) && (
      <Field
        label={t(`form.${column}`)}
        showLabel
        multiline={column === 'next'}
        rows={1}
        value={value[column]}
        limit={WORDS_LENGTH}
        onChange={text => set({ [column]: text })}
        {...counts}
      />
    );
  return (
    <div className={styles.fields}>
      <Field
        label={t('form.what')}
        showLabel
        multiline
        rows={2}
        value={value.text}
        limit={WHAT_LENGTH}
        placeholder={t('form.whatHint')}
        note={known ? t('form.again') : undefined}
        refusal={warning}
        onChange={text => set({ text })}
        autoFocus={!onPage}
        {...counts}
      />
      {has('lead') &&
        (sureLead !== undefined ? (
          <p className={styles.note}>{t('form.leadIsSure', { name: nameOf(sureLead) })}</p>
        ) : (
          <Select
            label={t('form.lead')}
            note={t('form.leadNote')}
            value={value.lead}
            none={t('form.nobody')}
            options={ids.map(id => [id, nameOf(id)])}
            onChange={lead => set({ lead, along: value.along.filter(one => one !== lead) })}
          />
        ))}
      {has('along') && (
        <div className={styles.along}>
          <Select
            label={t('form.along')}
            value=""
            none={t('form.addAlong')}
            options={value.along.length < MOST_ALONG ? free.map(id => [id, nameOf(id)]) : []}
            onChange={id => id !== '' && set({ along: [...value.along, id] })}
          />
          {value.along.length > 0 && (
            <ul className={styles.people}>
              {value.along.map(id => (
                <li key={id}>
                  <span>{nameOf(id)}</span>
                  <Button
                    variant="bare"
                    size="small"
                    label={t('form.removeAlong', { name: nameOf(id) })}
                    icon={<X aria-hidden="true" size={18} />}
                    onPress={() => set({ along: value.along.filter(one => one !== id) })}
                  >
                    {c('action.delete')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {words('next')}
      {has('date') && (
        <Field
          label={t('form.date')}
          showLabel
          type="date"
          value={value.date}
          onChange={date => set({ date })}
          {...(value.date !== '' && value.date < view.today ? { note: t('past') } : {})}
        />
      )}
      {words('place')}
      {words('consulted')}
      {words('informed')}
      {has('organiser') && (
        <Select
          label={t('form.organiser')}
          value={value.organiser}
          none={t('form.choose')}
          options={config.organisers.map(one => [one.id, say(one)])}
          onChange={organiser => set({ organiser })}
        />
      )}
      {has('people') && (
        <AmountFields label={t('form.people')} value={value.people} onChange={one => set({ people: one })} />
      )}
      {has('money') && (
        <AmountFields label={t('form.money')} value={value.money} onChange={one => set({ money: one })} />
      )}
    </div>
  );
}

interface AmountFieldsProps {
  label: string;
  value: TypedAmount;
  onChange: (typed: TypedAmount) => void;
}

/** A number and where it comes from; an estimate says why. */
export function AmountFields({ label, value, onChange }: AmountFieldsProps) {
  const { t } = useTaskWords();
  const typed = value.amount.trim() !== '';
  return (
    <div className={styles.amount}>
      <Field
        label={label}
        showLabel
        inputMode="numeric"
        value={value.amount}
        refusal={typed && numberOf(value.amount) === null ? t('form.number') : undefined}
        onChange={amount => onChange({ ...value, amount })}
      />
      {typed && (
        <Chips
          label={t('form.source')}
          showLabel
          chips={SOURCES.map(id => ({ id, label: t(`source.${id}`) }))}
          chosen={[value.source]}
          onChange={([id]) => onChange({ ...value, source: SOURCES.find(one => one === id) ?? 'estimate' })}
        />
      )}
      {typed && value.source === 'estimate' && (
        <Field
          label={t('form.why')}
          showLabel
          value={value.why}
          limit={WORDS_LENGTH}
          onChange={why => onChange({ ...value, why })}
        />
      )}
    </div>
  );
}

interface SelectProps {
  label: string;
  note?: string;
  value: string;
  none: string;
  options: readonly (readonly [id: string, name: string])[];
  onChange: (id: string) => void;
}

/** A native list: a phone shows its own wheel. Somebody who has left stays chosen until another is. */
function Select({ label, note, value, none, options, onChange }: SelectProps) {
  const { t } = useTaskWords();
  const id = useId();
  const gone = value !== '' && !options.some(([one]) => one === value);
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={event => onChange(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {gone && <option value={value}>{t('gone')}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
