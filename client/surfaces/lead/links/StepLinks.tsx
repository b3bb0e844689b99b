import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '../../../live/useMinute.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useSay } from '../leadWords.ts';
import page from '../Page.module.css';
import type { CourseStep } from '../plan/course.ts';
import { dayOf, momentOf, useWindowSentence } from '../plan/stepWindow.ts';
import { ScriptLines } from '../script/ScriptLines.tsx';
import { scriptNow } from '../script/scriptNow.ts';
import { isForLeadAlone } from '../step/goal.ts';
import styles from './StepLinks.module.css';
import { StepLinksGiven } from './StepLinksGiven.tsx';
import { StepLinksMake } from './StepLinksMake.tsx';

const DAY = 24 * 3_600_000;
const DAYS = 7;

interface StepLinksProps {
  step: CourseStep;
  onBack: () => void;
}

/** A step open by link: from when, until when, and the links. */
export function StepLinks({ step, onBack }: StepLinksProps) {
  const { t } = useTranslation('link');
  const c = useCommonWords();
  const say = useSay();
  const { act, refusal } = useActs();
  const sentence = useWindowSentence();
  const minute = useMinute();
  const { window } = step;
  const runs = window !== undefined && window.status !== 'over';
  const [from, setFrom] = useState(dayOf(runs ? window.from : minute));
  const [until, setUntil] = useState(
    dayOf(runs ? window.until : minute + (step.outside?.days ?? DAYS) * DAY),
  );
  const [closing, setClosing] = useState(false);
  const [turn, setTurn] = useState(0);
  const { now } = useWorkshop();

  async function open() {
    const begins = momentOf(from, false);
    const ends = momentOf(until, true);
    if (begins !== null && ends !== null) {
      await act({ type: 'window:open', step: step.id, from: begins, until: ends });
    }
  }

  async function look() {
    if ((await act({ type: 'step:focus', step: step.id })) !== null) {
      onBack();
    }
  }

  if (closing) {
    return (
      <Dialog
        key="close"
        open
        title={t('lead.closeTitle')}
        sentence={t('lead.closeSentence')}
        act={{
          label: t('lead.closeAct'),
          danger: true,
          onAct: () => {
            setClosing(false);
            void act({ type: 'window:close', step: step.id });
          },
        }}
        back={c('action.notYet')}
        onBack={() => setClosing(false)}
      />
    );
  }
  const hasResult = step.status === 'closed' || (step.status === 'open' && window?.status === 'over');
  const secretAgain = hasResult && step.links?.includes('public') === true && !runs;
  const alone = isForLeadAlone(step.texts?.config);
  return (
    <Dialog
      key="links"
      open
      title={t('lead.title', { title: say(step.title) })}
      sentence={secretAgain ? t('lead.newRound') : t('lead.sentence')}
      act={runs ? undefined : { label: t('lead.act'), onAct: () => void open() }}
      back={c('action.close')}
      onBack={onBack}
    >
      {step.outside !== undefined && step.texts !== null && (
        <ScriptLines
          lines={scriptNow(step.texts, window?.status === 'over' ? step.texts.phases.length - 1 : 0).now}
          small
        />
      )}
      {window !== undefined && (
        <div className={styles.state} role="status">
          <p className={styles.stands}>{sentence(step)}</p>
          {step.answers !== undefined && runs && (
            <p className={page.note}>
              {t('lead.answers', { count: step.answers })} {t('lead.unsigned')}
            </p>
          )}
        </div>
      )}
      <div className={styles.days}>
        <Field label={t('lead.from')} showLabel type="date" value={from} onChange={setFrom} />
        <Field label={t('lead.until')} showLabel type="date" value={until} onChange={setUntil} />
      </div>
      {runs && (
        <div className={page.acts}>
          <Button onPress={() => void open()}>{t('lead.save')}</Button>
          <Button variant="bare" onPress={() => setClosing(true)}>
            {t('lead.close')}
          </Button>
        </div>
      )}
      {window?.status === 'over' && now?.step?.id !== step.id && (
        <div>
          <Button onPress={() => void look()}>{t(alone ? 'lead.read' : 'lead.look')}</Button>
        </div>
      )}
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
      {runs && <StepLinksMake step={step} onMade={() => setTurn(count => count + 1)} />}
      {window !== undefined && <StepLinksGiven key={turn} step={step} />}
    </Dialog>
  );
}
