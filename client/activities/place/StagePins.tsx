import type { CSSProperties } from 'react';
import type { Pin } from '#shared/activities/place/pin.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { SideLegend } from '../../ui/SideLegend.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { FieldPicture } from './FieldPicture.tsx';
import { pinMarks } from './marksOf.ts';
import { type Place, pinsShown, placesOf } from './places.ts';
import { type PlaceView, usePlaceWallWords } from './placeView.ts';
import styles from './Stage.module.css';
import { useWallSize, WALL_UNIT } from './stageSize.ts';

/** So many words of one place are read from the wall; the rest is on the phones. */
const MOST_READ = 8;

/** Pins on the wall: the one being read, every place with its number, or one place after the other. */
export function StagePins({ step, texts, view }: ViewProps & { view: PlaceView }) {
  const words = usePlaceWallWords();
  const { t, say } = words;
  const { size, list } = useWallSize(view.config);
  const front = view.pins.find(({ id }) => id === step.show.record);
  const pins = pinsShown(view);
  const places = placesOf(view, words);
  const toured = places.find(({ id }) => id === view.shown.tour);
  const hidden = Object.values(step.counts.hidden)
    .flatMap(per => Object.values(per))
    .reduce((sum, count) => sum + count, 0);
  const shown = step.visibility === 'all';
  return (
    <StageFrame step={step} texts={texts} sentence={toured?.name} footer={<Legend view={view} pins={pins} />}>
      <div className={styles.wall} style={{ '--list': list } as CSSProperties}>
        <div className={styles.picture}>
          <FieldPicture
            config={view.config}
            size={size}
            unit={WALL_UNIT}
            marks={shown ? pinMarks(view, pins, front?.id ?? null, size) : []}
            say={say}
            zone={view.shown.tour}
            plain
          />
        </div>
        <div className={styles.beside}>
          {!shown && (
            <p className={styles.waiting}>
              {hidden === 0 ? t('pins.none') : t('stage.hidden', { count: hidden })}
            </p>
          )}
          {shown && front !== undefined && <Read pin={front} view={view} />}
          {shown && toured !== undefined && <Toured place={toured} view={view} />}
          {shown && toured === undefined && <Counts places={places} total={pins.length} />}
        </div>
      </div>
    </StageFrame>
  );
}

/** The pin that is being read. */
function Read({ pin, view }: { pin: Pin; view: PlaceView }) {
  const { say } = usePlaceWallWords();
  const { people } = useWorkshop();
  const name = people?.people.find(({ id }) => id === pin.by)?.name;
  const layer = view.config.layers.find(({ id }) => id === pin.layer);
  return (
    <article className={styles.card}>
      {pin.side !== null && <SideMark side={letterOfSide(pin.side)} size={44} />}
      <div>
        <h2 className={styles.cardText} data-first-words>
          {pin.text}
        </h2>
        <p className={styles.small}>{[name, layer && say(layer.name)].filter(Boolean).join(', ')}</p>
      </div>
    </article>
  );
}

function Counts({ places, total }: { places: readonly Place[]; total: number }) {
  const { t } = usePlaceWallWords();
  const font = places.length <= 8 ? 36 : 29;
  if (total === 0) {
    return <p className={styles.none}>{t('pins.none')}</p>;
  }
  return (
    <ul className={styles.list} style={{ '--font': font, '--lines': 1 } as CSSProperties}>
      {places.map(({ id, name, pins }) => (
        <li key={id} className={classes(styles.item, styles.counted)}>
          <span className={styles.text}>{name}</span>
          <span>{pins.length === 0 ? t('stage.empty') : t('pins.count', { count: pins.length })}</span>
        </li>
      ))}
    </ul>
  );
}

/** One place of the tour: what stands there, in words. */
function Toured({ place, view }: { place: Place; view: PlaceView }) {
  const { t } = usePlaceWallWords();
  const read = place.pins.slice(0, MOST_READ);
  const more = place.pins.length - read.length;
  if (place.pins.length === 0) {
    return <p className={styles.none}>{t('stage.emptyAsk')}</p>;
  }
  return (
    <>
      <ul
        className={styles.list}
        style={{ '--font': read.length <= 5 ? 36 : 29, '--lines': 2 } as CSSProperties}
      >
        {read.map(pin => {
          const Icon = iconOf(view.config.layers.find(({ id }) => id === pin.layer)?.icon);
          return (
            <li key={pin.id} className={styles.item}>
              {pin.side !== null && pin.layer === null && (
                <SideMark side={letterOfSide(pin.side)} size={34} />
              )}
              {Icon !== undefined && <Icon aria-hidden="true" className={styles.sign} />}
              <span className={styles.text} data-first-words>
                {pin.text}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.small}>{t('stage.morePins', { count: more })}</p>}
    </>
  );
}

/** What the marks mean, and how many there are. */
function Legend({ view, pins }: { view: PlaceView; pins: readonly Pin[] }) {
  const { t, say } = usePlaceWallWords();
  const { now } = useWorkshop();
  const layers = view.config.layers.filter(({ id }) => !view.shown.hidden.includes(id));
  const sides = (now?.workshop.sides ?? []).filter(({ id }) => pins.some(({ side }) => side === id));
  if (layers.length > 0) {
    return (
      <ul className={styles.legend} aria-label={t('pins.kind')}>
        {layers.map(({ id, name, icon }) => {
          const Icon = iconOf(icon);
          return (
            <li key={id}>
              <span className={styles.legendMark}>
                {Icon === undefined ? name.pl.slice(0, 1).toUpperCase() : <Icon aria-hidden="true" />}
              </span>
              {say(name)}
            </li>
          );
        })}
      </ul>
    );
  }
  return sides.length > 0 ? (
    <SideLegend
      label={t('stage.sides')}
      sides={sides.map(({ id, short }) => ({ side: letterOfSide(id), name: short, sideName: id }))}
    />
  ) : null;
}
