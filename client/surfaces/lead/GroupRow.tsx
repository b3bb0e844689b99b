import { ArrowRightLeft, CircleAlert } from 'lucide-react';
import type { GroupLine } from '#shared/protocol.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import { useActs } from './ActProvider.tsx';
import styles from './Groups.module.css';
import { useCommonWords, useLeadWords } from './leadWords.ts';
import { markOf } from './marksOf.ts';

interface GroupRowProps {
  group: GroupLine;
  step: string;
  onMove: (person: string) => void;
}

/** One table: its sign, each person with „Przenieś do…", and what to do about somebody who sits alone. */
export function GroupRow({ group, step, onMove }: GroupRowProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act, say } = useActs();
  const roster = useWorkshop().people?.people ?? [];
  const { offer, people } = group;
  const [alone] = people;

  async function join(to: number) {
    if (alone !== undefined && (await act({ type: 'groups:move', step, person: alone.id, to })) !== null) {
      say(t('groups.moved', { name: alone.name ?? '' }));
    }
  }

  return (
    <li className={styles.row}>
      <TableSign sign={group.sign} label={c('table', { sign: group.sign })} size={36} />
      <ul className={styles.people}>
        {people.map(({ id, name, side }) => {
          const mark = markOf(side);
          const paper = roster.find(one => one.id === id)?.way === 'paper';
          return (
            <li key={id}>
              <Button
                variant="bare"
                size="small"
                label={t('groups.move', { name: name ?? '' })}
                hasPopup="dialog"
                iconAfter={<ArrowRightLeft aria-hidden="true" />}
                onPress={() => onMove(id)}
              >
                <span className={styles.person}>
                  {mark && <SideMark side={mark} size={18} />}
                  <span className={styles.name}>{name}</span>
                </span>
              </Button>
              {paper && <span className={styles.paper}>{t('groups.paper')}</span>}
            </li>
          );
        })}
      </ul>
      {offer !== null && (
        <div className={styles.alone}>
          <p>
            <CircleAlert aria-hidden="true" size={18} /> {t('groups.alone', { name: alone?.name ?? '' })}
          </p>
          <Button size="small" onPress={() => void join(offer)}>
            {t('groups.join', { sign: offer })}
          </Button>
        </div>
      )}
    </li>
  );
}
