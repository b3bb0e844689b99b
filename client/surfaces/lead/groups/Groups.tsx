import { Shuffle } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { GroupLine, NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import { NewTable } from './DropTable.tsx';
import { GroupRow } from './GroupRow.tsx';
import styles from './Groups.module.css';
import { MoveDialog } from './MoveDialog.tsx';
import { Standing } from './Standing.tsx';

/** More would push everything else of the step out of sight. */
const MOST_OPEN = 8;

/** Who sits with whom in the phase that runs; nothing where the program seats nobody. */
export function Groups({ step }: { step: NowStep }) {
  const t = useLeadWords();
  const { say } = useActs();
  const { people } = useWorkshop();
  const groups = people?.groups ?? null;
  const standing = people?.standing ?? [];
  const [moved, setMoved] = useState<string | null>(null);
  const [dragging, setDragging] = useState(false);
  const pairs = step.form === 'pairs';
  const alone = groups?.filter(({ offer }) => offer !== null) ?? [];
  const lonely = pairs ? 'groups.alone' : 'groups.aloneGroups';
  const news = alone.map(one => t(lonely, { name: one.people[0]?.name ?? '' })).join(' ');
  // Somebody left and somebody else sits alone now: nobody pressed anything for it, so it is read aloud.
  useEffect(() => {
    if (news !== '') {
      say(news);
    }
  }, [news, say]);
  if (groups === null) {
    return null;
  }

  const rest = groups.filter(({ offer }) => offer === null);
  // Who is being seated by hand is dragged to any table: none of them is folded away.
  const isOpen = groups.length <= MOST_OPEN || step.seating === 'hand';
  const list = (some: readonly GroupLine[]) => (
    <ul className={styles.list}>
      {some.map(group => (
        <GroupRow key={group.sign} group={group} step={step} onMove={setMoved} />
      ))}
    </ul>
  );
  const known = (id: string | null): id is string =>
    [...standing, ...groups.flatMap(group => group.people)].some(person => person.id === id);
  return (
    <section
      className={styles.groups}
      aria-labelledby="pary"
      onDragStart={() => setDragging(true)}
      onDragEnd={() => setDragging(false)}
      onDrop={() => setDragging(false)}
    >
      <Head step={step} groups={groups} />
      <div data-keeps-focus>
        <Standing step={step.id} people={standing} onMove={setMoved} />
        {alone.length > 0 && list(alone)}
        {isOpen ? (
          list(rest)
        ) : (
          <details className={styles.all}>
            <summary>{t('groups.all')}</summary>
            {list(rest)}
          </details>
        )}
        {dragging && <NewTable step={step.id} />}
        {known(moved) && (
          <MoveDialog
            step={step.id}
            person={moved}
            groups={groups}
            standing={standing}
            onBack={() => setMoved(null)}
          />
        )}
      </div>
    </section>
  );
}

/** Where the sentence below the title depends on how people are seated. */
const NOTES = { choice: 'groups.noteChoice', hand: 'groups.noteHand' } as const;

function Head({ step, groups }: { step: NowStep; groups: readonly GroupLine[] }) {
  const t = useLeadWords();
  const { act, say } = useActs();
  const pairs = step.form === 'pairs';
  const nobody = groups.every(({ people }) => people.length === 0);
  const { seating } = step;
  const note =
    seating === 'choice' || seating === 'hand'
      ? NOTES[seating]
      : nobody
        ? 'groups.none'
        : pairs
          ? 'groups.note'
          : 'groups.noteGroups';

  async function form() {
    if ((await act({ type: 'groups:form', step: step.id })) !== null) {
      say(t('groups.formed', { count: groups.length }));
    }
  }

  return (
    <>
      <div className={styles.head}>
        <h2 id="pary" className={styles.title}>
          {t(pairs ? 'groups.title' : 'groups.titleGroups')}{' '}
          <span className={styles.count}>{groups.length}</span>
        </h2>
        <Button size="small" icon={<Shuffle aria-hidden="true" />} onPress={() => void form()}>
          {t(nobody ? (pairs ? 'groups.formFirst' : 'groups.formFirstGroups') : 'groups.form')}
        </Button>
      </div>
      <p className={styles.note}>{t(note)}</p>
    </>
  );
}
