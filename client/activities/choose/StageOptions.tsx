import { EyeOff } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { needOf, StageOption, useLines } from './StageOption.tsx';
import { fitColumns } from './stageFit.ts';
import { useWallWords } from './stageWords.ts';

interface StageOptionsProps extends ViewProps {
  options: readonly Row[];
  voting: boolean;
}

/** Height of „7 z 9 gotowe" with its marks. */
const READY = 150;
/** Between the columns. */
const COLUMN_GAP = 72;
/** More people than this are a number only. */
const MOST_MARKS = 24;

/** What there is to choose from, in no order and without a number; who is ready, but never how. */
export function StageOptions({ step, texts, options, voting }: StageOptionsProps) {
  const t = useWallWords();
  const { width, margin } = useStageShape();
  const lines = useLines((width - 2 * margin - COLUMN_GAP) / 2 - 8);
  const need = needOf(
    options.map(({ text }) => text),
    lines,
  );
  const fit = fitColumns(options.length, voting ? READY : 40, need);
  const whole = need(fit.font) <= fit.lines;
  const shown = options.slice(0, fit.shown);
  const more = options.length - shown.length;
  const style = { '--row': fit.row, '--font': fit.font, '--lines': fit.lines } as CSSProperties;
  const half = Math.ceil(shown.length / 2);
  const footer = voting ? (
    <p className={styles.hint}>
      <EyeOff aria-hidden="true" />
      {t('stage.atOnce')}
    </p>
  ) : (
    <p className={styles.hint}>
      {t('stage.count', { count: options.length })}. {t('stage.merging')}
    </p>
  );
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <div className={styles.before}>
        {options.length === 0 ? (
          <p className={styles.none}>{t('noOptions')}</p>
        ) : (
          <div className={styles.columns} style={style}>
            {[shown.slice(0, half), shown.slice(half)].map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
              <ul key={place} className={styles.column} aria-label={t('options')}>
                {column.map(option => (
                  <li key={option.id} className={styles.option}>
                    <StageOption text={option.text} whole={whole} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        )}
        {more > 0 && <p className={styles.more}>{t('stage.more', { count: more })}</p>}
        {voting && <Ready step={step} />}
      </div>
    </StageFrame>
  );
}

function Ready({ step }: { step: NowStep }) {
  const t = useWallWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const { done, of } = step.ready;
  const sum = (per: Record<string, number>) => Object.values(per).reduce((total, count) => total + count, 0);
  const all = sum(of);
  return (
    <div className={styles.ready}>
      <p>{t('stage.ready', { done: sum(done), of: all })}</p>
      {all <= MOST_MARKS && (
        <span className={styles.people} aria-hidden="true">
          {sides.flatMap(({ id }) =>
            Array.from({ length: of[id] ?? 0 }, (_, person) => (
              <SideMark
                // biome-ignore lint/suspicious/noArrayIndexKey: marks are a count, not persons
                key={`${id}${person}`}
                side={letterOfSide(id)}
                size={44}
                letter="none"
                empty={person >= (done[id] ?? 0)}
              />
            )),
          )}
        </span>
      )}
    </div>
  );
}
