import { useState } from 'react';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { useActs } from '../../ActProvider.tsx';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** „Obowiązuje" and „Wycofaj": a person says so, and is asked once. */
export function SureDialog(props: LifeDialogProps & { about: 'in-force' | 'withdraw' }) {
  const { document, version: n, about, onBack, onDone } = props;
  const t = useLifeWords();
  const { act, say } = useActs();
  const [reason, setReason] = useState('');
  const isForce = about === 'in-force';

  async function go() {
    onBack();
    const wish = { document, version: n };
    const answer = await act(
      isForce
        ? { type: 'document:in-force', ...wish }
        : { type: 'document:withdraw', ...wish, reason: reason.trim() },
    );
    if (answer !== null) {
      say(isForce ? t('forced', { n }) : t('withdrawn', { n }));
      onDone();
    }
  }

  return (
    <Dialog
      open
      title={isForce ? t('forceTitle', { n }) : t('withdrawTitle', { n })}
      sentence={isForce ? t('forceSentence') : t('withdrawSentence')}
      act={{
        label: isForce ? t('forceAct') : t('withdrawAct', { n }),
        danger: !isForce,
        off: !isForce && reason.trim() === '',
        onAct: () => void go(),
      }}
      back={t('back')}
      onBack={onBack}
    >
      {isForce ? undefined : (
        <Field
          label={t('withdrawReason')}
          showLabel
          multiline
          limit={1000}
          value={reason}
          onChange={setReason}
        />
      )}
    </Dialog>
  );
}
