import { Shuffle } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { GroupLine, NowStep } from '#shared/protocol.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { useActs } from './ActProvider.tsx';
import { GroupRow } from './GroupRow.tsx';
import styles from './Groups.module.css';
import { useLeadWords } from './leadWords.ts';
import { MoveDialog } from './MoveDialog.tsx';

/** More would push everything else of the step out of sight. */
const MOST_OPEN = 8;

/** Who sits with whom in the phase that runs; nothing where the program seats nobody. */
export function Groups({ step }: { step: NowStep }) {
  const t = useLeadWords();
  const { act, say } = useActs();
  const groups = useWorkshop().people?.groups ?? null;
  const [moved, setMoved] = useState<string | null>(null);
  const alone = groups?.filter(({ offer }) => offer !== null) ?? [];
  const news = alone.map(({ people }) => t('groups.alone', { name: people[0]?.name ?? '' })).join(' ');
  // Somebody left and somebody else sits alone now: nobody pressed anything for it, so it is read aloud.
  useEffect(() => {
    if (news !== '') {
      say(news);
    }
  }, [news, say]);
  if (groups === null) {
    return null;
  }

  async function form() {
    if ((await act({ type: 'groups:form', step: step.id })) !== null) {
      say(t('groups.formed', { count: groups?.length ?? 0 }));
    }
  }

  const rest = groups.filter(({ offer }) => offer === null);
  const list = (some: readonly GroupLine[]) => (
    <ul className={styles.list}>
      {some.map(group => (
        <GroupRow key={group.sign} group={group} step={step.id} onMove={setMoved} />
      ))}
    </ul>
  );
  const known = (id: string | null): id is string =>
    groups.some(({ people }) => people.some(person => person.id === id));
  return (
    <section className={styles.groups} aria-labelledby="pary">
      <div className={styles.head}>
        <h2 id="pary" className={styles.title}>
          {t('groups.title')} <span className={styles.count}>{groups.length}</span>
        </h2>
        <Button size="small" icon={<Shuffle aria-hidden="true" />} onPress={() => void form()}>
          {groups.length === 0 ? t('groups.formFirst') : t('groups.form')}
        </Button>
      </div>
      <p className={styles.note}>{groups.length === 0 ? t('groups.none') : t('groups.note')}</p>
      <div data-keeps-focus>
        {alone.length > 0 && list(alone)}
        {groups.length <= MOST_OPEN ? (
          list(rest)
        ) : (
          <details className={styles.all}>
            <summary>{t('groups.all')}</summary>
            {list(rest)}
          </details>
        )}
        {known(moved) && (
          <MoveDialog step={step.id} person={moved} groups={groups} onBack={() => setMoved(null)} />
        )}
      </div>
    </section>
  );
}
