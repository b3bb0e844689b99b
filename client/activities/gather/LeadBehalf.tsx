import { useState } from 'react';
import { type Circle, isAlive, standingOf } from '#shared/activities/gather/circle.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { CircleFields, emptyCircle, entryFrom, isReady } from './CircleFields.tsx';
import { CircleMarks, CircleNotes } from './CircleMarks.tsx';
import { isFull, notesOf, useCircles, useCircleWords } from './circleView.ts';
import styles from './Lead.module.css';

/** Somebody without a phone joins, leaves, calls together or offers a topic, aloud. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useCircleWords();
  const { act, say } = useActs();
  const view = useCircles({ step, texts });
  const [typed, setTyped] = useState(() => emptyCircle(view));
  const { name, id: who } = person;
  const may = step.status === 'open' || (step.status === 'closed' && step.write);
  const alive = view.circles.filter(isAlive);
  const mine = alive.filter(circle => standingOf(circle, who) === 'in');
  const open = alive
    .filter(circle => !mine.includes(circle) && !isFull(circle, view))
    .toSorted(
      (one, other) => Number(standingOf(other, who) === 'asked') - Number(standingOf(one, who) === 'asked'),
    );

  async function told(circle: string, data: Record<string, unknown>) {
    if ((await act({ type: 'entry:act', step: step.id, entry: circle, data, behalf: who })) !== null) {
      say(t('behalf.saved'));
    }
  }

  async function add() {
    const entry = makeRandomId(platformRandom);
    const data = entryFrom(typed);
    if (
      isReady(typed) &&
      (await act({ type: 'entry:put', step: step.id, entry, data, behalf: who })) !== null
    ) {
      setTyped(emptyCircle(view));
      say(t('behalf.saved'));
    }
  }

  const button = (circle: Circle, words: string, data: Record<string, unknown>) => (
    <Button
      key={words}
      size="small"
      keeps={data.act === 'join'}
      label={t('behalf.for', { act: words, text: circle.text })}
      onPress={() => void told(circle.id, data)}
    >
      {words}
    </Button>
  );
  const list = (some: readonly Circle[], isIn: boolean) => (
    <ul className={styles.list}>
      {some.map(circle => (
        <li key={circle.id} className={styles.circle}>
          <h3 className={styles.text}>{circle.text}</h3>
          <p className={styles.who}>
            <CircleMarks t={t} circle={circle} view={view} size={18} most={10} />
          </p>
          <p className={styles.notes}>
            <CircleNotes notes={notesOf(t, circle, view)} />
          </p>
          <div className={styles.acts}>
            {!isIn && button(circle, t('behalf.join'), { act: 'join' })}
            {circle.convenor === '' && button(circle, t('behalf.convene'), { act: 'convene' })}
            {isIn && button(circle, t('behalf.leave'), { act: 'leave' })}
          </div>
        </li>
      ))}
    </ul>
  );

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('behalf.title', { name })}</h1>
      <p className={styles.note}>{t(may ? 'behalf.note' : 'behalf.closed')}</p>
      {may && mine.length > 0 && (
        <>
          <h2 className={styles.title}>{t('behalf.mine')}</h2>
          {list(mine, true)}
        </>
      )}
      {may && open.length > 0 && (
        <>
          <h2 className={styles.title}>{t('behalf.open')}</h2>
          {list(open, false)}
        </>
      )}
      {step.write && view.config.propose && !view.frozen && (
        <>
          <h2 className={styles.title}>{t('behalf.add')}</h2>
          <CircleFields value={typed} onChange={setTyped} view={view} onPage />
          <div className={styles.acts}>
            <Button variant="green" size="main" off={!isReady(typed)} onPress={() => void add()}>
              {t('behalf.addAct', { name })}
            </Button>
          </div>
        </>
      )}
      <div className={styles.acts}>
        <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
      </div>
    </div>
  );
}
