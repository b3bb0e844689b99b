import { CircleAlert } from 'lucide-react';
import type { GroupLine, NowStep } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { TableSign } from '../../../ui/TableSign.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { useDrop } from './DropTable.tsx';
import styles from './Groups.module.css';
import { Sitter } from './Sitter.tsx';

interface GroupRowProps {
  group: GroupLine;
  step: NowStep;
  onMove: (person: string) => void;
}

/** One table: its sign, each person with „Przenieś do…", and what to do about somebody who sits alone. */
export function GroupRow({ group, step, onMove }: GroupRowProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act, say } = useActs();
  const { over, on } = useDrop(step.id, group.sign);
  const { offer, people } = group;
  const [alone] = people;
  const lonely = step.form === 'pairs' ? 'groups.alone' : 'groups.aloneGroups';

  async function join(to: number) {
    const moved = alone && (await act({ type: 'groups:move', step: step.id, person: alone.id, to }));
    if (moved) {
      say(t('groups.moved', { name: alone.name ?? '' }));
    }
  }

  return (
    <li className={styles.row} data-over={over || undefined} {...on}>
      <TableSign sign={group.sign} label={c('table', { sign: group.sign })} size={36} />
      <div>
        {group.title !== null && <p className={styles.label}>{group.title}</p>}
        {people.length === 0 && <p className={styles.note}>{t('groups.free')}</p>}
        <ul className={styles.people}>
          {people.map(person => (
            <Sitter key={person.id} person={person} onMove={onMove} />
          ))}
        </ul>
      </div>
      {offer !== null && (
        <div className={styles.alone}>
          <p>
            <CircleAlert aria-hidden="true" size={18} /> {t(lonely, { name: alone?.name ?? '' })}
          </p>
          <Button size="small" onPress={() => void join(offer)}>
            {t('groups.join', { sign: offer })}
          </Button>
        </div>
      )}
    </li>
  );
}
