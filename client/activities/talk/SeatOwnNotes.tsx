import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RecordCard } from '../../ui/RecordCard.tsx';
import styles from './Seat.module.css';
import type { OwnNotes } from './SeatNotes.tsx';
import type { TalkView } from './useTalk.ts';

interface SeatOwnNotesProps {
  step: NowStep;
  talk: TalkView;
  own: OwnNotes;
}

/** One's own notes, and those of one's group while only the group sees them. */
export function SeatOwnNotes({ step, talk, own }: SeatOwnNotesProps) {
  const { t } = useTranslation('talk');
  const [editing, setEditing] = useState<string | null>(null);
  // Only what was removed just now is offered back here.
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const mine = own.entries.filter(entry => entry.status !== 'withdrawn' || removed.has(entry.id));
  const mayChange = step.status === 'open' && !step.locked;
  return (
    <>
      {own.others.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.label}>{t('seat.group')}</h2>
          <ul className={styles.cards}>
            {own.others.map(({ id, text, name }) => (
              <li key={id}>
                <RecordCard text={text} meta={name === null ? [] : [{ text: name }]} arriving />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mine.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.label}>{t('seat.mine')}</h2>
          <ul className={styles.cards}>
            {mine.map(entry => (
              <li key={entry.id}>
                {editing === entry.id && mayChange ? (
                  <EditNote
                    step={step.id}
                    entry={entry}
                    length={talk.config.length}
                    onSave={text => {
                      void own.edit(entry.id, { ...entry.data, text });
                      setEditing(null);
                    }}
                    onWithdraw={() => {
                      void own.withdraw(entry.id);
                      setRemoved(new Set([...removed, entry.id]));
                      setEditing(null);
                    }}
                    onBack={() => setEditing(null)}
                  />
                ) : (
                  <OwnNote
                    entry={entry}
                    onEdit={mayChange ? () => setEditing(entry.id) : undefined}
                    onRestore={() => void own.restore(entry.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OwnNoteProps {
  entry: OwnEntry;
  onEdit: (() => void) | undefined;
  onRestore: () => void;
}

function OwnNote({ entry, onEdit, onRestore }: OwnNoteProps) {
  const { t } = useTranslation('talk');
  const words = String(entry.data.text ?? '');
  if (entry.status === 'withdrawn') {
    return (
      <div className={styles.removed} role="status">
        <p>{t('seat.withdrawn')}</p>
        <Button variant="bare" size="small" onPress={onRestore}>
          {t('seat.restore')}
        </Button>
      </div>
    );
  }
  if (entry.status === 'aside') {
    return <RecordCard text={t('seat.aside')} state="aside" />;
  }
  const waits = entry.pending === 'waiting';
  return (
    <RecordCard
      text={words}
      state={waits ? 'waiting' : 'plain'}
      stateWords={waits ? t('seat.waiting') : undefined}
      action={
        onEdit && (
          <IconButton
            label={t('seat.change', { text: words })}
            tone="quiet"
            icon={<Pencil aria-hidden="true" />}
            onPress={onEdit}
          />
        )
      }
    />
  );
}

interface EditNoteProps {
  step: string;
  entry: OwnEntry;
  length: number;
  onSave: (text: string) => void;
  onWithdraw: () => void;
  onBack: () => void;
}

/** What is typed here survives a reload too. */
function EditNote({ step, entry, length, onSave, onWithdraw, onBack }: EditNoteProps) {
  const { t } = useTranslation(['talk', 'seat', 'common']);
  const draft = useDraft(step, `edit.${entry.id}`);
  const words = draft.text === '' ? String(entry.data.text ?? '') : draft.text;
  const warning = useDataWarning(words);
  const fits = words.trim() !== '' && [...words.trim()].length <= length;
  const leave = (then: () => void) => {
    draft.clear();
    then();
  };
  const save = () => fits && !warning.holds() && leave(() => onSave(words.trim()));
  return (
    <div className={styles.edit}>
      <Field
        label={t('talk:seat.note')}
        multiline
        autoFocus
        value={words}
        onChange={draft.set}
        limit={length}
        leftWords={left => t('common:count.charactersLeft', { count: left })}
        overWords={over => t('common:count.charactersOver', { count: over })}
        refusal={warning.sentence}
        onSubmit={save}
      />
      <div className={styles.acts}>
        <Button off={!fits} onPress={save}>
          {warning.sentence ? t('seat:personal.keep') : t('talk:seat.save')}
        </Button>
        <Button variant="bare" onPress={() => leave(onBack)}>
          {t('talk:seat.back')}
        </Button>
        <Button variant="bare" onPress={() => leave(onWithdraw)}>
          {t('talk:seat.withdraw')}
        </Button>
      </div>
    </div>
  );
}
