import { useState } from 'react';
import { withoutSignature } from '../../../../documents/lifeStage.ts';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

interface SureDialogProps extends LifeDialogProps {
  about: 'in-force' | 'withdraw';
  shortOf: (side: string) => string;
}

/** „Obowiązuje" and „Wycofaj": a person says so, and is asked once. */
export function SureDialog(props: SureDialogProps) {
  const { document, version: n, life, about, shortOf, onBack, onDone } = props;
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const [reason, setReason] = useState('');
  const isForce = about === 'in-force';
  const without = withoutSignature(life);
  const names = without.map(shortOf).join(', ');
  const force =
    names === ''
      ? { title: t('forceTitle', { n }), sentence: t('forceSentence') }
      : { title: t('forceTitleWithout', { n, names }), sentence: t('forceSentenceWithout') };

  async function go() {
    const wish = { document, version: n };
    const answer = await doing.run(
      isForce
        ? { type: 'document:in-force', ...wish, without }
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
      title={isForce ? force.title : t('withdrawTitle', { n })}
      sentence={isForce ? force.sentence : t('withdrawSentence')}
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
