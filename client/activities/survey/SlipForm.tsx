import { EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { type Answers, isAnswered, isFit } from './ownAnswers.ts';
import { QuestionInput } from './QuestionInput.tsx';
import { useSurvey } from './surveyView.ts';

interface SlipFormProps extends ViewProps {
  /** What goes with the answers: the person who gave the slip, or its code. */
  wish: { behalf: string } | { set: string };
  /** „Następna osoba", „Następna kartka". */
  next: string;
  onAdded?: () => void;
  onNext: () => void;
}

/** A slip from the box is typed in and given; whose it was is stored nowhere, and it cannot be read again. */
export function SlipForm({ step, texts, wish, next, onAdded, onNext }: SlipFormProps) {
  const { t } = useTranslation('survey');
  const { act, say: announce } = useActs();
  const say = useSay();
  const { config } = useSurvey({ step, texts });
  const [answers, setAnswers] = useState<Answers>({});
  const [saved, setSaved] = useState(false);
  const reason = useId();
  const given = config.questions.filter(({ id }) => isAnswered(answers[id]));
  const unfit = given.some(question => !isFit(question, answers[question.id]));
  const off = given.length === 0 || unfit;
  return (
    <div className={styles.questions}>
      <h1 className={styles.page}>{t(saved ? 'behalf.done' : 'behalf.title')}</h1>
      {!step.write ? (
        <p className={styles.note}>{t('behalf.closed')}</p>
      ) : saved ? (
        <>
          <p className={styles.note}>{t('behalf.doneNote')}</p>
          <div className={styles.tools}>
            <Button onPress={onNext}>{next}</Button>
          </div>
        </>
      ) : (
        form()
      )}
    </div>
  );

  function form() {
    return (
      <>
        <p className={styles.secret}>
          <EyeOff aria-hidden="true" size={18} />
          <span>{t('behalf.lead')}</span>
        </p>
        {config.questions.map(question => (
          <div key={question.id} className={styles.question}>
            <h2 className={styles.asked}>{say(question.question)}</h2>
            <QuestionInput
              question={question}
              value={answers[question.id]}
              onChange={value => setAnswers(known => ({ ...known, [question.id]: value }))}
            />
          </div>
        ))}
        {off && (
          <p id={reason} className={styles.note}>
            {t(unfit ? 'seat.unfit' : 'seat.empty')}
          </p>
        )}
        <div className={styles.tools}>
          <Button variant="green" size="main" off={off} reasonId={reason} onPress={() => void save()}>
            {t('behalf.save')}
          </Button>
        </div>
      </>
    );
  }

  async function save() {
    const entry = makeRandomId(platformRandom);
    const data = {
      kind: 'answer',
      answers: Object.fromEntries(given.map(({ id }) => [id, answers[id]])),
    };
    if ((await act({ type: 'entry:put', step: step.id, entry, data, ...wish })) !== null) {
      setAnswers({});
      setSaved(true);
      announce(t('behalf.saved'));
      onAdded?.();
    }
  }
}
