import { type DragEvent, type HTMLAttributes, useState } from 'react';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from './Groups.module.css';

/** What is dragged is a person of this program and nothing else, e.g. no file. */
const KIND = 'application/x-person';

/** Makes a person draggable; the button inside does the same by choosing from a list. */
export function dragged(person: { id: string; name: string | null }): HTMLAttributes<HTMLElement> {
  return {
    draggable: true,
    onDragStart: event => {
      event.dataTransfer.setData(KIND, JSON.stringify([person.id, person.name ?? '']));
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

interface Drop {
  /** A person hovers over it. */
  over: boolean;
  on: Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
}

/** A table that takes whoever is dropped on it; `to` null: a new one. */
export function useDrop(step: string, to: number | null): Drop {
  const t = useLeadWords();
  const { act, say } = useActs();
  const [over, setOver] = useState(false);

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [person, name] = JSON.parse(event.dataTransfer.getData(KIND) || '[]') as string[];
    if (person !== undefined && (await act({ type: 'groups:move', step, person, to })) !== null) {
      say(t('groups.moved', { name: name ?? '' }));
    }
  }

  return {
    over,
    on: {
      onDragOver: event => {
        if (event.dataTransfer.types.includes(KIND)) {
          event.preventDefault();
          setOver(true);
        }
      },
      onDragLeave: () => setOver(false),
      onDrop: event => void drop(event),
    },
  };
}

/** Stands below the tables while somebody is dragged. */
export function NewTable({ step }: { step: string }) {
  const t = useLeadWords();
  const { over, on } = useDrop(step, null);
  return (
    <div className={styles.newTable} data-over={over || undefined} {...on}>
      {t('groups.dropNew')}
    </div>
  );
}
