import { useState } from 'react';
import { ActDialog } from '../../ActDialog.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

/** A decision is taken back by somebody, and that is put down as well. */
export function GrantReopen({ doing, onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const [who, setWho] = useState('');
  return (
    <ActDialog
      open
      doing={doing}
      missing={who.trim() === '' ? t('whoMissing') : undefined}
      title={t('decision.reopenTitle')}
      sentence={t('decision.reopenSentence')}
      act={{
        label: t('decision.reopenAct'),
        danger: true,
        onAct: () => onKeep({ act: 'reopen', who }, t('decision.reopened')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <LimitField label={t('who')} showLabel value={who} limit={200} onChange={setWho} />
    </ActDialog>
  );
}
