import { useState } from 'react';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

/** A decision is taken back by somebody, and that is put down as well. */
export function GrantReopen({ onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const [who, setWho] = useState('');
  return (
    <Dialog
      open
      title={t('decision.reopenTitle')}
      sentence={t('decision.reopenSentence')}
      act={{
        label: t('decision.reopenAct'),
        danger: true,
        off: who.trim() === '',
        onAct: () => void onKeep({ act: 'reopen', who }, t('decision.reopened')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <Field label={t('who')} showLabel value={who} limit={200} onChange={setWho} />
    </Dialog>
  );
}
