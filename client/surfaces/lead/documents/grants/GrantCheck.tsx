import { useState } from 'react';
import type { CheckPoint } from '#shared/agreement/grants/grant.ts';
import { ActDialog } from '../../ActDialog.tsx';
import { LimitField } from '../../LimitField.tsx';
import own from '../DocumentsPage.module.css';
import { OptionField } from '../OptionField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

const ANSWERS = ['yes', 'no', 'complete'] as const satisfies readonly CheckPoint['answer'][];

/** A point nobody has looked at yet has no answer: a check is never passed by not reading it. */
type Open = Omit<CheckPoint, 'answer'> & { answer: CheckPoint['answer'] | '' };

/** The formal check: each point yes, no or to complete, and what is missing. */
export function GrantCheck({ line, programme, doing, onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const { check } = line.grant;
  const [who, setWho] = useState(check?.who ?? '');
  const [points, setPoints] = useState<Open[]>(
    check?.points ?? programme.points.map(name => ({ name, answer: '', words: '' })),
  );
  const set = (index: number, fields: Partial<Open>) =>
    setPoints(points.map((point, at) => (at === index ? { ...point, ...fields } : point)));
  const answered = points.filter(isAnswered);
  const isReady = who.trim() !== '' && answered.length === points.length;
  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t('check.missing')}
      title={t('check.title')}
      sentence={t('check.sentence')}
      act={{
        label: t('check.act'),
        onAct: () => onKeep({ act: 'check', who, points: answered }, t('check.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <LimitField label={t('who')} showLabel value={who} limit={200} onChange={setWho} />
      {points.map(({ name, answer, words }, index) => (
        <div key={name} className={own.budget}>
          <OptionField
            label={t('check.answer', { n: index + 1, name })}
            options={[
              ...(answer === '' ? [{ id: '' as const, words: t('check.choose') }] : []),
              ...ANSWERS.map(id => ({ id, words: t(`check.answers.${id}`) })),
            ]}
            value={answer}
            onChange={chosen => set(index, { answer: chosen })}
          />
          {answer !== 'yes' && answer !== '' && (
            <LimitField
              label={t('check.words', { n: index + 1 })}
              showLabel
              value={words}
              limit={300}
              onChange={value => set(index, { words: value })}
            />
          )}
        </div>
      ))}
    </ActDialog>
  );
}

function isAnswered(point: Open): point is CheckPoint {
  return point.answer === 'yes' || (point.answer !== '' && point.words.trim() !== '');
}
