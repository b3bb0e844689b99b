import { useState } from 'react';
import { type Score, sumOfCard } from '#shared/agreement/grants/grant.ts';
import { ActDialog } from '../../ActDialog.tsx';
import { LimitField } from '../../LimitField.tsx';
import own from '../DocumentsPage.module.css';
import { NumberField } from '../NumberField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import type { StageDialogProps } from './GrantStages.tsx';

/** Points that are none, or too many, stay as they were typed. */
type Open = Omit<Score, 'points'> & { points: number | null };

/** One assessor's card: points for each criterion with a sentence; the sum is always there. */
export function GrantCard(props: StageDialogProps & { n: number | null }) {
  const { line, programme, n, doing, onKeep, onBack } = props;
  const t = useGrantWords();
  const { cards } = line.grant;
  const known = cards.find(card => card.n === n);
  const [who, setWho] = useState(known?.who ?? '');
  const [scores, setScores] = useState<Open[]>(
    // Criteria that changed since the first card would make sums that cannot be compared.
    known?.scores ??
      (cards[0]?.scores ?? programme.criteria).map(({ name, most }) => ({
        name,
        most,
        points: 0,
        words: '',
      })),
  );
  const set = (index: number, fields: Partial<Open>) =>
    setScores(scores.map((score, at) => (at === index ? { ...score, ...fields } : score)));
  const given = scores.filter(hasPoints);
  const isReady = who.trim() !== '' && given.length === scores.length;
  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t('cards.missing')}
      title={t('cards.dialog', { n: n ?? cards.length + 1 })}
      sentence={t('cards.sentence')}
      act={{
        label: t('cards.act'),
        onAct: () => onKeep({ act: 'card', n, who, scores: given }, t('cards.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <LimitField label={t('whoCard')} showLabel value={who} limit={200} onChange={setWho} />
      {scores.map(({ name, most, points, words }, index) => (
        <div key={name} className={own.budget}>
          <NumberField
            label={t('cards.points', { name, most })}
            value={points}
            least={0}
            most={most}
            onChange={value => set(index, { points: value })}
          />
          <LimitField
            label={t('cards.words', { name })}
            showLabel
            value={words}
            limit={300}
            onChange={value => set(index, { words: value })}
          />
        </div>
      ))}
      <p className={own.total} role="status">
        {t('cards.sum', sumOfCard({ scores: scores.map(one => ({ ...one, points: one.points ?? 0 })) }))}
      </p>
    </ActDialog>
  );
}

function hasPoints(score: Open): score is Score {
  return score.points !== null;
}
