import { Check, EyeOff, Monitor, Quote, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownText } from '#shared/activities/survey/show.ts';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import type { SurveyView } from './surveyView.ts';
import { TotalList } from './TotalList.tsx';

/** The totals, what of them stands on the wall, and what is done with people's words. */
export function LeadTotals({ step, survey }: { step: NowStep; survey: SurveyView }) {
  const { t } = useTranslation('survey');
  const { act } = useActs();
  const { shown, config, answering } = survey;
  const { totals } = shown;
  const open = step.status === 'open';
  const walled = open && !answering && config.show !== 'never';
  const show = (record: string | null) => void act({ type: 'step:show', step: step.id, record });
  const few = totals === null ? 0 : 'few' in totals ? totals.few : null;
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{answering ? t('lead.earlier') : t('result')}</h2>
      <p className={styles.note}>{t('lead.neverSplit')}</p>
      {shown.earlierStands && !answering && <p className={styles.hint}>{t('stands')}</p>}
      {few !== null ? (
        <p className={styles.hint}>{few === 0 ? t('nobody') : t('few', { count: few })}</p>
      ) : (
        <>
          {totals !== null && 'n' in totals && (
            <p className={styles.note}>{t('answers', { count: totals.n })}</p>
          )}
          {open && <p className={styles.note}>{t(config.show === 'never' ? 'lead.never' : 'lead.texts')}</p>}
          {walled && (
            <div className={styles.tools}>
              <Button
                size="small"
                pressed={step.show.record === null}
                icon={
                  step.show.record === null ? <Check aria-hidden="true" /> : <Monitor aria-hidden="true" />
                }
                onPress={() => show(null)}
              >
                {t('lead.wallAll')}
              </Button>
            </div>
          )}
          <TotalList
            survey={survey}
            level={3}
            tools={
              walled ? question => <WallButton step={step} question={question} show={show} /> : undefined
            }
            textTools={open ? text => <TextTools step={step} text={text} /> : undefined}
          />
        </>
      )}
      {open && !answering && <p className={styles.note}>{t('lead.newRound')}</p>}
    </div>
  );
}

interface WallButtonProps {
  step: NowStep;
  question: Question;
  show: (record: string) => void;
}

function WallButton({ step, question, show }: WallButtonProps) {
  const { t } = useTranslation('survey');
  const say = useSay();
  const on = step.show.record === question.id;
  return (
    <Button
      size="small"
      pressed={on}
      label={t('lead.wallLabel', { question: say(question.question) })}
      icon={on ? <Check aria-hidden="true" /> : <Monitor aria-hidden="true" />}
      onPress={() => show(question.id)}
    >
      {t('lead.wall')}
    </Button>
  );
}

/** Hidden it is seen here alone; chosen it goes on as a quote, without a name as it came. */
function TextTools({ step, text }: { step: NowStep; text: ShownText }) {
  const { t } = useTranslation('survey');
  const { act } = useActs();
  const { hidden = false, pinned = false } = text;
  const set = (what: 'hide' | 'pin', on: boolean) =>
    void act({ type: 'step:direct', step: step.id, data: { act: what, text: text.id, on } });
  return (
    <span className={styles.textTools}>
      {!hidden && (
        <Button
          size="small"
          variant="bare"
          pressed={pinned}
          label={t('lead.pinLabel', { text: text.text })}
          icon={pinned ? <Check aria-hidden="true" /> : <Quote aria-hidden="true" />}
          onPress={() => set('pin', !pinned)}
        >
          {t('lead.pin')}
        </Button>
      )}
      <Button
        size="small"
        variant="bare"
        label={t(hidden ? 'lead.unhideLabel' : 'lead.hideLabel', { text: text.text })}
        icon={hidden ? <RotateCcw aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        onPress={() => set('hide', !hidden)}
      >
        {t(hidden ? 'lead.unhide' : 'lead.hide')}
      </Button>
    </span>
  );
}
