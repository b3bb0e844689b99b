import type { CSSProperties } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { Dots } from './Dots.tsx';
import styles from './Stage.module.css';
import { needOf, StageOption, useLines } from './StageOption.tsx';
import { fitRanking, type RowFit } from './stageFit.ts';
import { useWallWords } from './stageWords.ts';
import type { ShownOption, VoteView } from './voteView.ts';

/** All numbers at once: one disc per dot, the line, and what stays for later below it. */
export function StageOutcome({ step, texts, vote }: ViewProps & { vote: VoteView }) {
  const t = useWallWords();
  const { say } = useStageWords();
  const { result, ranked } = vote;
  const going = ranked.filter(option => option.goes);
  const waiting = ranked.filter(option => !option.goes);
  const { width, margin } = useStageShape();
  const inner = width - 2 * margin;
  const lines = useLines((result?.few ? (inner - 30) * 0.8 : (inner - 90) * 0.47) - 8);
  const need = needOf(
    ranked.map(({ row }) => row.text),
    lines,
  );
  const fit = fitRanking(going.length, waiting.length, need);
  if (result === null) {
    return <StageFrame step={step} texts={texts} />;
  }
  const most = Math.max(1, ...ranked.map(option => option.dots));
  const more = waiting.length - fit.shown;
  const whole = [fit.going, fit.waiting].every(row => need(row.font) <= row.lines);
  const list = { most, numbers: !result.few, whole };
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={t('stage.outcome', { title: say(texts.title) })}
      sentence={sentence()}
      footer={<p className={styles.hint}>{turnout()}</p>}
    >
      <div className={classes(styles.ranking, result.few && styles.plain)}>
        {going.length > 0 && <Rows {...list} options={going} fit={fit.going} />}
        {waiting.length > 0 && (
          <>
            <p className={classes(styles.line, going.length === 0 && styles.first)}>
              {going.length > 0 || !result.few ? t('later') : ''}
            </p>
            <Rows {...list} options={waiting.slice(0, fit.shown)} fit={fit.waiting} lower />
          </>
        )}
        {more > 0 && <p className={styles.more}>{t('stage.more', { count: more })}</p>}
      </div>
    </StageFrame>
  );

  function sentence(): string {
    if (vote.earlierStands) {
      return t('stands');
    }
    if (result?.few) {
      return result.cast === 0 ? t('nobody') : t('few');
    }
    if (ranked.some(option => option.tied)) {
      return t('stage.tie');
    }
    const balanced = going.filter(option => option.balance === 'all').length;
    return balanced > 0 ? t('stage.balanced', { count: balanced }) : t('stage.goOn', { count: going.length });
  }

  function turnout(): string {
    const { cast = 0, of = 0, few = true, rehearsal = false } = result ?? {};
    const words = few ? t('turnout', { cast, of }) : t('turnoutDots', { cast, of, count: vote.config.dots });
    return rehearsal ? `${words}, ${t('rehearsal')}` : words;
  }
}

interface RowsProps {
  options: readonly ShownOption[];
  fit: RowFit;
  most: number;
  numbers: boolean;
  whole: boolean;
  lower?: boolean;
}

function Rows({ options, fit, most, numbers, whole, lower = false }: RowsProps) {
  const t = useWallWords();
  const style = { '--row': fit.row, '--font': fit.font, '--lines': fit.lines } as CSSProperties;
  return (
    <ol className={classes(styles.rows, lower && styles.lower)} style={style}>
      {options.map(({ id, row, dots, balance, tied }) => (
        <li key={id} className={styles.total}>
          <StageOption text={row.text} whole={whole} />
          {numbers && (
            <>
              <span className={styles.discs}>
                <Dots given={dots} most={most} size={Math.min(46, fit.row * 0.62)} hollow={lower} />
              </span>
              <b className={styles.number}>{dots}</b>
            </>
          )}
          <span className={styles.marks}>
            {tied ? <b>{t('tied')}</b> : balance === 'all' && !lower && <EverySide />}
          </span>
        </li>
      ))}
    </ol>
  );
}

function EverySide() {
  const t = useWallWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  return (
    <>
      {sides.length < 4 && sides.map(({ id }) => <SideMark key={id} side={letterOfSide(id)} size={44} />)}
      <b>{t(sides.length === 2 ? 'both' : 'every')}</b>
    </>
  );
}
