import { useTranslation } from 'react-i18next';
import type { Row } from '#shared/workshop/state.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { type CardMeta, RecordCard } from '../../ui/RecordCard.tsx';
import styles from './Seat.module.css';
import type { TalkView } from './useTalk.ts';

/** Notes of others and voices that all see, question by question. */
export function SeatShown({ talk, own }: { talk: TalkView; own: readonly OwnEntry[] }) {
  const { t } = useTranslation('talk');
  const text = useText();
  const metaOf = useNoteMeta();
  const { config } = talk;
  const rows = talk.rows.filter(
    row => !own.some(({ id, status }) => id === row.id && status !== 'withdrawn'),
  );
  const places = [...new Set(rows.map(({ place }) => String(place ?? '')))];
  return places.map(place => {
    const question = config.questions[Number(place)];
    return (
      <section key={place} className={styles.group}>
        <h2 className={styles.label}>
          {question === undefined || Number(place) === talk.question ? t('seat.shown') : text(question)}
        </h2>
        <ul className={styles.cards}>
          {rows
            .filter(row => String(row.place ?? '') === place)
            .map(row => (
              <li key={row.id}>
                <RecordCard text={row.text} meta={metaOf(row)} />
              </li>
            ))}
        </ul>
      </section>
    );
  });
}

/** Who said it, as far as that is told: a name, a table, a side, or nobody in particular. */
function useNoteMeta(): (row: Row) => CardMeta[] {
  const { t } = useTranslation('talk');
  const { people } = useWorkshop();
  const sides = useSides();
  return row => {
    if (row.kind === 'voice') {
      return [{ text: t('voice') }];
    }
    const side = sides.get(row.side ?? '');
    const name = people?.people.find(({ id }) => id === row.by)?.name ?? side?.short ?? '';
    return [
      ...(name === '' ? [] : [{ text: name, side: side?.letter, sideName: side?.label }]),
      ...(row.group === null ? [] : [{ text: t('table', { sign: row.group }) }]),
    ];
  };
}
