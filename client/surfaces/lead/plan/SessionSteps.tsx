import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../moments.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StepList } from '../../../ui/StepList.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import { StepLinksDialog } from '../links/StepLinksButton.tsx';
import type { CourseStep } from './course.ts';
import type { Slot } from './schedule.ts';
import { useWindowWords } from './stepWindow.ts';

interface SessionStepsProps {
  slots: readonly Slot[];
  focus: string | null;
  label: string;
}

/** Steps of one session as a list; choosing one asks before the room looks at it. */
export function SessionSteps({ slots, focus, label }: SessionStepsProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { t: link } = useTranslation('link');
  const say = useSay();
  const { act } = useActs();
  const [asked, setAsked] = useState<CourseStep | null>(null);
  const [linked, setLinked] = useState<string | null>(null);
  const windowWords = useWindowWords();
  const byLink = slots.find(({ step }) => step.id === linked)?.step;

  async function look(step: CourseStep, open: boolean) {
    setAsked(null);
    await act({ type: open ? 'step:open' : 'step:focus', step: step.id });
  }

  return (
    <>
      <StepList
        label={label}
        onChoose={id => {
          const step = slots.find(slot => slot.step.id === id)?.step;
          if (step?.outside !== undefined && step.links !== undefined) {
            setLinked(step.id);
          } else if (step !== undefined && step.id !== focus) {
            setAsked(step);
          }
        }}
        steps={slots.map(({ step, at, minutes }) => {
          const state = stateOf(step, focus);
          return {
            id: step.id,
            time: at === null ? undefined : clockTime(at),
            name: say(step.title),
            minutes: step.outside
              ? link('lead.byLink')
              : state === 'skipped'
                ? t('clock.state.skipped')
                : unit(state, minutes, t),
            state,
            isBreak: step.isBreak,
            stateWords:
              windowWords(step) ??
              t(`clock.state.${step.status === 'open' && state !== 'now' ? 'open' : state}`),
          };
        })}
      />
      {byLink !== undefined && <StepLinksDialog step={byLink} onBack={() => setLinked(null)} />}
      <Dialog
        open={asked !== null}
        title={asked === null ? '' : say(asked.title)}
        sentence={asked?.status === 'closed' ? t('step.closed') : t('step.notOpen')}
        act={
          asked === null
            ? undefined
            : {
                label: asked.status === 'closed' ? t('step.reopen') : t('step.open'),
                onAct: () => void look(asked, true),
              }
        }
        back={c('action.notYet')}
        onBack={() => setAsked(null)}
      />
    </>
  );
}

function stateOf(step: CourseStep, focus: string | null) {
  if (step.outside !== undefined) {
    const isOver = step.status === 'closed' || step.window?.status === 'over';
    return step.id === focus ? 'now' : isOver ? 'done' : 'next';
  }
  if (step.skipped) {
    return 'skipped';
  }
  if (step.id === focus) {
    return 'now';
  }
  return step.status === 'closed' ? 'done' : 'next';
}

function unit(state: string, minutes: number, t: ReturnType<typeof useLeadWords>): string {
  return state === 'now' ? t('clock.minutes', { count: minutes }) : String(minutes);
}
