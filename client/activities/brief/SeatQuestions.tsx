import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/SeatProvider.tsx';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { KeepFocus } from '../../surfaces/seat/KeepFocus.tsx';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatBrief.module.css';

/** As the server checks it. */
const LENGTH = 200;

/** A question is parked here and comes back when its time has come. */
export function SeatQuestions({ step, texts }: ViewProps) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const session = useSession();
  const { keyboard } = useScreen();
  const { entries, withdraw } = useOwnEntries(step.id);
  const { data, change, clear } = useEntryDraft(step.id);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const words = typeof data.text === 'string' ? data.text : '';
  const warning = useDataWarning(words);
  const parked = entries.filter(({ status, kind }) => status !== 'withdrawn' && kind !== 'pulse');

  if (!step.write && words.trim() === '' && !focused) {
    return null;
  }

  function add() {
    const text = words.trim();
    if (text === '') {
      field.current?.focus();
    } else if (step.write && [...text].length <= LENGTH && !warning.holds()) {
      putEntry(session, step, { text, kind: 'question' }, 'question');
      clear();
    }
  }

  const refusal = step.status === 'closed' ? t('seat:late.title') : t('seat:late.paused');
  return (
    <WorkPart label={t('activities:brief.question')}>
      {parked.length > 0 && !keyboard && (
        <details className={styles.parked}>
          <summary>{t('activities:brief.questions', { count: parked.length })}</summary>
          <ul>
            {parked.map(({ id, data }) => (
              <li key={id}>
                <span>{String(data.text ?? '')}</span>
                <Button variant="bare" size="small" onPress={() => void withdraw(id)}>
                  {t('common:action.withdraw')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Field
        ref={field}
        label={t('activities:brief.question')}
        showLabel={!keyboard}
        multiline
        rows={keyboard ? 1 : 2}
        value={words}
        onChange={text => change({ text, kind: text === '' ? undefined : 'question' })}
        placeholder={t('activities:brief.questionHint')}
        limit={LENGTH}
        leftWords={left => t('common:count.charactersLeft', { count: left })}
        overWords={over => t('common:count.charactersOver', { count: over })}
        refusal={warning.sentence}
        onSubmit={add}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {!keyboard && <Privacy step={step} texts={texts} />}
      {!step.write && (
        <p className={styles.reason} role="status">
          {refusal}
        </p>
      )}
      <KeepFocus>
        <Button
          variant={words.trim() === '' ? 'quiet' : 'green'}
          size="main"
          wide
          off={!step.write}
          onPress={add}
        >
          {warning.sentence ? t('seat:personal.send') : t('activities:brief.sendQuestion')}
        </Button>
      </KeepFocus>
    </WorkPart>
  );
}
