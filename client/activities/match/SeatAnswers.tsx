import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER, type AnswerWord, type Need, NOTE_LENGTH } from '#shared/activities/match/needs.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { LinkLines } from './LinkLines.tsx';
import { type MatchView, useMatchWords } from './matchView.ts';
import { NeedCard } from './NeedCard.tsx';
import { Pager } from './Pager.tsx';
import styles from './Parts.module.css';
import { useSideAnswers } from './useSideAnswers.ts';

interface SeatAnswersProps extends ViewProps {
  view: MatchView;
  /** Requests that ask this person's side. */
  asked: readonly Need[];
  side: string;
  top: ReactNode;
}

/** One request after the other, four words to answer with, no reason asked for. */
export function SeatAnswers({ step, view, asked, side, top }: SeatAnswersProps) {
  const { t } = useMatchWords();
  const { t: c } = useTranslation(['common', 'seat']);
  const session = useSession();
  const standing = useSideAnswers(step.id);
  const [at, setAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<AnswerWord | null>(null);
  const [note, setNote] = useState('');
  const open = asked.findIndex(need => standing(need, side) === null);
  const found = asked.findIndex(({ id }) => id === at);
  const place = found >= 0 ? found : Math.max(0, open);
  const warning = useDataWarning(note);
  const need = asked[place];
  if (need === undefined) {
    return (
      <ListPart label={t('seat.region')}>
        {top}
        <EmptyState sentence={t('seat.notAsked')} />
      </ListPart>
    );
  }
  const now = standing(need, side);
  const answer = chosen ?? now?.answer ?? null;
  const words = chosen === null && note === '' ? (now?.note ?? '') : note;
  const clarifies = answer === 'clarify';
  const same = now !== null && chosen !== null && answer === now.answer && words.trim() === now.note;
  const lacksNote = clarifies && words.trim() === '';
  const tooLong = clarifies && [...words.trim()].length > NOTE_LENGTH;
  const ready = chosen !== null || (clarifies && words.trim() !== now?.note);
  const done = asked.filter(one => standing(one, side) !== null).length;

  function go(to: number) {
    setAt(asked[to]?.id ?? null);
    setChosen(null);
    setNote('');
  }

  function send() {
    if (need === undefined || answer === null || lacksNote || tooLong) {
      announcer.say(t(answer === null ? 'seat.lacks.answer' : 'seat.lacks.note'));
      return;
    }
    if (clarifies && warning.holds()) {
      return;
    }
    if (!same) {
      const text = clarifies ? { text: words.trim() } : {};
      putEntry(session, step, { kind: ANSWER, record: need.id, answer, ...text }, ANSWER);
    }
    announcer.say(t('seat.answered', { answer: t(`answer.${answer}`) }));
    const next = asked.findIndex((one, number) => number !== place && standing(one, side) === null);
    go(next >= 0 ? next : place);
  }

  return (
    <>
      <ListPart label={t('seat.region')}>
        {top}
        <Pager
          words={t('seat.requestOf', { number: place + 1, of: asked.length })}
          previous={t('seat.previousRequest')}
          next={t('seat.nextRequest')}
          place={place}
          of={asked.length}
          onGo={go}
        />
        <NeedCard need={need} view={view} />
        <p className={styles.standing} role="status">
          {now === null ? t('seat.sideSilent') : standingWords()}
        </p>
        <p className={styles.note}>{step.visibility === 'side' ? t('seat.sideSees') : t('seat.allSee')}</p>
        <LinkLines links={view.linksTo(need.id)} view={view} />
        <p className={styles.note}>
          {done === asked.length ? t('seat.allAnswered') : t('seat.answeredOf', { done, of: asked.length })}
        </p>
      </ListPart>
      <WorkPart label={t('seat.answerWork')}>
        <AnswerButtons
          label={t('seat.answerTo', { text: need.text })}
          chosen={answer}
          onChoose={word => {
            setChosen(word);
            setNote(words);
          }}
        />
        {clarifies && (
          <Field
            label={t('seat.clarify')}
            showLabel
            multiline
            rows={1}
            value={words}
            limit={NOTE_LENGTH}
            leftWords={left => c('count.charactersLeft', { count: left })}
            overWords={over => c('count.charactersOver', { count: over })}
            onChange={typed => {
              setChosen('clarify');
              setNote(typed);
            }}
            refusal={warning.sentence}
            onSubmit={send}
          />
        )}
        <Button
          variant={ready && !lacksNote ? 'green' : 'quiet'}
          size="main"
          wide
          off={!ready || lacksNote || tooLong}
          onPress={send}
        >
          {clarifies && warning.sentence
            ? c('seat:personal.add')
            : t(now === null ? 'seat.answer' : 'seat.answerAnew')}
        </Button>
      </WorkPart>
    </>
  );

  function standingWords(): string {
    if (now === null) {
      return '';
    }
    const word = t(`answer.${now.answer}`) + (now.note === '' ? '' : `: „${now.note}”`);
    return now.mine
      ? t('seat.standingMine', { answer: word })
      : now.name === ''
        ? t('seat.standing', { answer: word })
        : t('seat.standingBy', { answer: word, name: now.name });
  }
}
