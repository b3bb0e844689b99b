import { ArrowLeft, Eye } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_LENGTH } from '#shared/activities/draft/stanceWords.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useDraft } from '../../live/useDraft.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Seat.module.css';
import type { Reason } from './useAsking.ts';
import type { OwnStances } from './useOwnStances.ts';

interface SeatReasonProps {
  step: NowStep;
  /** „§ 7 Zasoby", as the document numbers and names it. */
  place: string;
  /** What is answered, and to which words: those that stood there when the answer was chosen. */
  about: Reason;
  /** The words changed since. */
  changed: boolean;
  stances: OwnStances;
  onDone: () => void;
}

/** Why somebody does not simply agree: one sentence, who will read it, and what becomes of it. */
export function SeatReason({ step, place, about, changed, stances, onDone }: SeatReasonProps) {
  const { t } = useTranslation(['draft', 'seat', 'common']);
  const { stance } = about;
  const known = stances.of(about.clause)?.said;
  const kept = useDraft(step.id, `stance.${about.clause}`);
  const before = known !== undefined && known.stance !== 'agree' ? known : undefined;
  const [signed, setSigned] = useState(before?.signed === true);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(kept.text === '' ? (before?.text ?? '') : kept.text);
  const warning = useDataWarning(text);
  const missing = text.trim() === '' || [...text.trim()].length > REASON_LENGTH;
  const named = step.attribution === 'named';

  function send() {
    if (missing || !step.write) {
      field.current?.focus();
      return;
    }
    if (warning.holds()) {
      return;
    }
    stances.say(about, { stance, text: text.trim(), ...(named && signed ? { signed: true } : {}) });
    kept.set('');
    announcer.say(t('draft:stance.sent'));
    onDone();
  }

  return (
    <>
      <ListPart label={t('draft:stance.ask.region')}>
        <div className={styles.back}>
          <Button variant="bare" icon={<ArrowLeft aria-hidden="true" />} onPress={onDone}>
            {t('draft:stance.ask.back')}
          </Button>
        </div>
        <h2 className={styles.question} data-own-question>
          {t(`draft:stance.ask.${stance}`)}
        </h2>
        <p className={styles.where}>{t('draft:stance.ask.place', { place })}</p>
        {changed && (
          <p role="status" className={styles.lawyer}>
            {t('draft:stance.ask.changed')}
          </p>
        )}
        <div className={styles.paper}>
          <Field
            ref={field as never}
            label={t(`draft:stance.ask.${stance}`)}
            value={text}
            onChange={typed => {
              setText(typed);
              kept.set(typed);
            }}
            multiline
            rows={3}
            limit={REASON_LENGTH}
            leftWords={left => t('common:count.charactersLeft', { count: left })}
            overWords={over => t('common:count.charactersOver', { count: over })}
            refusal={warning.sentence}
            autoFocus
          />
        </div>
        {named && (
          <Switch
            label={t('draft:stance.ask.sign')}
            note={signed ? t('draft:stance.ask.signNote') : undefined}
            on={signed}
            onChange={setSigned}
          />
        )}
      </ListPart>
      <WorkPart label={t('draft:stance.ask.dock')}>
        <p id="kto-przeczyta" className={styles.note}>
          <Eye aria-hidden="true" size={18} />
          <span>
            {step.write
              ? t(signed ? 'draft:stance.ask.whoSeesSigned' : 'draft:stance.ask.whoSees')
              : t('draft:stance.ask.paused')}
          </span>
        </p>
        <Button
          variant="green"
          size="main"
          wide
          off={missing || !step.write}
          reasonId="kto-przeczyta"
          onPress={send}
        >
          {warning.sentence
            ? t('seat:personal.send')
            : t(stance === 'object' ? 'draft:stance.ask.sendObject' : 'draft:stance.ask.sendRemark')}
        </Button>
      </WorkPart>
    </>
  );
}
