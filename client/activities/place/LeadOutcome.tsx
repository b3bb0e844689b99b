import { Monitor } from 'lucide-react';
import { useState } from 'react';
import { cornerOf, nearness } from '#shared/activities/place/field.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { classes } from '../../ui/classes.ts';
import { Switch } from '../../ui/Switch.tsx';
import { frontOf } from './front.ts';
import styles from './Lead.module.css';
import { middleWords, outcomeSentence } from './OutcomeRows.tsx';
import { cornerWords, type Item, type PlaceView, usePlaceWords } from './placeView.ts';

type Order = 'number' | 'first' | 'spread';

/** Where things stand, what the room differs in, and which of them the wall shows. */
export function LeadOutcome({ step, view }: { step: NowStep; view: PlaceView }) {
  const words = usePlaceWords();
  const { t } = words;
  const { act } = useActs();
  const [order, setOrder] = useState<Order>('number');
  const { result, shown, config, totals } = view;
  const front = frontOf(view, step.show.record);
  const most = frontOf(view, null);
  const open = step.status === 'open';
  if (result === null) {
    return null;
  }
  const look = (record: string | null) => void act({ type: 'step:show', step: step.id, record });
  const first = config.field.kind === 'plane' ? cornerWords(words, config, config.field.first) : '';
  const inFirst = view.items.filter(({ id }) => cornerIn(id) === firstCorner(view)).length;

  function cornerIn(id: string) {
    const { x = null, y = null } = totals.get(id) ?? {};
    return x === null || y === null ? null : cornerOf(config.steps, x, y);
  }

  function rank({ id }: Item): number {
    const total = totals.get(id);
    if (total === undefined || total.few) {
      return Number.NEGATIVE_INFINITY;
    }
    return order === 'spread'
      ? total.spread
      : total.y === null
        ? -(total.x ?? 0)
        : nearness(config.field, total.x ?? 0, total.y);
  }

  const listed =
    order === 'number' ? view.items : view.items.toSorted((one, other) => rank(other) - rank(one));
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{outcomeSentence(view, words, front)}</h2>
      <p className={styles.note}>
        {t('turnout', { cast: result.cast, of: result.of })}
        {result.rehearsal && `, ${t('rehearsal')}`}
        {first !== '' && !result.few && `. ${t('lead.inFirst', { corner: first, count: inFirst })}`}
      </p>
      {shown.stands !== null && <p className={styles.hint}>{t('stands')}</p>}
      {result.few && result.cast > 0 && <p className={styles.hint}>{t('fewWhy')}</p>}
      {!result.few && (
        <div className={styles.tools}>
          {open && most !== null && (
            <Button
              size="small"
              keeps
              pressed={front?.widest === true}
              icon={<Monitor aria-hidden="true" />}
              onPress={() => look(most.item.id)}
            >
              {t('lead.widest', { number: most.item.number })}
            </Button>
          )}
          <Chips
            label={t('lead.order')}
            joined
            chips={[
              { id: 'number', label: t('lead.byNumber') },
              { id: 'first', label: first === '' ? t('lead.byPlace') : t('lead.byFirst', { corner: first }) },
              { id: 'spread', label: t('lead.bySpread') },
            ]}
            chosen={[order]}
            onChange={([id]) => setOrder((id as Order | undefined) ?? 'number')}
          />
        </div>
      )}
      {open && !result.few && config.field.kind === 'plane' && (
        <Switch
          label={t('lead.spread')}
          note={t('lead.spreadNote')}
          on={shown.spread}
          onChange={on => void act({ type: 'step:direct', step: step.id, data: { act: 'spread', on } })}
        />
      )}
      <ol className={styles.list}>
        {listed.map(({ id, number, text }) => {
          const total = totals.get(id);
          const shows = front?.item.id === id;
          return (
            <li key={id} className={classes(styles.row, shows && styles.front)}>
              <span className={styles.text}>
                <b className={styles.number}>{number}</b> {text}
                {!result.few && (
                  <span className={styles.small}>
                    {id === shown.anchor?.item ? t('anchorShort') : middleWords(view, words, total)}
                  </span>
                )}
              </span>
              {open && total !== undefined && !total.few && (
                <Button
                  size="small"
                  keeps={shows}
                  pressed={shows}
                  label={t('lead.frontLabel', { number, text })}
                  icon={<Monitor aria-hidden="true" />}
                  onPress={() => look(shows ? null : id)}
                >
                  {t('lead.front')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {!result.few && config.perSide && [...totals.values()].every(({ sides }) => sides.length === 0) && (
        <p className={styles.note}>{t('lead.noSides')}</p>
      )}
      {open && <p className={styles.note}>{t('lead.newRound')}</p>}
    </div>
  );
}

function firstCorner({ config: { field } }: PlaceView) {
  return field.kind === 'plane' ? field.first : undefined;
}
