import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sumOf } from '#shared/activities/choose/ballot.ts';
import { BehalfBallot } from '../../surfaces/lead/behalf/BehalfBallot.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { DotRows } from './DotRows.tsx';
import { Dots } from './Dots.tsx';
import { DOTS } from './dots.ts';
import styles from './Lead.module.css';
import { useVote, type VoteView } from './voteView.ts';

/** Dots of somebody without a phone, from a folded paper ballot. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useTranslation('choose');
  const vote = useVote({ step, texts });
  return (
    <BehalfBallot
      key={person.id}
      step={step}
      person={person}
      runs={vote.stage === 'voting'}
      who={vote.shown.who}
      t={t}
      onNextPerson={onNextPerson}
    >
      {give => <Marks vote={vote} name={person.name} onGive={give} />}
    </BehalfBallot>
  );
}

interface MarksProps {
  vote: VoteView;
  name: string;
  onGive: (data: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

function Marks({ vote, name, onGive }: MarksProps) {
  const { t } = useTranslation('choose');
  const [dots, setDots] = useState<ReadonlyMap<string, number>>(new Map());
  const [full, setFull] = useState(false);
  const left = Math.max(0, vote.config.dots - sumOf(dots));

  function change(option: string, count: number) {
    setFull(false);
    const next = new Map(dots);
    if (count > 0) {
      next.set(option, count);
    } else {
      next.delete(option);
    }
    setDots(next);
  }

  return (
    <>
      <DotRows
        config={vote.config}
        options={vote.options}
        dots={dots}
        onChange={change}
        onNone={() => setFull(true)}
      />
      <div className={styles.ballotFoot}>
        <p className={styles.left} role="status">
          {full ? t('seat.noneSay') : left === 0 ? t('seat.none') : t('dots', { count: left })}{' '}
          <Dots given={left} of={vote.config.dots} size={18} />
        </p>
        <Button variant="green" size="main" onPress={() => void onGive(DOTS.write(dots))}>
          {t('behalf.save', { name })}
        </Button>
      </div>
    </>
  );
}
