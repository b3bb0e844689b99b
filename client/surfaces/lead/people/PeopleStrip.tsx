import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { activityOf } from '#shared/activities/activities.ts';
import type { NowPart, NowStep, PersonLine } from '#shared/protocol/parts.ts';
import { useMinute } from '../../../live/useMinute.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { Readiness } from '../../../ui/Readiness.tsx';
import { TableOfPeople } from '../../../ui/TableOfPeople.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import { asksReady } from '../step/asksReady.ts';
import { totalOf } from '../step/goal.ts';
import styles from '../step/StepColumn.module.css';
import { usePage } from '../usePage.ts';
import { namesOf, peopleBySide, type SidePeople } from './atTable.ts';
import { PersonAtTableDialog } from './PersonAtTableDialog.tsx';
import { MOST_NAMES, useSomeNames } from './useSomeNames.ts';

const MOST_ON_A_SIDE = 12;
const MOST_IN_ALL = 24;
/** How long a second device of somebody is news. */
const NEWS_MS = 15 * 60_000;

/** „Gotowe 7 z 9" and who is still writing, always in sight; below it the table with names. */
export function PeopleStrip({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { people } = useWorkshop();
  const { go } = usePage();
  const [chosen, setChosen] = useState<string | null>(null);
  const sides = peopleBySide(now.workshop.sides, people?.people ?? []);
  const all = sides.reduce((sum, side) => sum + side.people.length, 0);
  const many = all > MOST_IN_ALL || sides.some(side => side.people.length > MOST_ON_A_SIDE);
  const step = asksReady(now.step) ? now.step : null;
  return (
    <>
      <div className={styles.readyHead}>
        <p className={styles.readyCount}>
          {step === null
            ? t('ready.atTable', { here: totalOf(now.here.online), roster: totalOf(now.here.roster) })
            : c('ready.of', { done: totalOf(step.ready.done), of: totalOf(step.ready.of) })}
        </p>
        <p className={styles.readyNames}>
          {all === 0 ? t('ready.nobody') : <Missing sides={sides} step={step} />}{' '}
          <CameBack people={people?.people ?? []} />
        </p>
        <Button
          variant="bare"
          size="small"
          icon={<UserPlus aria-hidden="true" />}
          onPress={() => go('behalf')}
        >
          {c('action.enterForSomebody')}
        </Button>
      </div>
      <div>
        {many ? (
          <Numbers sides={sides} />
        ) : (
          <Table sides={sides} asked={step !== null} onChoose={setChosen} />
        )}
      </div>
      <PersonAtTableDialog now={now} person={chosen} onBack={() => setChosen(null)} />
    </>
  );
}

function Missing({ sides, step }: { sides: readonly SidePeople[]; step: NowStep | null }) {
  const t = useLeadWords();
  const some = useSomeNames();
  const writing = step === null ? [] : namesOf(sides, 'writing');
  const doing = step !== null && activityOf(step.activity)?.ballot !== undefined ? 'voting' : 'writing';
  const away = namesOf(sides, 'away');
  const left = namesOf(sides, 'left');
  return (
    <>
      {writing.length > 0 &&
        t(`ready.${doing}`, { count: writing.length, names: some(writing, MOST_NAMES.console) })}{' '}
      {away.length > 0 && t('ready.away', { names: some(away, MOST_NAMES.console) })}{' '}
      {left.length > 0 && t('ready.left', { names: some(left, MOST_NAMES.console) })}
    </>
  );
}

/** Whoever has the join code can sit down under the name of somebody who is away: it is said for a while. */
function CameBack({ people }: { people: readonly PersonLine[] }) {
  const t = useLeadWords();
  const now = useMinute();
  return people.map(({ id, name, again }) =>
    again && now - again.at < NEWS_MS ? (
      <span key={id}>{t('ready.again', { name, time: clockTime(again.at) })} </span>
    ) : null,
  );
}

interface TableProps {
  sides: readonly SidePeople[];
  /** Phones ask who is ready. */
  asked: boolean;
  onChoose: (person: string) => void;
}

function Table({ sides, asked, onChoose }: TableProps) {
  const t = useLeadWords();
  return (
    <TableOfPeople
      label={t('ready.table')}
      onChoose={onChoose}
      sides={sides.flatMap(({ side, people }) => {
        const mark = markOf(side.id);
        const seated = people.map(({ line, presence }) => ({
          id: line.id,
          name: line.name,
          state: presence === 'left' ? 'away' : presence,
          stateWords: t(`ready.state.${presence === 'writing' && !asked ? 'here' : presence}`),
        }));
        return mark === null ? [] : [{ side: mark, name: t('ready.side', { side: mark }), people: seated }];
      })}
    />
  );
}

/** Over 24 people: numbers of each side; everybody by name stands on the people page. */
function Numbers({ sides }: { sides: readonly SidePeople[] }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const counted = sides.flatMap(({ side, people }) => {
    const mark = markOf(side.id);
    const ready = people.filter(one => one.presence === 'ready').length;
    // Whoever went home is not waited for.
    const of = people.filter(one => one.presence !== 'left').length;
    const numbers = { done: ready, of };
    const label = t('ready.sideReady', { side: side.id, name: side.name, ...numbers });
    return mark === null ? [] : [{ side: mark, ready, of, numbers: c('count.of', numbers), label }];
  });
  return <Readiness form="table" words="" sides={counted} />;
}
