import { Check } from 'lucide-react';
import type { PersonLine } from '#shared/protocol/parts.ts';
import type { Side } from '#shared/workshop/state.ts';
import { classes } from '../../../ui/classes.ts';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import { AddPerson } from '../people/AddPerson.tsx';
import styles from './BehalfPage.module.css';

interface BehalfPeopleProps {
  people: readonly PersonLine[];
  chosen: string | null;
  sides: readonly Side[];
  onChoose: (person: string) => void;
}

/** On whose behalf: people without a phone first. */
export function BehalfPeople({ people, chosen, sides, onChoose }: BehalfPeopleProps) {
  const t = useLeadWords();
  const ordered = [...people].sort(
    (one, other) => Number(other.way === 'paper') - Number(one.way === 'paper'),
  );
  return (
    <>
      <h2 className={styles.label}>{t('behalf.who')}</h2>
      <ul className={styles.list}>
        {ordered.map(line => {
          const mark = markOf(line.sides[0]);
          const on = line.id === chosen;
          return (
            <li key={line.id} className={classes(styles.person, on && styles.chosen)}>
              <button type="button" aria-pressed={on} onClick={() => onChoose(line.id)}>
                {mark && <SideMark side={mark} size={28} name={t('ready.side', { side: mark })} />}
                <span>
                  <b>{line.name}</b>
                  <span className={styles.way}>{t(`people.way.${line.way ?? 'phone'}`)}</span>
                </span>
                {on && <Check aria-hidden="true" size={22} />}
              </button>
            </li>
          );
        })}
      </ul>
      <details className={styles.other}>
        <summary>{t('behalf.someoneElse')}</summary>
        <AddPerson sides={sides} onAdded={onChoose} />
      </details>
    </>
  );
}
