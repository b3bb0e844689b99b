import { ArrowRightLeft } from 'lucide-react';
import type { GroupLine } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import { dragged } from './DropTable.tsx';
import styles from './Groups.module.css';

interface SitterProps {
  person: GroupLine['people'][number];
  onMove: (person: string) => void;
}

/** A person at a table or still without one: dragged with a mouse, or pressed and moved by choosing from a list. */
export function Sitter({ person, onMove }: SitterProps) {
  const t = useLeadWords();
  const roster = useWorkshop().people?.people ?? [];
  const { id, name, side } = person;
  const mark = markOf(side);
  const paper = roster.find(one => one.id === id)?.way === 'paper';
  return (
    <li {...dragged(person)} className={styles.dragged}>
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
}
