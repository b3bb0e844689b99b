import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPart } from '#shared/protocol/parts.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { usePlan, usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { SideLegend } from '../../ui/SideLegend.tsx';
import { type PlaceAtEdge, TableEdge } from '../../ui/TableEdge.tsx';
import { LateSteps, LateStepsButton } from './LateSteps.tsx';
import { useSides } from './useSides.ts';
import { useText } from './useText.ts';
import styles from './Waiting.module.css';

/** More marks than this would not be told apart on a phone. */
const MOST_PLACES = 10;

/** Before and between steps: eyes go back to the people, and the table shows who is here. */
export function Waiting() {
  const { t } = useTranslation(['seat', 'activities']);
  const text = useText();
  const { now, plan, mine } = useWorkshop();
  const [late, setLate] = useState(false);
  const { seat, workshop } = useSession();
  const texts = usePlanStep(now?.step?.id ?? null);
  const sessions = usePlan()?.sessions ?? [];
  const writes = sessions.some(({ steps }) => steps.some(({ activity }) => activity === 'draft'));
  const archived = now?.workshop.status === 'archived';
  const moment = momentOf(plan);
  const started = moment.is !== 'before';
  const next = moment.is === 'apart' ? sessions[moment.next]?.title : undefined;
  const between = next ? t('seat:waiting.nextSession', { title: text(next) }) : t('seat:waiting.between');
  const title = archived
    ? t('seat:waiting.ended')
    : moment.is === 'before'
      ? t('seat:waiting.before')
      : moment.is === 'over'
        ? t('seat:waiting.over')
        : between;
  const note = {
    before: t('activities:arrive.lockPhone'),
    apart: t('seat:waiting.sessionNote'),
    within: t('seat:waiting.betweenNote'),
    over: t('seat:waiting.overNote'),
  }[moment.is];
  return (
    <div className={styles.waiting}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {!archived && <p className={styles.note}>{note}</p>}
        {moment.is === 'over' && writes && (
          <p className={styles.read}>
            <ButtonLink href={`/dokument/${workshop}?as=${seat}`}>{t('seat:waiting.read')}</ButtonLink>
          </p>
        )}
        {texts !== null && started && !archived && (
          <p className={styles.soon}>{t('seat:waiting.soon', { title: text(texts.title) })}</p>
        )}
        {mine?.person && <LateStepsButton onOpen={() => setLate(true)} />}
        {late && <LateSteps onBack={() => setLate(false)} />}
      </div>
      <TableHere />
    </div>
  );
}

type Moment = { is: 'before' | 'within' | 'over' } | { is: 'apart'; next: number };

/** Where in the plan the room waits: before everything, in a meeting, between two of them, after everything. */
function momentOf(plan: PlanPart | null): Moment {
  const sessions = (plan?.sessions ?? []).map(({ steps }) => steps.filter(({ skipped }) => !skipped));
  if (sessions.every(steps => steps.every(({ status }) => status === 'waiting'))) {
    return { is: 'before' };
  }
  const next = sessions.findIndex(steps => steps.some(({ status }) => status !== 'closed'));
  if (next < 0) {
    return { is: 'over' };
  }
  return sessions[next]?.every(({ status }) => status === 'waiting')
    ? { is: 'apart', next }
    : { is: 'within' };
}

/** The table with those who sit at it now, cut by the lower edge of the page. */
export function TableHere() {
  const { t } = useTranslation(['seat', 'activities']);
  const { now } = useWorkshop();
  const sides = [...useSides().values()];
  const here = now?.here ?? { online: {}, expected: {}, roster: {} };
  const rows = sides.map(side => {
    const online = here.online[side.id] ?? 0;
    return { ...side, online, of: Math.max(here.expected[side.id] ?? 0, here.roster[side.id] ?? 0, online) };
  });
  const all = rows.reduce((sum, { of }) => sum + of, 0);
  const online = rows.reduce((sum, row) => sum + row.online, 0);
  const places: PlaceAtEdge[] = rows.flatMap(({ id, letter, online, of }) =>
    Array.from({ length: of }, (_, place) => ({ id: `${id}${place}`, side: letter, empty: place >= online })),
  );
  return (
    <div className={styles.table}>
      <SideLegend
        label={t('seat:waiting.sides')}
        size="small"
        sides={rows.map(row => ({
          side: row.letter,
          name: t('activities:arrive.sideHere', { name: row.name, here: row.online, wished: row.of }),
          sideName: t('seat:waiting.sideName', { side: row.letter }),
        }))}
      />
      <TableEdge
        places={places.length > MOST_PLACES ? [] : places}
        label={t('seat:waiting.atTable', { here: online, expected: all })}
        mark={places.length > 6 ? 30 : 44}
        face={38}
        edge={7}
      />
    </div>
  );
}
