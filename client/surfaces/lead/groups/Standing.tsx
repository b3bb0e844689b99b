import type { GroupLine } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from './Groups.module.css';
import { Sitter } from './Sitter.tsx';

interface StandingProps {
  step: string;
  people: GroupLine['people'];
  onMove: (person: string) => void;
}

/** Who has no table yet, where people choose one or are seated by hand. */
export function Standing({ step, people, onMove }: StandingProps) {
  const t = useLeadWords();
  const { act, say } = useActs();
  if (people.length === 0) {
    return null;
  }

  async function seat() {
    if ((await act({ type: 'groups:form', step, rest: true })) !== null) {
      say(t('groups.rested'));
    }
  }

  return (
    <section className={styles.standing} aria-labelledby="bez-stolika">
      <div className={styles.head}>
        <h3 id="bez-stolika" className={styles.label}>
          {t('groups.standing')} <span className={styles.count}>{people.length}</span>
        </h3>
        <Button size="small" onPress={() => void seat()}>
          {t('groups.rest')}
        </Button>
      </div>
      <ul className={styles.people}>
        {people.map(person => (
          <Sitter key={person.id} person={person} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}
