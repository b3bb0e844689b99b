import { useState } from 'react';
import { Chips } from '../../../../ui/Chips.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** Nothing chosen means all of it. */
const WHOLE = '';

/** All of it, or some clauses: not both. */
function oneOrSome(chosen: readonly string[], before: readonly string[]): readonly string[] {
  return chosen.includes(WHOLE) && !before.includes(WHOLE) ? [WHOLE] : chosen.filter(one => one !== WHOLE);
}

/** An answer that a side gave aloud or on paper, written down on the console; the log says so. */
export function ToldDialog(props: LifeDialogProps & { side: string; name: string }) {
  const { document, version, life, side, name: sideName, onBack, onDone } = props;
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const [which, setWhich] = useState<'yes' | 'no'>('yes');
  const [clauses, setClauses] = useState<readonly string[]>([]);
  const [form, setForm] = useState({ name: '', role: '', mandate: '', reason: '' });
  const { name, role, reason } = form;
  const isYes = which === 'yes';
  const isReady = isYes ? name.trim() !== '' && role.trim() !== '' : reason.trim() !== '';
  const field = (key: keyof typeof form) => ({
    showLabel: true,
    value: form[key],
    onChange: (value: string) => setForm({ ...form, [key]: value }),
  });

  async function send() {
    const wish = { document, version, side, hash: life.hash, name, role };
    const answer = await doing.run(
      isYes
        ? { type: 'document:approve', ...wish, mandate: form.mandate, method: 'told' }
        : { type: 'document:decline', ...wish, clauses: clauses.filter(one => one !== WHOLE), reason },
    );
    if (answer !== null) {
      onBack();
      say(t('toldDone'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t(isYes ? 'tellMissingYes' : 'tellMissingNo')}
      title={t('tellTitle', { name: sideName })}
      sentence={t('tellSentence')}
      act={{ label: t('tellAct'), onAct: () => void send() }}
      back={t('back')}
      onBack={onBack}
    >
      <Chips
        label={t('tellWhich')}
        showLabel
        chips={[
          { id: 'yes', label: t('tellYes') },
          { id: 'no', label: t('tellNo') },
        ]}
        chosen={[which]}
        onChange={([id]) => setWhich(id === 'no' ? 'no' : 'yes')}
      />
      <LimitField label={t('name')} limit={120} {...field('name')} />
      <LimitField label={t('role')} limit={120} {...field('role')} />
      {isYes ? (
        <LimitField label={t('mandate')} limit={200} {...field('mandate')} />
      ) : (
        <>
          <Chips
            label={t('tellAbout')}
            showLabel
            many
            chips={[
              ...life.clauses.map(({ id, name: label }) => ({ id, label })),
              { id: WHOLE, label: t('tellWhole') },
            ]}
            chosen={clauses}
            onChange={chosen => setClauses(oneOrSome(chosen, clauses))}
          />
          <LimitField label={t('change')} limit={2000} multiline {...field('reason')} />
        </>
      )}
    </ActDialog>
  );
}
