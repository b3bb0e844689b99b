import type { NowPart } from '#shared/protocol/parts.ts';
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
  const { t, say, lang } = useStageWords();
  const { plan } = useWorkshop();
  const texts = usePlan();
  const today = dayOf(useMinute(), lang);
  const session = plan === null ? 0 : currentSession(plan);
  const sides = seatedSides(now, session === 0);
  const form = tableForm(sides);
  const over = plan !== null && isOver(plan);
  const title = texts?.sessions[session]?.title;
  const name = title === undefined ? '' : say(title);
  const of = texts?.sessions.length ?? 1;
  const inOrder = of > 1 ? t('stage:waiting.session', { number: session + 1, of, title: name }) : name;
  const meeting = over ? t('stage:closed.text') : inOrder;
  // A workshop of one meeting may be called like it.
  const shown = meeting === now.workshop.title ? '' : meeting;
  return (
    <div className={styles.waiting}>
      <main className={styles.main}>
        <div className={styles.words}>
          <WaitingTitle
            title={now.workshop.title}
            meeting={shown}
            where={[now.workshop.town, today].filter(Boolean).join(', ')}
          />
          {form !== 'row' && <PeopleCount sides={sides} />}
          {form === 'row' && plan !== null && texts !== null && !over && (
            <Agenda plan={plan} texts={texts} meeting={shown} />
          )}
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
