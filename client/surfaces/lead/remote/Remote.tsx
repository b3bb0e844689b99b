import { Check, Hand, Monitor, QrCode, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Sign } from '../../../ui/Sign.tsx';
import { BarMenu } from '../BarMenu.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { CodeDialog } from '../links/CodeDialog.tsx';
import { Notice } from '../Notice.tsx';
import { useCourse } from '../plan/useCourse.ts';
import { StageDialog } from '../stage/StageDialog.tsx';
import { totalOf } from '../step/goal.ts';
import { LeadTimer } from '../step/LeadTimer.tsx';
import { NextButton } from '../step/NextButton.tsx';
import { useAdvance } from '../step/useAdvance.ts';
import styles from './Remote.module.css';
import { RemoteStep } from './RemoteStep.tsx';

/** The console on a phone: timer 82, „Dalej" 92, hands, who is ready, what to say. */
export function Remote({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { course, session } = useCourse();
  const { back } = useAdvance(now.step);
  const [open, setOpen] = useState<'code' | 'stage' | null>(null);
  const here = { done: totalOf(now.here.online), of: totalOf(now.here.roster) };
  return (
    <div data-surface="phone" className={styles.remote}>
      <Bar
        end={
          <>
            <span
              className={styles.fact}
              role="img"
              aria-label={c('hand.raised', { count: now.hands.count })}
            >
              <Hand aria-hidden="true" size={20} /> {now.hands.count}
            </span>
            <span
              className={styles.here}
              role="img"
              aria-label={t('ready.atTable', { here: here.done, roster: here.of })}
            >
              <Check aria-hidden="true" size={20} strokeWidth={2.4} /> {c('count.of', here)}
            </span>
            <BarMenu now={now} />
          </>
        }
      >
        <Sign width={34} label={c('product')} />
        <b>{t('remote')}</b>
      </Bar>
      <Notice />
      <main className={styles.main}>
        <RemoteStep now={now} course={course} session={session}>
          {now.step !== null && <LeadTimer step={now.step} remote />}
        </RemoteStep>
      </main>
      <div className={styles.dock}>
        <div className={styles.row}>
          <Button icon={<Monitor aria-hidden="true" />} hasPopup="dialog" onPress={() => setOpen('stage')}>
            {t('room.onStage')}
          </Button>
          <Button icon={<QrCode aria-hidden="true" />} hasPopup="dialog" onPress={() => setOpen('code')}>
            {t('room.code')}
          </Button>
          <Button icon={<Undo2 aria-hidden="true" />} off={now.step === null} onPress={back}>
            {c('action.undo')}
          </Button>
        </div>
        <NextButton now={now} course={course} session={session} remote />
      </div>
      <CodeDialog now={now} open={open === 'code'} onBack={() => setOpen(null)} />
      <StageDialog now={now} open={open === 'stage'} onBack={() => setOpen(null)} />
    </div>
  );
}
