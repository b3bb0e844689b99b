import { ArrowLeft, EyeOff } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ExtraForFast } from '../../surfaces/seat/ExtraForFast.tsx';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import type { ViewProps } from '../viewProps.ts';
import { answerWords } from './answerWords.ts';
import { isAnswered, isFit, type OwnAnswers, useOwnAnswers } from './ownAnswers.ts';
import { QuestionInput } from './QuestionInput.tsx';
import styles from './Seat.module.css';
import { isSpread } from './spread.ts';
import type { SurveyView } from './surveyView.ts';

interface SeatQuestionsProps extends ViewProps {
  survey: SurveyView;
}

/** One question on the screen, back and next, and at the end everything once more before it goes. */
export function SeatQuestions({ step, texts, survey }: SeatQuestionsProps) {
  const own = useOwnAnswers(step.id, survey.shown.round);
  const { questions } = survey.config;
  const title = useTitleFocus(own.at);
  if (own.sent !== null && !own.editing) {
    return <Given step={step} texts={texts} survey={survey} own={own} />;
  }
  const question = questions[own.at];
  return question === undefined ? (
    <Summary step={step} texts={texts} survey={survey} own={own} title={title} />
  ) : (
    <Ask
      key={question.id}
      step={step}
      texts={texts}
      survey={survey}
      own={own}
      question={question}
      title={title}
    />
  );
}

/** Another question is read from its beginning, by eyes and by readers. */
function useTitleFocus(at: number) {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(at);
  useEffect(() => {
    if (last.current !== at) {
      last.current = at;
      title.current?.focus();
    }
  }, [at]);
  return title;
}

interface ScreenProps extends SeatQuestionsProps {
  own: OwnAnswers;
  title: ReturnType<typeof useTitleFocus>;
}

function Ask({ step, survey, own, question, title }: ScreenProps & { question: Question }) {
  const { t } = useTranslation('survey');
  const { t: s } = useTranslation('seat');
  const text = useText();
  const reason = useId();
  const { questions } = survey.config;
  const value = own.draft[question.id];
  const fit = isFit(question, value);
  const isText = question.kind === 'text' || question.kind === 'word';
  const isField = isText || question.kind === 'number';
  const warning = useDataWarning(isText ? value : undefined);
  const next = () => {
    if (!warning.holds()) {
      own.go(own.at + 1);
    }
  };
  const input = (
    <QuestionInput
      question={question}
      value={value}
      off={!step.write}
      warning={warning.sentence}
      onChange={given => own.change(question.id, given, own.at)}
      onSubmit={fit ? next : undefined}
    />
  );
  return (
    <>
      <ListPart label={t('seat.question')}>
        <p className={styles.where}>{t('seat.place', { number: own.at + 1, of: questions.length })}</p>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {text(question.question)}
        </h2>
        {!isField && input}
      </ListPart>
      <WorkPart label={t('seat.work')}>
        {isField && input}
        <Secret survey={survey} question={question} />
        {!step.write ? (
          <p className={styles.note}>{t('seat.locked')}</p>
        ) : (
          !fit && (
            <p id={reason} className={styles.note}>
              {t(isAnswered(value) ? 'seat.unfit' : 'seat.unanswered')}
            </p>
          )
        )}
        <div className={styles.acts}>
          <Button variant="green" size="main" wide off={!fit} reasonId={reason} onPress={next}>
            {warning.sentence ? s('personal.keep') : t('seat.next')}
          </Button>
          <div className={styles.pair}>
            {own.at > 0 ? (
              <Button
                variant="bare"
                icon={<ArrowLeft aria-hidden="true" size={18} />}
                onPress={() => own.go(own.at - 1)}
              >
                {t('seat.back')}
              </Button>
            ) : (
              own.editing && (
                <Button variant="bare" onPress={own.stopEditing}>
                  {t('seat.keep')}
                </Button>
              )
            )}
            <Button variant="bare" onPress={() => own.change(question.id, undefined, own.at + 1)}>
              {t('seat.skip')}
            </Button>
          </div>
        </div>
      </WorkPart>
    </>
  );
}

function Summary({ step, survey, own, title }: ScreenProps) {
  const { t } = useTranslation('survey');
  const text = useText();
  const reason = useId();
  const { questions } = survey.config;
  const empty = questions.every(question => !isFit(question, own.draft[question.id]));
  return (
    <>
      <ListPart label={t('seat.summary')}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t('seat.summary')}
        </h2>
        <ol className={styles.summary}>
          {questions.map((question, place) => (
            <li key={question.id}>
              <span>
                <span className={styles.asked}>{text(question.question)}</span>
                <span className={styles.said}>
                  {isFit(question, own.draft[question.id])
                    ? answerWords(question, own.draft[question.id], text)
                    : t('seat.skipped')}
                </span>
              </span>
              <Button
                variant="bare"
                size="small"
                label={t('seat.changeOne', { question: text(question.question) })}
                onPress={() => own.go(place)}
              >
                {t('seat.change')}
              </Button>
            </li>
          ))}
        </ol>
      </ListPart>
      <WorkPart label={t('seat.work')}>
        {own.refused && (
          <p className={styles.notice} role="status">
            {t('seat.refused')}
          </p>
        )}
        <Secret survey={survey} />
        {(empty || !step.write) && (
          <p id={reason} className={styles.note}>
            {t(step.write ? 'seat.empty' : 'seat.locked')}
          </p>
        )}
        <div className={styles.acts}>
          <Button
            variant="green"
            size="main"
            wide
            off={empty || !step.write}
            reasonId={reason}
            onPress={() => {
              own.send(questions);
              announcer.say(t('seat.given'));
            }}
          >
            {t('seat.send')}
          </Button>
          <Button
            variant="bare"
            wide
            icon={<ArrowLeft aria-hidden="true" size={18} />}
            onPress={() => own.go(questions.length - 1)}
          >
            {t('seat.back')}
          </Button>
        </div>
      </WorkPart>
    </>
  );
}

/** It is done: nothing is asked any more, and everything can still be changed. */
function Given({ step, texts, survey, own }: Omit<ScreenProps, 'title'>) {
  const { t } = useTranslation('survey');
  // How many could answer is known in the room only.
  const byLink = useWorkshop().now?.window != null;
  return (
    <WorkPart label={t('seat.work')}>
      <h2 className={styles.given}>{own.waits ? t('seat.givenLater') : t('seat.given')}</h2>
      <p className={styles.note}>
        {byLink
          ? t('answers', { count: survey.answered })
          : t('answered', { done: survey.answered, of: survey.people })}
      </p>
      {own.refused && (
        <p className={styles.notice} role="status">
          {t('seat.refused')}
        </p>
      )}
      <Secret survey={survey}>{t('seat.canChange')}</Secret>
      <ExtraForFast texts={texts} left={survey.people - survey.answered} />
      <Button wide off={!step.write} onPress={own.edit}>
        {t('seat.edit')}
      </Button>
    </WorkPart>
  );
}

interface SecretProps {
  survey: SurveyView;
  question?: Question;
  children?: ReactNode;
}

/** Who will see it, before it is given. */
function Secret({ survey, question, children }: SecretProps) {
  const { t } = useTranslation('survey');
  const never = survey.config.show === 'never';
  const isText = question?.kind === 'text' || question?.kind === 'word';
  // Later surveys show what it came to beside their own answer.
  const asked = question === undefined ? survey.config.questions : [question];
  const returns = asked.some(one => isSpread(one) && one.repeat !== undefined);
  return (
    <p className={styles.secret}>
      <EyeOff aria-hidden="true" size={18} />
      <span>
        {t(
          isText
            ? never
              ? 'seat.secretTextNever'
              : 'seat.secretText'
            : never
              ? returns
                ? 'seat.secretReturns'
                : 'seat.secretNever'
              : 'seat.secret',
        )}{' '}
        {children}
      </span>
    </p>
  );
}
