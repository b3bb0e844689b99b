import { useState } from 'react';
import { type Score, sumOfCard } from '#shared/agreement/grants/grant.ts';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import own from '../DocumentsPage.module.css';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

/** One assessor's card: points for each criterion with a sentence; the sum is always there. */
export function GrantCard({ line, programme, n, onKeep, onBack }: StageDialogProps & { n: number | null }) {
  const t = useGrantWords();
  const { cards } = line.grant;
  const known = cards.find(card => card.n === n);
  const [who, setWho] = useState(known?.who ?? '');
  const [scores, setScores] = useState<Score[]>(
    // Criteria that changed since the first card would make sums that cannot be compared.
    known?.scores ??
      (cards[0]?.scores ?? programme.criteria).map(({ name, most }) => ({
        name,
        most,
        points: 0,
        words: '',
      })),
  );
  const set = (index: number, fields: Partial<Score>) =>
    setScores(scores.map((score, at) => (at === index ? { ...score, ...fields } : score)));
  const isReady = who.trim() !== '' && scores.every(({ points, most }) => points <= most);
  return (
    <Dialog
      open
      title={t('cards.dialog', { n: n ?? cards.length + 1 })}
      sentence={t('cards.sentence')}
      act={{
        label: t('cards.act'),
        off: !isReady,
        onAct: () => void onKeep({ act: 'card', n, who, scores }, t('cards.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <Field label={t('whoCard')} showLabel value={who} limit={200} onChange={setWho} />
      {scores.map(({ name, most, points, words }, index) => (
        <div key={name} className={own.budget}>
          <Field
            label={t('cards.points', { name, most })}
            showLabel
            type="number"
            inputMode="numeric"
            value={String(points)}
            onChange={value => set(index, { points: clamped(value, most) })}
          />
          <Field
            label={t('cards.words', { name })}
            showLabel
            value={words}
            limit={300}
            onChange={value => set(index, { words: value })}
          />
        </div>
      ))}
      <p className={own.total} role="status">
        {t('cards.sum', sumOfCard({ scores }))}
      </p>
    </Dialog>
  );
}

function clamped(typed: string, most: number): number {
  return Math.min(most, Math.max(0, Math.trunc(Number(typed)) || 0));
}
