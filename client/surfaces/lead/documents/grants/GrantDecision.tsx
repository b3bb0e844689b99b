import { useState } from 'react';
import { totalsOf } from '#shared/agreement/grants/application.ts';
import type { Grant } from '#shared/agreement/grants/grant.ts';
import { isPassed } from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { ActDialog } from '../../ActDialog.tsx';
import { LimitField } from '../../LimitField.tsx';
import { AmountField } from '../AmountField.tsx';
import { OptionField } from '../OptionField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

type Outcome = NonNullable<Grant['decision']>['outcome'];

/** Granted, refused or to be improved, with the amount and the reason. */
export function GrantDecision({ line, programme, doing, onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const lang = currentLanguage();
  const { asked } = totalsOf(line.application.lines);
  const may = isPassed(line.grant) && line.grant.cards.length > 0;
  const outcomes: readonly Outcome[] = may ? ['granted', 'improve', 'refused'] : ['improve', 'refused'];
  const [outcome, setOutcome] = useState<Outcome>(may ? 'granted' : 'improve');
  const [amount, setAmount] = useState<number | null>(Math.min(asked, programme.most));
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const granted = outcome === 'granted';
  const isReady = who.trim() !== '' && (granted ? (amount ?? 0) > 0 : reason.trim() !== '');
  const decision = { who, outcome, amount: granted ? (amount ?? 0) : 0, reason } as const;
  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t(granted ? 'decision.missingAmount' : 'decision.missing')}
      title={t('decision.dialog')}
      sentence={t('decision.sentence', { asked: zloty(asked, lang), most: zloty(programme.most, lang) })}
      act={{
        label: t('decision.act'),
        onAct: () => onKeep({ act: 'decision', ...decision }, t('decision.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <OptionField
        label={t('decision.outcome')}
        options={outcomes.map(id => ({ id, words: t(`decision.outcomes.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {granted && <AmountField label={t('decision.amount')} value={amount} onChange={setAmount} />}
      <LimitField
        label={t(granted ? 'decision.reasonMay' : 'decision.reason')}
        showLabel
        multiline
        value={reason}
        limit={1000}
        onChange={setReason}
      />
      <LimitField label={t('who')} showLabel value={who} limit={200} onChange={setWho} />
    </ActDialog>
  );
}
