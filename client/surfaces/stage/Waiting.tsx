import type { NowPart } from '#shared/protocol.ts';
import { useMinute } from '../../live/useMinute.ts';
import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Agenda } from './Agenda.tsx';
import { currentSession, isOver } from './agenda.ts';
import { CodeSheet } from './CodeSheet.tsx';
import { PeopleCount } from './PeopleCount.tsx';
import { StageTable } from './StageTable.tsx';
import { seatedSides, tableForm } from './seated.ts';
import { useStageWords } from './useStageWords.ts';
import styles from './Waiting.module.css';
import { WaitingTitle } from './WaitingTitle.tsx';

/** Before the first step and between steps: what meeting this is, how to get in, who already sits. */
export function Waiting({ now }: { now: NowPart }) {
  const { lang } = useStageWords();
  const { plan } = useWorkshop();
  const texts = usePlan();
  const today = dayOf(useMinute(), lang);
  const session = plan === null ? 0 : currentSession(plan);
  const sides = seatedSides(now, session === 0);
  const form = tableForm(sides);
  const over = plan !== null && isOver(plan);
  return (
    <div className={styles.waiting}>
      <main className={styles.main}>
        <div className={styles.words}>
          <WaitingTitle
            title={now.workshop.title}
            session={texts?.sessions[session]?.title ?? null}
            number={session + 1}
            of={texts?.sessions.length ?? 1}
            over={over}
            where={[now.workshop.town, today].filter(Boolean).join(', ')}
          />
          {form !== 'row' && <PeopleCount sides={sides} />}
          {form === 'row' && plan !== null && texts !== null && !over && <Agenda plan={plan} texts={texts} />}
        </div>
        <CodeSheet qr={form === 'row' ? 350 : 324} />
      </main>
      <StageTable sides={sides} form={form} />
    </div>
  );
}

/** „piątek 20 listopada" */
function dayOf(at: number, lang: 'pl' | 'en'): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(lang === 'pl' ? 'pl-PL' : 'en-GB', day)
    .format(at)
    .replace(',', '')
    .replace(/(\d) /, '$1\u00a0');
}
