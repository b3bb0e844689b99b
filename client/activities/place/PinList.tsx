import type { Pin } from '#shared/activities/place/pin.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { placesOf } from './places.ts';
import type { PlaceView, PlaceWords } from './placeView.ts';
import styles from './Seat.module.css';

interface PinListProps {
  view: PlaceView;
  words: PlaceWords;
  own: ReadonlySet<string>;
  front: string | null;
}

/** All pins by their place: the picture as a list. */
export function PinList({ view, words, own, front }: PinListProps) {
  const { t } = words;
  return (
    <>
      {placesOf(view, words).map(({ id, name, pins }) => (
        <section key={id} className={styles.group} aria-label={name}>
          <h2 className={styles.label}>
            {name}: {pins.length === 0 ? t('stage.empty') : t('pins.count', { count: pins.length })}
          </h2>
          {pins.length > 0 && (
            <ul className={styles.plain}>
              {pins.map(pin => (
                <li key={pin.id} className={classes(pin.id === front && styles.front)}>
                  <PinLine pin={pin} view={view} words={words} mine={own.has(pin.id)} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

function PinLine({
  pin,
  view,
  words,
  mine,
}: {
  pin: Pin;
  view: PlaceView;
  words: PlaceWords;
  mine: boolean;
}) {
  const { t, say } = words;
  const { people } = useWorkshop();
  const side = useSides().get(pin.side ?? '');
  const layer = view.config.layers.find(({ id }) => id === pin.layer);
  const Icon = iconOf(layer?.icon);
  const name = people?.people.find(({ id }) => id === pin.by)?.name;
  const notes = [name, side?.short, layer && say(layer.name), mine && t('pins.mine')].filter(Boolean);
  return (
    <>
      {pin.text}
      {notes.length > 0 && (
        <span className={styles.where}>
          {side !== undefined && <SideMark side={side.letter} size={16} name={side.label} />}
          {Icon !== undefined && <Icon aria-hidden="true" size={16} />} {notes.join(' · ')}
        </span>
      )}
    </>
  );
}
