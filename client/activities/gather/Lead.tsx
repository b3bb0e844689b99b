import { Lock } from 'lucide-react';
import { useState } from 'react';
import { type Circle, isAlive, sameTopics, statusOf } from '#shared/activities/gather/circle.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ViewProps } from '../viewProps.ts';
import { CircleFields, emptyCircle, entryFrom, isReady, type TypedCircle } from './CircleFields.tsx';
import { countsOf, hasGap, useCircles, useCircleWords } from './circleView.ts';
import styles from './Lead.module.css';
import { LeadCircle, type LeadOpening } from './LeadCircle.tsx';
import { LeadDialogs } from './LeadDialogs.tsx';

type Opened = { kind: LeadOpening; circle: string } | null;

/** Groups on the console: what is missing, and everything a facilitator does when it was said aloud. */
export default function GatherLead({ step, texts }: ViewProps) {
  const { t } = useCircleWords();
  const { act, say } = useActs();
  const view = useCircles({ step, texts });
  const [opened, setOpened] = useState<Opened>(null);
  const [typed, setTyped] = useState<TypedCircle | null>(null);
  const [onlyGaps, setOnlyGaps] = useState(false);
  if (step.status === 'waiting') {
    return null;
  }
  const open = step.status === 'open';
  const may = open || step.write;
  const standing = view.circles.filter(({ status }) => status !== 'merged');
  const merged = view.circles.filter(({ status }) => status === 'merged');
  const listed = (onlyGaps ? standing.filter(one => hasGap(one, view)) : standing).toSorted(
    (one, other) => rank(one) - rank(other),
  );
  const chosen = opened === null ? undefined : view.circles.find(({ id }) => id === opened.circle);
  const { ready, gaps, lonely } = countsOf(view);

  /** What misses something first, what is over last; otherwise as they came. */
  function rank(circle: Circle): number {
    const order = ['forming', 'active', 'asleep', 'closed', 'merged'];
    return order.indexOf(statusOf(circle, view.config));
  }

  async function done(circle: string, data: Record<string, unknown>, behalf?: string) {
    const intent = { type: 'entry:act' as const, step: step.id, entry: circle, data };
    if ((await act(behalf === undefined ? intent : { ...intent, behalf })) !== null) {
      say(t('lead.saved'));
      setOpened(null);
    }
  }

  async function direct(data: Record<string, unknown>) {
    if ((await act({ type: 'step:direct', step: step.id, data })) !== null) {
      say(t('lead.saved'));
      setTyped(null);
    }
  }

  return (
    <section className={styles.circles} aria-labelledby="grupy">
      <h2 id="grupy" className={styles.title}>
        {t('lead.title', { count: standing.length })}
      </h2>
      <p className={standing.length === 0 ? styles.note : styles.summary}>
        {standing.length === 0 ? t('none') : t('lead.summary', { ready, gaps, lonely })}
      </p>
      {view.frozen && (
        <p className={styles.frozen}>
          <Lock aria-hidden="true" size={20} />
          {t('lead.frozenNote')}
        </p>
      )}
      <div className={styles.tools}>
        {open && (
          <>
            <Button keeps onPress={() => setTyped(emptyCircle(view))}>
              {t('lead.add')}
            </Button>
            <Button onPress={() => void direct({ act: 'freeze', on: !view.frozen })}>
              {t(view.frozen ? 'lead.thaw' : 'lead.freeze')}
            </Button>
          </>
        )}
        {standing.length > 0 && (
          <Chips
            label={t('lead.filter')}
            joined
            chips={[
              { id: 'all', label: t('lead.all') },
              { id: 'gaps', label: t('lead.onlyGaps') },
            ]}
            chosen={[onlyGaps ? 'gaps' : 'all']}
            onChange={([id]) => setOnlyGaps(id === 'gaps')}
          />
        )}
      </div>
      {may &&
        sameTopics(standing.filter(isAlive)).map(([later, earlier]) => (
          <p key={later.id} className={styles.same}>
            <span>{t('lead.same', { one: earlier.text, other: later.text })}</span>
            <Button size="small" onPress={() => void done(later.id, { act: 'merge', into: earlier.id })}>
              {t('lead.sameAct')}
            </Button>
          </p>
        ))}
      {onlyGaps && listed.length === 0 && standing.length > 0 && (
        <p className={styles.note}>{t('lead.noGaps')}</p>
      )}
      <ul className={styles.list}>
        {listed.map(circle => (
          <li key={circle.id}>
            <LeadCircle
              step={step}
              circle={circle}
              view={view}
              off={!may}
              onAct={data => void done(circle.id, data)}
              onOpen={kind => setOpened({ kind, circle: circle.id })}
            />
          </li>
        ))}
      </ul>
      {merged.length > 0 && (
        <details className={styles.more}>
          <summary>{t('lead.merged', { count: merged.length })}</summary>
          <ul>
            {merged.map(({ id, text, into }) => (
              <li key={id}>
                <span>
                  {t('lead.mergedInto', {
                    text,
                    into: view.circles.find(one => one.id === into)?.text ?? '',
                  })}
                </span>
                {may && (
                  <Button
                    variant="bare"
                    size="small"
                    label={t('lead.part', { text })}
                    onPress={() => void done(id, { act: 'part' })}
                  >
                    {t('lead.partShort')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <SetAside step={step} />
      {typed !== null && (
        <Dialog
          open
          title={t('lead.addTitle')}
          act={{
            label: t('lead.addAct'),
            off: !isReady(typed),
            onAct: () => void direct({ act: 'add', data: entryFrom(typed) }),
          }}
          back={t('seat.cancel')}
          onBack={() => setTyped(null)}
        >
          <CircleFields value={typed} onChange={setTyped} view={view} />
        </Dialog>
      )}
      {opened !== null && chosen !== undefined && (
        <LeadDialogs
          kind={opened.kind}
          circle={chosen}
          view={view}
          onAct={(data, behalf) => void done(chosen.id, data, behalf)}
          onBack={() => setOpened(null)}
        />
      )}
    </section>
  );
}
