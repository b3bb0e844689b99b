import { useState } from 'react';
import { ANSWER, LINK } from '#shared/activities/match/needs.ts';
import { kindsIn } from '#shared/activities/match/takes.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { useMySide } from '../../surfaces/seat/useSides.ts';
import { Chips } from '../../ui/Chips.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { takesEntries, useMatch, useMatchWords } from './matchView.ts';
import styles from './Parts.module.css';
import { SeatAnswers } from './SeatAnswers.tsx';
import { SeatLinks } from './SeatLinks.tsx';
import { SeatReading } from './SeatReading.tsx';

/** Matching on a phone: one need and what fits it; one request and an answer; then everything to read. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useMatchWords();
  const view = useMatch({ step, texts });
  const side = useMySide()?.id ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = view.needs.filter(need => need.asked.includes(side));
  const kinds = takesEntries(step) ? kindsIn(step, view.config.answered) : [];
  const ways = [
    ...(kinds.includes(LINK) ? [LINK] : []),
    ...(kinds.includes(ANSWER) && (asked.length > 0 || step.visibility === 'side') ? [ANSWER] : []),
    ...(step.visibility === 'all' || kinds.length === 0 ? [READ] : []),
  ];
  const way = chosen !== null && ways.includes(chosen) ? chosen : (ways.at(-1) ?? READ);

  if (view.needs.length === 0) {
    return (
      <ListPart label={t('seat.region')}>
        <EmptyState sentence={t('noNeeds')} />
      </ListPart>
    );
  }
  const tabs = ways.length > 1 && (
    <div className={styles.ways}>
      <Chips
        label={t('seat.ways')}
        chips={ways.map(id => ({ id, label: t(`seat.way.${id as 'link' | 'answer' | 'read'}`) }))}
        chosen={[way]}
        onChange={([id = READ]) => setChosen(id)}
      />
    </div>
  );
  return way === LINK ? (
    <SeatLinks step={step} texts={texts} view={view} top={tabs} />
  ) : way === ANSWER ? (
    <SeatAnswers step={step} texts={texts} view={view} asked={asked} side={side} top={tabs} />
  ) : (
    <SeatReading step={step} view={view} top={tabs} />
  );
}

const READ = 'read';
