import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTES_EACH } from '#shared/activities/talk/ladder.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { type OwnEntries, useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { KeepFocus } from '../../surfaces/seat/KeepFocus.tsx';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Seat.module.css';
import type { TalkView } from './useTalk.ts';

export interface OwnNotes extends OwnEntries {
  /** Own notes to the question of the phase that count. */
  here: readonly OwnEntry[];
  /** What others of one's group wrote to it, as long as it is shown to the group only. */
  others: readonly { id: string; text: string; name: string | null }[];
}

export function useOwnNotes(step: NowStep, { question }: TalkView): OwnNotes {
  const own = useOwnEntries(step.id);
  const group = useWorkshop().mine?.group ?? null;
  const here = own.entries.filter(({ status, data }) => status !== 'withdrawn' && data.question === question);
  const others = (group?.entries ?? [])
    .filter(({ kind, data }) => kind === 'note' && data.question === question)
    .map(({ id, data, name }) => ({ id, text: String(data.text ?? ''), name }));
  return { ...own, here, others };
}

interface SeatNotesProps extends ViewProps {
  talk: TalkView;
  own: OwnNotes;
}

/**
 * One sentence to keep. Where one person writes for the group that is whoever writes first: nobody has to be named
 * before people talk, and who wants to add a sentence may. Two who write at once both keep their words.
 */
export function SeatNotes({ step, texts, talk, own }: SeatNotesProps) {
  const { t } = useTranslation(['talk', 'seat', 'common']);
  const text = useText();
  const session = useSession();
  const { keyboard } = useScreen();
  const { data, change, clear } = useEntryDraft(step.id);
  const [alsoMe, setAlsoMe] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const reason = useId();
  const { config, question } = talk;
  const words = typeof data.text === 'string' ? data.text : '';
  const warning = useDataWarning(words);
  const asked = typeof data.question === 'number' ? data.question : question;
  const forGroup = config.notes === 'group' && talk.seated;
  const someoneWrote = forGroup && own.others.length > 0 && own.here.length === 0;

  // Where there is only to read, an empty field would cover what is read, with the focus or without.
  if (!step.write && words.trim() === '') {
    return null;
  }
  if (someoneWrote && alsoMe !== question && words.trim() === '' && !focused) {
    return (
      <WorkPart label={t('talk:seat.work')}>
        <p className={styles.note}>{t('talk:seat.written')}</p>
        <Button wide onPress={() => setAlsoMe(question)}>
          {t('talk:seat.alsoMe')}
        </Button>
      </WorkPart>
    );
  }

  const count = own.entries.filter(
    entry => entry.status !== 'withdrawn' && entry.status !== 'aside' && entry.data.question === asked,
  ).length;
  const full = count >= NOTES_EACH;
  const tooLong = [...words.trim()].length > config.length;
  const refusal =
    step.status === 'closed' && !step.write
      ? t('talk:seat.closed')
      : !step.write
        ? t('talk:seat.paused')
        : full
          ? t('talk:seat.full')
          : null;

  function add() {
    if (words.trim() === '') {
      field.current?.focus();
    } else if (refusal === null && !tooLong && !warning.holds()) {
      putEntry(session, step, { text: words.trim(), question: asked }, 'note');
      clear();
      announcer.say(t('talk:seat.added'));
    }
  }

  return (
    <WorkPart label={t('talk:seat.work')}>
      {forGroup && !keyboard && own.here.length === 0 && !someoneWrote && (
        <p className={styles.note}>{t('talk:seat.scribe')}</p>
      )}
      <Field
        ref={field}
        label={t(forGroup ? 'talk:seat.noteGroup' : 'talk:seat.note')}
        showLabel={!keyboard}
        multiline
        rows={keyboard ? 1 : 2}
        value={words}
        onChange={typed => change({ text: typed, question: typed === '' ? undefined : asked })}
        placeholder={config.hint === undefined ? undefined : text(config.hint)}
        limit={config.length}
        leftWords={left => t('common:count.charactersLeft', { count: left })}
        overWords={over => t('common:count.charactersOver', { count: over })}
        refusal={warning.sentence}
        onSubmit={add}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {!keyboard && <Privacy step={step} texts={texts} />}
      {refusal !== null && (
        <p id={reason} className={styles.reason} role="status">
          {refusal}
        </p>
      )}
      <KeepFocus>
        <Button
          variant={words.trim() === '' ? 'quiet' : 'green'}
          size="main"
          wide
          off={refusal !== null || tooLong}
          reasonId={reason}
          onPress={add}
        >
          {warning.sentence ? t('seat:personal.add') : t('talk:seat.add')}
        </Button>
      </KeepFocus>
    </WorkPart>
  );
}
