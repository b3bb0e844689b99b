import type { CSSProperties } from 'react';
import { type Circle, isAlive, isLonely, peopleIn } from '#shared/activities/gather/circle.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { SideLegend } from '../../ui/SideLegend.tsx';
import type { ViewProps } from '../viewProps.ts';
import { CircleMarks, CircleNotes } from './CircleMarks.tsx';
import {
  type CircleView,
  convenorWords,
  countsOf,
  hasGap,
  notesOf,
  topicLine,
  useCircles,
  useCircleWallWords,
} from './circleView.ts';
import styles from './Stage.module.css';
import { StageGrid } from './StageGrid.tsx';
import { type CircleFit, fitCircles } from './stageCircles.ts';

/** Topics on the wall, filling with people; what is missing stands as a sign and words. */
export default function GatherStage({ step, texts }: ViewProps) {
  const { t } = useCircleWallWords();
  const view = useCircles({ step, texts });
  const living = view.circles.filter(isAlive);
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={
        view.sides.length > 0 && (
          <SideLegend
            label={t('stage.sides')}
            sides={view.sides.map(({ letter, short }) => ({ side: letter, name: short, sideName: letter }))}
          />
        )
      }
    >
      {view.config.grid !== null ? (
        <StageGrid view={view} />
      ) : living.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <Circles view={view} living={living} />
      )}
    </StageFrame>
  );
}

function Circles({ view, living }: { view: CircleView; living: readonly Circle[] }) {
  const { t } = useCircleWallWords();
  const fit = fitCircles(living.length);
  const style = {
    '--columns': fit.columns,
    '--height': fit.height,
    '--font': fit.font,
  } as CSSProperties;
  if (fit.form === 'cards') {
    return (
      <ul className={styles.cards} style={style}>
        {living.map(circle => (
          <li key={circle.id}>
            <StageCircle circle={circle} view={view} fit={fit} />
          </li>
        ))}
      </ul>
    );
  }
  // Where people are wanted comes first; a list that holds all keeps the order in which they were offered.
  const listed =
    fit.shown < living.length ? living.toSorted((one, other) => rank(one) - rank(other)) : living;
  return (
    <div className={styles.digest}>
      {fit.form === 'rows' && <StageNumbers view={view} />}
      <ul className={fit.form === 'rows' ? styles.rows : styles.lines} style={style}>
        {listed.slice(0, fit.shown).map(circle => (
          <li key={circle.id}>
            <span className={styles.rowText} data-first-words>
              {circle.text}
            </span>
            <span className={styles.rowNote}>
              {fit.form === 'lines' && (
                <CircleMarks t={t} circle={circle} view={view} size={36} most={fit.marks} />
              )}
              <CircleNotes notes={fit.form === 'rows' ? shortNotes(circle) : notesOf(t, circle, view, 1)} />
            </span>
          </li>
        ))}
      </ul>
      {fit.shown < living.length && (
        <p className={styles.more}>{t('stage.more', { count: living.length - fit.shown })}</p>
      )}
    </div>
  );

  function rank(circle: Circle): number {
    return isLonely(circle) ? 1 : hasGap(circle, view) ? 0 : 2;
  }

  /** In a row there is room for a number and a sign; what exactly is missing stands on the phones. */
  function shortNotes(circle: Circle) {
    const [note] = notesOf(t, circle, view, 1);
    const count = peopleIn(circle).length;
    return note === undefined ? [] : [{ ...note, words: count === 0 ? '0' : t('people', { count }) }];
  }
}

/** „40 tematów" and how they stand. */
function StageNumbers({ view }: { view: CircleView }) {
  const { t } = useCircleWallWords();
  const { alive, ready, gaps, lonely, people } = countsOf(view);
  const numbers: [number, string][] = [
    [people, t('stage.inCircles')],
    [ready, t('stage.ready')],
    [gaps, t('stage.gaps')],
    [lonely, t('stage.lonely')],
  ];
  return (
    <div className={styles.numbers}>
      <p className={styles.total}>{t('topics', { count: alive })}</p>
      <ul>
        {numbers
          .filter(([number]) => number > 0)
          .map(([number, words]) => (
            <li key={words}>
              <b>{number}</b> {words}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** One topic with its people. */
function StageCircle({ circle, view, fit }: { circle: Circle; view: CircleView; fit: CircleFit }) {
  const { t, lang } = useCircleWallWords();
  const people = peopleIn(circle);
  const count = people.length;
  const line = topicLine(t, lang, circle, view);
  const name = view.people.get(circle.convenor)?.name;
  const convenor =
    isLonely(circle) && name !== undefined ? t('stage.offers', { name }) : convenorWords(t, circle, view);
  const others = people
    .filter(({ by }) => by !== circle.convenor)
    .flatMap(({ by }) => view.people.get(by)?.name ?? []);
  const named = others.slice(0, fit.names);
  return (
    <article className={styles.card}>
      <p className={styles.kind}>{line}</p>
      <h2 className={styles.topic}>
        <span data-first-words>{circle.text}</span>
      </h2>
      <p className={styles.who}>
        {[convenor, count > 1 ? t('people', { count }) : ''].filter(words => words !== '').join(', ')}
      </p>
      {named.length > 0 && (
        <p className={styles.names} data-first-words>
          {named.join(', ')}
          {others.length > named.length && ' …'}
        </p>
      )}
      <CircleMarks t={t} circle={circle} view={view} size={44} most={fit.marks} />
      <p className={styles.note}>
        <CircleNotes notes={notesOf(t, circle, view, 1)} />
      </p>
    </article>
  );
}
