import { useState } from 'react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { GroupLine, NowStep } from '#shared/protocol/parts.ts';
import { GroupList } from './GroupList.tsx';
import { GroupTable } from './GroupTable.tsx';
import { sitsOpposite, tableNameSize } from './groupNames.ts';
import { StageFrame } from './StageFrame.tsx';
import styles from './StageGroups.module.css';
import type { StageHeadProps } from './StageHead.tsx';
import { useStageShape } from './stageShape.ts';
import { useStageWords } from './useStageWords.ts';
import { useTextMeasure } from './useTextMeasure.ts';

interface StageGroupsProps extends Pick<StageHeadProps, 'below' | 'clock'> {
  step: NowStep;
  texts: PlanTextStep;
  groups: readonly GroupLine[];
  /** Whether people say here that they are ready. */
  asksReady?: boolean;
}

/** People find each other: the question, the clock, and who sits where. */
export default function StageGroups({ step, texts, groups, asksReady = true, ...head }: StageGroupsProps) {
  const { t } = useStageWords();
  const [cut, setCut] = useState(0);
  const { width, margin } = useStageShape();
  const measure = useTextMeasure('600 44px "Atkinson Hyperlegible Next"');
  const size = tableNameSize(groups, width - 2 * margin, measure);
  const long = size !== null && sitsOpposite(groups);
  const footer = <Footer step={step} groups={groups} cut={long ? 0 : cut} asks={asksReady && step.write} />;
  return (
    <StageFrame step={step} texts={texts} footer={footer} {...head}>
      <section className={styles.groups} aria-label={t('stage:groups.label')}>
        {long ? (
          <GroupTable groups={groups} size={size} />
        ) : (
          <GroupList groups={groups} bySide={step.seating === 'side'} onCut={setCut} />
        )}
      </section>
    </StageFrame>
  );
}

interface FooterProps {
  step: NowStep;
  groups: readonly GroupLine[];
  cut: number;
  asks: boolean;
}

/** Who is ready where people say so; a group of three; that somebody is missing on the wall and not in the room. */
function Footer({ step, groups, cut, asks }: FooterProps) {
  const { t } = useStageWords();
  const { seating, form } = step;
  const threes = groups.filter(({ people }) => people.length === 3);
  const [three] = threes;
  const unnamed = groups.some(({ people }) => people.some(({ name }) => name === null));
  const sum = (per: Record<string, number>) => Object.values(per).reduce((total, count) => total + count, 0);
  return (
    <>
      {asks && (
        <p className={styles.ready}>
          {t('common:ready.of', { done: sum(step.ready.done), of: sum(step.ready.of) })}
        </p>
      )}
      <p className={styles.note}>
        {cut > 0
          ? t('stage:groups.more', { count: cut })
          : seating === 'choice'
            ? t('stage:groups.choose')
            : seating === 'hand' && groups.some(({ people }) => people.length === 0)
              ? t('stage:groups.standing')
              : unnamed
                ? t('stage:groups.unnamed')
                : form === 'pairs' &&
                  three !== undefined &&
                  threes.length === 1 &&
                  t('stage:groups.three', { sign: three.sign })}
      </p>
    </>
  );
}
