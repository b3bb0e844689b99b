import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPast, STATUSES, type Status, type Task, WORDS_LENGTH } from '#shared/activities/plan/task.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './TaskFields.module.css';
import { AmountFields } from './TaskFields.tsx';
import { amountFrom, numberOf, typedAmount } from './taskForm.ts';
import { type TaskView, useTaskWords } from './taskView.ts';

interface StatusDialogProps {
  task: Task;
  view: TaskView;
  onSave: (acts: Record<string, unknown>[]) => void;
  onBack: () => void;
}

/** One minute: how it goes, one sentence, how many people; and another day where this one has passed. */
export function StatusDialog({ task, view, onSave, onBack }: StatusDialogProps) {
  const { t } = useTaskWords();
  const { t: c } = useTranslation('common');
  const { columns, statuses } = view.config;
  const [status, setStatus] = useState<Status>(task.status);
  const [note, setNote] = useState(task.note);
  const [date, setDate] = useState(task.date);
  const [people, setPeople] = useState(() => typedAmount(task.people));
  const counted = columns.includes('people');
  const ready =
    [...note.trim()].length <= WORDS_LENGTH &&
    (people.amount.trim() === '' || numberOf(people.amount) !== null);

  function save() {
    if (!ready) {
      return;
    }
    const amount = counted ? amountFrom(people) : undefined;
    onSave([
      ...(date === task.date ? [] : [{ act: 'date', date }]),
      { act: 'status', status, note: note.trim(), ...(amount === undefined ? {} : { people: amount }) },
    ]);
  }

  return (
    <Dialog
      open
      title={t('seat.updateTitle')}
      sentence={task.text}
      act={{ label: t('seat.updateAct'), onAct: save, off: !ready }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <div className={styles.fields}>
        <ChoiceRows
          label={t('column.status')}
          rows={STATUSES.filter(one => statuses.includes(one) || one === task.status).map(id => ({
            id,
            words: t(`status.${id}`),
          }))}
          chosen={status}
          onChange={id => setStatus(STATUSES.find(one => one === id) ?? status)}
        />
        {columns.includes('date') && (
          <Field
            label={t('form.date')}
            showLabel
            type="date"
            value={date}
            onChange={setDate}
            {...(isPast({ date, status }, view.today) ? { note: t('past') } : {})}
          />
        )}
        <Field
          label={t('seat.updateNote')}
          showLabel
          multiline
          rows={1}
          value={note}
          limit={WORDS_LENGTH}
          leftWords={left => c('count.charactersLeft', { count: left })}
          overWords={over => c('count.charactersOver', { count: over })}
          onChange={setNote}
        />
        {counted && <AmountFields label={t('seat.updatePeople')} value={people} onChange={setPeople} />}
      </div>
    </Dialog>
  );
}
