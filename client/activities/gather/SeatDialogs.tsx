import { useState } from 'react';
import { type Circle, isAlive, standingOf } from '#shared/activities/gather/circle.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CellSelect, CircleFields, entryFrom, isReady, typedFrom, typedOf } from './CircleFields.tsx';
import { type CircleView, useCircleWords } from './circleView.ts';
import { PickDialog } from './PickDialog.tsx';
import type { SeatOpening } from './SeatCircle.tsx';

interface AddCircleDialogProps {
  step: NowStep;
  view: CircleView;
  onPut: (data: Record<string, unknown>) => void;
  onBack: () => void;
}

/** A new topic; half-written it is kept on the phone. */
export function AddCircleDialog({ step, view, onPut, onBack }: AddCircleDialogProps) {
  const { t } = useCircleWords();
  const draft = useEntryDraft(step.id);
  const typed = typedFrom(draft.data, view);

  function add() {
    if (isReady(typed)) {
      onPut(entryFrom(typed));
      draft.clear();
      announcer.say(t('seat.added'));
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('seat.addTitle')}
      sentence={t('seat.addNote')}
      act={{ label: t('seat.addAct'), onAct: add, off: !isReady(typed) }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <CircleFields value={typed} onChange={fields => draft.change({ ...fields })} view={view} />
    </Dialog>
  );
}

interface OpenedDialogProps {
  kind: SeatOpening;
  circle: Circle;
  view: CircleView;
  me: string;
  onAct: (data: Record<string, unknown>, said: string) => void;
  onBack: () => void;
}

/** What the menu of a circle opens. */
export function OpenedDialog(props: OpenedDialogProps) {
  const { kind, circle, view, me, onBack } = props;
  const { t } = useCircleWords();
  const act = (data: Record<string, unknown>, said: string = t('seat.saved')) => {
    props.onAct(data, said);
    onBack();
  };
  switch (kind) {
    case 'edit':
      return (
        <EditDialog circle={circle} view={view} onSave={data => act({ act: 'edit', data })} onBack={onBack} />
      );
    case 'cell':
      return (
        <CellDialog
          circle={circle}
          view={view}
          onSave={data => act({ act: 'cell', ...data })}
          onBack={onBack}
        />
      );
    case 'invite':
      return (
        <PickDialog
          title={t('seat.inviteTitle')}
          sentence={t('seat.inviteNote')}
          act={t('seat.inviteAct')}
          rows={Array.from(view.people, ([id, { name }]) => ({ id, words: name }))
            .filter(({ id }) => standingOf(circle, id) === null)
            .sort((one, other) => one.words.localeCompare(other.words))}
          onPick={person => act({ act: 'invite', person })}
          onBack={onBack}
        />
      );
    case 'merge':
      return (
        <PickDialog
          title={t('seat.mergeTitle')}
          sentence={t('seat.mergeNote')}
          act={t('seat.mergeAct')}
          rows={view.circles
            .filter(other => other.id !== circle.id && isAlive(other))
            .map(({ id, text }) => ({ id, words: text }))}
          onPick={into => act({ act: 'ask', into })}
          onBack={onBack}
        />
      );
    case 'leave':
      return (
        <Dialog
          open
          title={t('seat.leaveTitle')}
          sentence={`${circle.text}. ${t(circle.convenor === me ? 'seat.leaveConvenor' : 'seat.leaveNote')}`}
          act={{
            label: t('seat.leaveAct'),
            danger: true,
            onAct: () => act({ act: 'leave' }, t('seat.left')),
          }}
          back={t('seat.keepIt')}
          onBack={onBack}
        />
      );
  }
}

interface ChangeDialogProps {
  circle: Circle;
  view: CircleView;
  title?: string;
  onSave: (data: Record<string, unknown>) => void;
  onBack: () => void;
}

/** Other words, another kind. */
export function EditDialog({ circle, view, title, onSave, onBack }: ChangeDialogProps) {
  const { t } = useCircleWords();
  const [typed, setTyped] = useState(() => typedOf(circle));
  return (
    <Dialog
      open
      title={title ?? t('seat.editTitle')}
      act={{ label: t('seat.editAct'), off: !isReady(typed), onAct: () => onSave(entryFrom(typed, false)) }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <CircleFields value={typed} onChange={setTyped} view={view} known />
    </Dialog>
  );
}

/** A free cell of the grid, or none. */
export function CellDialog({ circle, view, onSave, onBack }: ChangeDialogProps) {
  const { t } = useCircleWords();
  const [cell, setCell] = useState(() => typedOf(circle).cell);
  const [slot = '', spot = ''] = cell.split(' ');
  return (
    <Dialog
      open
      title={t('seat.cellTitle')}
      act={{ label: t('seat.cellAct'), onAct: () => onSave({ slot, spot }) }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <CellSelect view={view} value={cell} own={circle.id} onChange={setCell} />
    </Dialog>
  );
}
