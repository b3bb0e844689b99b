import type { DecideView } from '#shared/activities/decide/decideView.ts';
import type { NowPart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import { namesOf, peopleBySide } from '../people/atTable.ts';
import { MOST_NAMES, useSomeNames } from '../people/useSomeNames.ts';
import { type CourseSession, isAhead } from '../plan/course.ts';
import { asksReady } from './asksReady.ts';
import { total } from './goal.ts';

interface AdvanceQuestionProps {
  open: boolean;
  now: NowPart;
  course: readonly CourseSession[];
  session: number;
  /** Ends a vote rather than the session. */
  ballot: boolean;
  onBack: () => void;
  onAct: () => void;
}

/** Before what cannot be taken back with one key: names what will happen, and the button repeats the act. */
export function AdvanceQuestion({ open, now, course, session, ballot, onBack, onAct }: AdvanceQuestionProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const say = useSay();
  const some = useSomeNames();
  const { people, results } = useWorkshop();
  const number = session + 1;
  const steps = course[session]?.steps ?? [];
  const present = steps.find(step => step.id === now.step?.id);
  const left = steps.filter(step => isAhead(step) && step.id !== now.step?.id);
  const hidden = now.step === null ? 0 : total(now.step.counts.hidden);
  const writing = asksReady(now.step)
    ? namesOf(peopleBySide(now.workshop.sides, people?.people ?? []), 'writing')
    : [];
  if (ballot) {
    const undecided =
      now.step?.activity === 'decide' && results?.step === now.step.id
        ? ((results.run as DecideView | null)?.proposals ?? []).filter(({ outcome }) => outcome === null)
            .length
        : 0;
    return (
      <Dialog
        open={open}
        title={undecided > 0 ? t('next.ask.undecidedTitle') : t('next.ask.ballotTitle')}
        sentence={undecided > 0 ? t('next.ask.undecided', { count: undecided }) : t('next.ask.ballot')}
        act={{ label: undecided > 0 ? t('next.ask.undecidedAct') : t('next.ask.ballotAct'), onAct }}
        back={c('action.notYet')}
        onBack={onBack}
      />
    );
  }
  return (
    <Dialog
      open={open}
      title={t('next.ask.endTitle', { number })}
      sentence={
        <>
          <p>{t('next.ask.end', { title: present === undefined ? '' : say(present.title) })}</p>
          {hidden > 0 && <p>{t('next.ask.hidden', { count: hidden })}</p>}
          {left.length > 0 && (
            <p>
              {t('next.ask.left', {
                count: left.length,
                titles: left.map(step => say(step.title)).join(', '),
              })}
            </p>
          )}
          {writing.length > 0 && <p>{t('next.ask.writing', { names: some(writing, MOST_NAMES.console) })}</p>}
        </>
      }
      act={{ label: t('next.ask.endAct', { number }), onAct }}
      back={c('action.notYet')}
      onBack={onBack}
    />
  );
}
