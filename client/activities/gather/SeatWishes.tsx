import { type Circle, isAlive, sameTopics, standingOf } from '#shared/activities/gather/circle.ts';
import { Button } from '../../ui/Button.tsx';
import { type CircleView, useCircleWords } from './circleView.ts';
import styles from './Seat.module.css';

interface SeatWishesProps {
  view: CircleView;
  me: string;
  waiting: ReadonlySet<string>;
  onAct: (circle: string, data: Record<string, unknown>, said: string) => void;
}

interface Wish {
  key: string;
  words: string;
  /** Words of a button, its whole name, what it does. */
  acts: [words: string, label: string, circle: string, data: Record<string, unknown>][];
}

/** What waits for me as the one who calls a circle together: others would like to merge, the same topic, similar ones. */
export function SeatWishes({ view, me, waiting, onAct }: SeatWishesProps) {
  const { t } = useCircleWords();
  const alive = view.circles.filter(isAlive);
  const mine = alive.filter(({ convenor }) => convenor === me && me !== '');
  const byId = new Map(alive.map(circle => [circle.id, circle]));
  const wishes = [...mine.flatMap(wanted), ...mine.flatMap(asking), ...same(), ...mine.flatMap(near)];
  if (wishes.length === 0) {
    return null;
  }
  return (
    <ul className={styles.wishes}>
      {wishes.map(({ key, words, acts }) => (
        <li key={key} className={styles.wish}>
          <p>{words}</p>
          <div className={styles.answers}>
            {acts.map(([short, label, circle, data], index) => (
              <Button
                key={short}
                size="small"
                keeps={index === 0}
                variant={index === 0 ? 'quiet' : 'bare'}
                off={waiting.has(circle)}
                label={label}
                onPress={() => onAct(circle, data, t('seat.saved'))}
              >
                {short}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );

  function wanted(circle: Circle): Wish[] {
    return alive
      .filter(({ asks }) => asks === circle.id)
      .map(({ id, text }) => ({
        key: `wants ${id}`,
        words: t('seat.wants', { text }),
        acts: [
          [t('seat.agree'), t('seat.agreeTo', { text }), circle.id, { act: 'agree', circle: id }],
          [t('seat.notNow'), t('seat.notNowTo', { text }), circle.id, { act: 'refuse', circle: id }],
        ],
      }));
  }

  function asking(circle: Circle): Wish[] {
    const other = byId.get(circle.asks);
    return other === undefined
      ? []
      : [
          {
            key: `asks ${circle.id}`,
            words: t('seat.asking', { text: other.text }),
            acts: [[t('seat.unask'), t('seat.unaskOf', { text: other.text }), circle.id, { act: 'unask' }]],
          },
        ];
  }

  function same(): Wish[] {
    return sameTopics(alive)
      .filter(([later, earlier]) => later.convenor === me && me !== '' && later.asks !== earlier.id)
      .map(([later, earlier]) => ({
        key: `same ${later.id}`,
        words: t('seat.same', { text: earlier.text }),
        acts: [
          [
            t('seat.sameAsk'),
            t('seat.sameAskOf', { text: earlier.text }),
            later.id,
            { act: 'ask', into: earlier.id },
          ],
        ],
      }));
  }

  function near(circle: Circle): Wish[] {
    return circle.near
      .flatMap(id => byId.get(id) ?? [])
      .filter(other => standingOf(other, me) !== 'in')
      .map(({ id, text }) => ({
        key: `near ${circle.id} ${id}`,
        words: t('seat.near', { text }),
        acts: [
          [t('seat.join'), t('seat.joinTo', { text }), id, { act: 'join' }],
          [t('seat.sameAsk'), t('seat.sameAskOf', { text }), circle.id, { act: 'ask', into: id }],
        ],
      }));
  }
}
