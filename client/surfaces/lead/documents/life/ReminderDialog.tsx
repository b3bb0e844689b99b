import { useRef, useState } from 'react';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { useActs } from '../../ActProvider.tsx';
import { useLifeWords } from './lifeWords.ts';

interface ReminderDialogProps {
  /** Of the side. */
  name: string;
  words: string;
  onBack: () => void;
}

/** A letter to whoever is waited for: no e-mail leaves this server, so the words are copied. */
export function ReminderDialog({ name, words, onBack }: ReminderDialogProps) {
  const t = useLifeWords();
  const { say } = useActs();
  const [text, setText] = useState(words);
  const [isNotCopied, setNotCopied] = useState(false);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);

  /** On plain http there is no clipboard; the old command still works where the words are selected. */
  function copy() {
    field.current?.select();
    if (document.execCommand('copy')) {
      say(t('reminderCopied'));
      onBack();
    } else {
      setNotCopied(true);
    }
  }

  return (
    <Dialog
      open
      title={t('reminderTitle', { name })}
      sentence={t('reminderSentence')}
      act={{ label: t('reminderAct'), onAct: copy }}
      back={t('reminderBack')}
      onBack={onBack}
    >
      <Field
        ref={field}
        label={t('reminderField')}
        showLabel
        multiline
        rows={6}
        value={text}
        refusal={isNotCopied ? t('reminderNotCopied') : undefined}
        onChange={setText}
      />
    </Dialog>
  );
}
