import { useState } from 'react';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { useActs } from '../../ActProvider.tsx';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** A side signed on paper: who, when, and where the sheet is. */
export function OriginalDialog(props: LifeDialogProps & { side: string; name: string }) {
  const { document, version, side, name, onBack, onDone } = props;
  const t = useLifeWords();
  const { act, say } = useActs();
  const [who, setWho] = useState('');
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const isReady = who.trim() !== '' && place.trim() !== '' && date !== '';

  async function send() {
    onBack();
    if ((await act({ type: 'document:original', document, version, side, date, place, who })) !== null) {
      say(t('originalDone'));
      onDone();
    }
  }

  return (
    <Dialog
      open
      title={t('originalTitle', { name })}
      sentence={t('originalSentence')}
      act={{ label: t('originalAct'), off: !isReady, onAct: () => void send() }}
      back={t('back')}
      onBack={onBack}
    >
      <Field label={t('originalWho')} showLabel limit={200} value={who} onChange={setWho} />
      <Field label={t('originalDate')} showLabel type="date" value={date} onChange={setDate} />
      <Field label={t('originalPlace')} showLabel limit={200} value={place} onChange={setPlace} />
    </Dialog>
  );
}
