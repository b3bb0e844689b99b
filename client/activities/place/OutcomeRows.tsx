import { Leaf } from 'lucide-react';
import { cornerOf, zonesOf } from '#shared/activities/place/field.ts';
import type { ItemTotal } from '#shared/activities/place/result.ts';
import { classes } from '../../ui/classes.ts';
import type { Front } from './front.ts';
import styles from './OutcomeRows.module.css';
import { cornerWords, type PlaceView, type PlaceWords } from './placeView.ts';

/** „Tu się różnimy: 4. Kto opowie dlaczego?" */
export function outcomeSentence({ result }: PlaceView, { t }: PlaceWords, front: Front | null): string {
  if (result === null || result.few) {
    return t(result?.cast === 0 ? 'nobody' : 'few');
  }
  if (front === null) {
    return t('close');
  }
  return front.widest ? t('differ', { number: front.item.number }) : t('look', { number: front.item.number });
}

/** A middle in words: its corner and both numbers, or its place. */
export function middleWords(view: PlaceView, words: PlaceWords, total: ItemTotal | undefined): string {
  const { t, say, tell } = words;
  const { config, shown } = view;
  const { field, steps } = config;
  if (total === undefined || total.few) {
    return t('fewOne');
  }
  const { x, y, zone } = total;
  const parts: string[] = [];
  if (field.kind === 'plane' && x !== null && y !== null) {
    const corner = cornerWords(words, config, cornerOf(steps, x, y));
    parts.push(
      ...(corner === '' ? [] : [corner]),
      t('spot', {
        up: say(field.up.name),
        across: say(field.across.name),
        y: tell(y),
        x: tell(x),
        of: steps,
      }),
    );
  } else {
    const found = zonesOf(field).find(({ id }) => id === zone);
    parts.push(found === undefined ? t('noMiddle') : say(found.name));
  }
  if (shown.spread) {
    parts.push(t(`spread.${spreadLevel(view, total)}`));
  }
  return parts.join(' · ');
}

/** How far apart people are, in a word. */
export function spreadLevel(
  { config: { field, steps } }: PlaceView,
  { spread }: ItemTotal,
): 'near' | 'some' | 'far' {
  const whole =
    field.kind === 'plane'
      ? (steps - 1) / 2
      : field.kind === 'wheel' || field.kind === 'areas'
        ? 1
        : zonesOf(field).length / 2;
  const part = spread / whole;
  return part < 0.25 ? 'near' : part < 0.6 ? 'some' : 'far';
}

interface OutcomeRowsProps {
  view: PlaceView;
  words: PlaceWords;
  front: string | null;
}

/** The picture as a list. */
export function OutcomeRows({ view, words, front }: OutcomeRowsProps) {
  const { t } = words;
  const numbers = view.result?.few === false;
  return (
    <ol className={styles.rows}>
      {view.items.map(({ id, number, text, duty }) => (
        <li key={id} className={classes(styles.row, id === front && styles.front)}>
          <b className={styles.number}>{number}</b>
          <span className={styles.text}>
            {text}
            {numbers && (
              <span className={styles.where}>
                {id === view.shown.anchor?.item
                  ? t('anchorShort')
                  : middleWords(view, words, view.totals.get(id))}
              </span>
            )}
            {duty && (
              <span className={styles.duty}>
                <Leaf aria-hidden="true" size={16} /> {t('duty')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
