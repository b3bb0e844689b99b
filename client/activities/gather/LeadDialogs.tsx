import { useState } from 'react';
import {
  type Circle,
  isAlive,
  MOST_NEAR,
  peopleIn,
  standingOf,
  TOPIC_LENGTH,
  topicKey,
} from '#shared/activities/gather/circle.ts';
import { isNear } from '../../surfaces/lead/moderation/likeness.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { type CircleView, useCircleWords } from './circleView.ts';
import styles from './Lead.module.css';
import type { LeadOpening } from './LeadCircle.tsx';
import { PickDialog } from './PickDialog.tsx';
import { CellDialog, EditDialog } from './SeatDialogs.tsx';

interface LeadDialogsProps {
  kind: LeadOpening;
  circle: Circle;
  view: CircleView;
  /** `behalf`: for somebody who said it aloud. */
  onAct: (data: Record<string, unknown>, behalf?: string) => void;
  onBack: () => void;
}

/** What the menu of a circle opens on the console. */
export function LeadDialogs({ kind, circle, view, onAct, onBack }: LeadDialogsProps) {
  const { t } = useCircleWords();
  const { text } = circle;
  const nameOf = (id: string) => view.people.get(id)?.name ?? t('somebody');
  const byName = (ids: Iterable<string>) =>
    Array.from(ids, id => ({ id, words: nameOf(id) })).sort((one, other) =>
      one.words.localeCompare(other.words),
    );
  const others = view.circles
    .filter(other => other.id !== circle.id && isAlive(other))
    .toSorted((one, other) => Number(isNear(other.text, text)) - Number(isNear(one.text, text)));
  switch (kind) {
    case 'edit':
      return (
        <EditDialog
          circle={circle}
          view={view}
          title={t('lead.editTitle')}
          onSave={data => onAct({ act: 'edit', data })}
          onBack={onBack}
        />
      );
    case 'cell':
      return (
        <CellDialog
          circle={circle}
          view={view}
          onSave={data => onAct({ act: 'cell', ...data })}
          onBack={onBack}
        />
      );
    case 'merge':
      return (
        <PickDialog
          title={t('lead.mergeTitle', { text })}
          sentence={t('lead.mergeNote')}
          act={t('lead.mergeAct')}
          rows={others.map(({ id, text: words }) => ({ id, words }))}
          onPick={into => onAct({ act: 'merge', into })}
          onBack={onBack}
        />
      );
    case 'convenor':
      return (
        <PickDialog
          title={t('lead.convenorTitle')}
          sentence={text}
          act={t('lead.convenorAct')}
          rows={byName(peopleIn(circle).map(({ by }) => by))}
          onPick={person => onAct({ act: 'convene' }, person)}
          onBack={onBack}
        />
      );
    case 'person':
      return (
        <PickDialog
          title={t('lead.addPersonTitle')}
          sentence={t('lead.addPersonNote')}
          act={t('lead.addPersonAct')}
          rows={byName(view.people.keys()).filter(({ id }) => standingOf(circle, id) !== 'in')}
          onPick={person => onAct({ act: 'join' }, person)}
          onBack={onBack}
          second={chosen => (
            <Button
              wide
              off={chosen === null || standingOf(circle, chosen) !== null}
              onPress={() => chosen !== null && onAct({ act: 'invite', person: chosen })}
            >
              {t('lead.inviteAct')}
            </Button>
          )}
        />
      );
    case 'out':
      return (
        <PickDialog
          title={t('lead.takeOutTitle')}
          sentence={text}
          act={t('lead.takeOutAct')}
          rows={byName(circle.members.map(({ by }) => by))}
          onPick={person => onAct({ act: 'leave' }, person)}
          onBack={onBack}
        />
      );
    case 'near':
      return (
        <SeveralDialog
          title={t('lead.nearTitle')}
          sentence={t('lead.nearNote')}
          act={t('lead.nearAct')}
          rows={others.map(({ id, text: label }) => ({ id, label }))}
          most={MOST_NEAR}
          chosen={circle.near}
          onSave={near => onAct({ act: 'suggest', near })}
          onBack={onBack}
        />
      );
    case 'split':
      return (
        <SeveralDialog
          title={t('lead.splitTitle')}
          sentence={text}
          act={t('lead.splitAct')}
          rows={byName(peopleIn(circle).map(({ by }) => by)).map(({ id, words }) => ({ id, label: words }))}
          most={peopleIn(circle).length - 1}
          chosen={[]}
          name={t('lead.splitName')}
          onSave={(people, name) => onAct({ act: 'split', people, text: name })}
          onBack={onBack}
        />
      );
  }
}

interface SeveralDialogProps {
  title: string;
  sentence: string;
  act: string;
  rows: readonly { id: string; label: string }[];
  most: number;
  chosen: readonly string[];
  /** Asks for a name too. */
  name?: string;
  onSave: (chosen: readonly string[], name: string) => void;
  onBack: () => void;
}

/** Several of a list, at most so many. */
function SeveralDialog({ title, sentence, act, rows, most, onSave, onBack, ...props }: SeveralDialogProps) {
  const { t } = useCircleWords();
  const [chosen, setChosen] = useState(props.chosen);
  const [name, setName] = useState('');
  const [wanted, setWanted] = useState('');
  const named = props.name === undefined || (name.trim() !== '' && [...name].length <= TOPIC_LENGTH);
  const found = rows.filter(
    ({ id, label }) => chosen.includes(id) || topicKey(label).includes(topicKey(wanted)),
  );
  return (
    <Dialog
      open
      title={title}
      sentence={sentence}
      act={{
        label: act,
        off: chosen.length === 0 || chosen.length > most || !named,
        onAct: () => onSave(chosen, name.trim()),
      }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <div className={styles.several}>
        {props.name !== undefined && (
          <Field label={props.name} showLabel value={name} limit={TOPIC_LENGTH} onChange={setName} />
        )}
        {rows.length > 12 && (
          <Field
            label={t('seat.search')}
            type="search"
            placeholder={t('seat.search')}
            value={wanted}
            onChange={setWanted}
          />
        )}
        <Chips label={title} many chips={found.slice(0, 40)} chosen={chosen} onChange={setChosen} />
      </div>
    </Dialog>
  );
}
