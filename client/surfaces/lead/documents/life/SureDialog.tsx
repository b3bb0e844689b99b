import { useState } from 'react';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** „Obowiązuje" and „Wycofaj": a person says so, and is asked once. */
export function SureDialog(props: LifeDialogProps & { about: 'in-force' | 'withdraw' }) {
  const { document, version: n, about, onBack, onDone } = props;
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const [reason, setReason] = useState('');
  const isForce = about === 'in-force';

  async function go() {
    const wish = { document, version: n };
    const answer = await doing.run(
      isForce
        ? { type: 'document:in-force', ...wish }
        : { type: 'document:withdraw', ...wish, reason: reason.trim() },
    );
    if (answer !== null) {
      onBack();
      say(isForce ? t('forced', { n }) : t('withdrawn', { n }));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={!isForce && reason.trim() === '' ? t('withdrawMissing') : undefined}
      title={isForce ? t('forceTitle', { n }) : t('withdrawTitle', { n })}
      sentence={isForce ? t('forceSentence') : t('withdrawSentence')}
      act={{
        label: isForce ? t('forceAct') : t('withdrawAct', { n }),
        danger: !isForce,
        onAct: () => void go(),
      }}
      back={t('back')}
      onBack={onBack}
    >
      {isForce ? undefined : (
        <LimitField
          label={t('withdrawReason')}
          showLabel
          multiline
          limit={1000}
          value={reason}
          onChange={setReason}
        />
      )}
    </ActDialog>
  );
}
