import { Anchor, Leaf } from 'lucide-react';
import type { CSSProperties } from 'react';
import { zonesOf } from '#shared/activities/place/field.ts';
import type { Middle } from '#shared/activities/place/result.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { FieldPicture } from './FieldPicture.tsx';
import { type Front, frontOf } from './front.ts';
import { anchorMarks, middleMarks } from './marksOf.ts';
import { outcomeSentence } from './OutcomeRows.tsx';
import { type Item, type PlaceView, usePlaceWallWords } from './placeView.ts';
import styles from './Stage.module.css';
import { MOST_ON_WALL, useWallSize, WALL_UNIT } from './stageSize.ts';

/** What everybody places: the empty field with its numbered list, then all middles at once. */
export function StageItems({ step, texts, view }: ViewProps & { view: PlaceView }) {
  const words = usePlaceWallWords();
  const { t, say } = words;
  const { say: sayTitle } = useStageWords();
  const { size, list } = useWallSize(view.config);
  const { result, shown, stage } = view;
  const front = stage === 'result' ? frontOf(view, step.show.record) : null;
  const marks =
    stage === 'result' && result?.few === false
      ? middleMarks(view, { spread: shown.spread, front: front?.item.id ?? null, most: MOST_ON_WALL }, size)
      : anchorMarks(view, size);
  const turnout =
    result === null
      ? stage === 'placing'
        ? t('stage.ready', { done: shown.cast, of: shown.voters })
        : ''
      : [t('turnout', { cast: result.cast, of: result.of }), result.rehearsal ? t('rehearsal') : '']
          .filter(Boolean)
          .join(', ');
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={stage === 'result' ? t('stage.outcome', { title: sayTitle(texts.title) }) : undefined}
      sentence={stage === 'result' ? outcomeSentence(view, words, front) : undefined}
      footer={<p className={styles.hint}>{turnout}</p>}
    >
      <div className={styles.wall} style={{ '--list': list } as CSSProperties}>
        <div className={styles.picture}>
          <FieldPicture config={view.config} size={size} unit={WALL_UNIT} marks={marks} say={say} plain />
        </div>
        <div className={styles.beside}>
          <Numbers view={view} front={front?.item.id ?? null} />
          {front !== null && <Sides view={view} front={front} />}
        </div>
      </div>
    </StageFrame>
  );
}

/** What the numbers mean. */
function Numbers({ view, front }: { view: PlaceView; front: string | null }) {
  const { t } = usePlaceWallWords();
  const { items, shown } = view;
  const listed = listedFirst(items, front).slice(0, MOST_ON_WALL);
  const more = items.length - listed.length;
  const font = listed.length <= 6 ? 36 : listed.length <= 9 ? 32 : 28;
  const lines = listed.length <= 6 ? 2 : 1;
  if (items.length === 0) {
    return <p className={styles.none}>{t('none')}</p>;
  }
  return (
    <>
      <ol className={styles.list} style={{ '--font': font, '--lines': lines } as CSSProperties}>
        {listed.map(({ id, number, text, duty }) => (
          <li key={id} className={classes(styles.item, id === front && styles.front)}>
            <b className={styles.number}>{number}</b>
            <span className={styles.text} data-first-words>
              {text}
            </span>
            {id === shown.anchor?.item && <Anchor aria-hidden="true" className={styles.sign} />}
            {duty && <Leaf aria-hidden="true" className={classes(styles.sign, styles.leaf)} />}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.small}>{t('stage.more', { count: more })}</p>}
      {shown.anchor !== null && (
        <p className={styles.small}>
          <Anchor aria-hidden="true" className={styles.sign} /> {t('anchorShort')}
        </p>
      )}
      {listed.some(({ duty }) => duty) && (
        <p className={classes(styles.small, styles.leaf)}>
          <Leaf aria-hidden="true" className={styles.sign} /> {t('duty')}
        </p>
      )}
    </>
  );
}

/** In their order; what the room looks at is among them however many there are. */
function listedFirst(items: readonly Item[], front: string | null): readonly Item[] {
  if (items.length <= MOST_ON_WALL) {
    return items;
  }
  return items.toSorted((one, other) => Number(other.id === front) - Number(one.id === front));
}

/** Where each side's middle lies, in words: shape, letter, numbers. */
function Sides({ view, front }: { view: PlaceView; front: Front }) {
  const { t, say, tell } = usePlaceWallWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const { field } = view.config;
  if (front.total.sides.length === 0) {
    return null;
  }
  const words = ({ x, y, zone }: Middle) =>
    field.kind === 'plane' && x !== null && y !== null
      ? t('stage.side', { up: say(field.up.name), across: say(field.across.name), x: tell(x), y: tell(y) })
      : say(zonesOf(field).find(({ id }) => id === zone)?.name ?? { pl: '', en: '' });
  return (
    <ul className={styles.sides}>
      {front.total.sides.map(side => (
        <li key={side.side}>
          <SideMark
            side={letterOfSide(side.side)}
            size={40}
            name={sides.find(({ id }) => id === side.side)?.short}
          />
          <span>{words(side)}</span>
        </li>
      ))}
    </ul>
  );
}
