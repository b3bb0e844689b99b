import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/activities/plan/task.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { pick } from '#shared/text.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TaskFields } from './TaskFields.tsx';
import { entryFrom, isReady, type TypedTask, typedFrom, typedOf } from './taskForm.ts';
import { type TaskView, useTaskWords } from './taskView.ts';

interface SeatAddTaskProps {
  step: NowStep;
  view: TaskView;
  me: string;
  onPut: (data: Record<string, unknown>) => void;
  onBack: () => void;
}

/** A new task; half-written it is kept on the phone. */
export function SeatAddTask({ step, view, me, onPut, onBack }: SeatAddTaskProps) {
  const { t, lang } = useTaskWords();
  const draft = useEntryDraft(step.id);
  const typed = typedFrom(draft.data);
  const { t: s } = useTranslation('seat');
  const warning = useDataWarning(typed.text, typed.next);

  function add() {
    if (isReady(typed) && !warning.holds()) {
      onPut(entryFrom(typed, view.config.columns));
      draft.clear();
      announcer.say(t('seat.added'));
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('seat.addTitle')}
      act={{
        label: warning.sentence ? s('personal.add') : t('seat.addAct'),
        onAct: add,
        off: !isReady(typed),
      }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <TaskFields
        value={typed}
        onChange={fields => draft.change({ ...fields })}
        view={view}
        me={me}
        warning={warning.sentence}
        say={({ name }) => pick(name, lang)}
      />
    </Dialog>
  );
}

interface SeatEditTaskProps {
  task: Task;
  view: TaskView;
  me: string;
  onEdit: (task: string, data: Record<string, unknown>) => void;
  onBack: () => void;
}

export function SeatEditTask({ task, view, me, onEdit, onBack }: SeatEditTaskProps) {
  const { t, lang } = useTaskWords();
  const [typed, setTyped] = useState<TypedTask>(() => typedOf(task));
  const { t: s } = useTranslation('seat');
  const warning = useDataWarning(typed.text, typed.next);
  const sure = task.lead !== me && task.accepted.has(task.lead) ? task.lead : undefined;
  return (
    <Dialog
      open
      title={t('seat.editTitle')}
      act={{
        label: warning.sentence ? s('personal.keep') : t('seat.editAct'),
        off: !isReady(typed),
        onAct: () => {
          if (!warning.holds()) {
            onEdit(task.id, entryFrom(typed, view.config.columns));
            onBack();
          }
        },
      }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <TaskFields
        value={typed}
        onChange={setTyped}
        view={view}
        me={me}
        sureLead={sure}
        warning={warning.sentence}
        known
        say={({ name }) => pick(name, lang)}
      />
    </Dialog>
  );
}
