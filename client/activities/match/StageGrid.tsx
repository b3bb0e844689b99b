import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { breakable } from '../../surfaces/stage/breakable.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { Answer } from './Answer.tsx';
import { type MatchView, useMatchWallWords } from './matchView.ts';
import styles from './Stage.module.css';
import { BODY, cellOf, columnsOf, firstOnWall, fitGrid } from './stageGrid.ts';

/** Needs as rows, shelves as columns; a lit cell holds how many tables found something there. */
export function StageGrid({ view, answers }: { view: MatchView; answers: boolean }) {
  const { t } = useMatchWallWords();
  const { say } = useStageWords();
  const { wide } = useStageShape();
  const { columns, left } = columnsOf(view, wide);
  const box = useRef<HTMLDivElement>(null);
  const fit = fitGrid(view.needs.length, columns.length, useBody(box));
  const needs = fit.shown >= view.needs.length ? view.needs : firstOnWall(view).slice(0, fit.shown);
  const more = view.needs.length - needs.length;
  const style = { '--row': fit.row, '--font': fit.font, '--head': fit.head } as CSSProperties;
  return (
    <div ref={box} className={styles.body} style={style}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('stage.needs')}
            </th>
            {columns.map(({ id, name, icon }) => {
              const Icon = iconOf(icon);
              return (
                <th key={id} scope="col">
                  {Icon && <Icon aria-hidden="true" />}
                  <span>
                    {name === null
                      ? t(columns.length > 1 ? 'shelfOthers' : 'shelf')
                      : breakable(say(name).replaceAll('\u00a0', ' '))}
                  </span>
                </th>
              );
            })}
            {answers && (
              <th scope="col" className={styles.answersHead}>
                {t('stage.answers')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {needs.map(need => (
            <tr key={need.id}>
              <th scope="row">
                <span className={styles.needCell}>
                  {need.side !== '' && <SideMark side={letterOfSide(need.side)} size={34} />}
                  <span className={styles.clamped} data-first-words>
                    {need.text}
                  </span>
                </span>
              </th>
              {columns.map(shelf => {
                const { strength, unsure } = cellOf(need, shelf, view);
                return (
                  <td key={shelf.id}>
                    {strength > 0 && (
                      <span className={classes(styles.lit, unsure && styles.unsure)}>
                        {strength}
                        <span className="visually-hidden">
                          {t('cell', { count: strength })}
                          {unsure && `, ${t('confirm')}`}
                        </span>
                      </span>
                    )}
                  </td>
                );
              })}
              {answers && (
                <td className={styles.answersCell}>
                  {need.ally ? (
                    <span className={styles.ally}>{t('ally')}</span>
                  ) : (
                    need.asked.slice(0, MOST_ANSWERS).map(side => {
                      const given = need.answers.get(side);
                      return (
                        given && (
                          <Answer key={side} t={t} side={side} given={{ ...given, note: '' }} mark={34} />
                        )
                      );
                    })
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {(more > 0 || left > 0) && (
        <p className={styles.more}>
          {[
            more > 0 ? t('stage.more', { count: more }) : '',
            left > 0 ? t('stage.moreShelves', { count: left }) : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
    </div>
  );
}

/** What the sentence above and long names of shelves leave for the grid, measured: both are as long as people wrote them. */
function useBody(box: React.RefObject<HTMLDivElement | null>): number {
  const [body, setBody] = useState(BODY);
  useLayoutEffect(() => {
    const head = box.current?.querySelector('thead');
    if (box.current !== null && head) {
      const px = window.innerHeight / 1080;
      const least = Number.parseFloat(getComputedStyle(box.current).getPropertyValue('--head'));
      const longer = Math.max(0, head.clientHeight / px - least);
      setBody(Math.floor(box.current.clientHeight / px - PADDING - longer));
    }
  });
  return body;
}

/** Above the grid. */
const PADDING = 20;

/** Of more sides than these a row has no room to tell. */
const MOST_ANSWERS = 2;
