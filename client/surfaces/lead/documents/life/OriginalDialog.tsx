import { useState } from 'react';
import { Field } from '../../../../ui/Field.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** A side signed on paper: who, when, and where the sheet is. */
export function OriginalDialog(props: LifeDialogProps & { side: string; name: string }) {
  const { document, version, side, name, onBack, onDone } = props;
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const [who, setWho] = useState('');
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const isReady = who.trim() !== '' && place.trim() !== '' && date !== '';

  async function send() {
    const wish = { document, version, side, date, place, who };
    if ((await doing.run({ type: 'document:original', ...wish })) !== null) {
      onBack();
      say(t('originalDone'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t('originalMissing')}
      title={t('originalTitle', { name })}
      sentence={t('originalSentence')}
      act={{ label: t('originalAct'), onAct: () => void send() }}
      back={t('back')}
      onBack={onBack}
    >
      <LimitField label={t('originalWho')} showLabel limit={200} value={who} onChange={setWho} />
      <Field label={t('originalDate')} showLabel type="date" value={date} onChange={setDate} />
      <LimitField label={t('originalPlace')} showLabel limit={200} value={place} onChange={setPlace} />
    </ActDialog>
  );
}
