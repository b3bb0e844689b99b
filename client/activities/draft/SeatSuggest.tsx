import { ArrowLeft, Eye, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import { diffWords } from '#shared/diffWords.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { Button } from '../../ui/Button.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ShownParagraph } from './reading.ts';
import styles from './Seat.module.css';
import { usePlaceWords } from './usePlaceWords.ts';
import { useSuggestDraft } from './useSuggestDraft.ts';

const WHY_LENGTH = 140;

interface SeatSuggestProps {
  step: NowStep;
  paragraph: ShownParagraph;
  /** Most characters of a paragraph. */
  limit: number;
  onDone: () => void;
}

/** „Jak to zdanie ma brzmieć?": another wording of one paragraph, and how the others will see it. */
export function SeatSuggest({ step, paragraph, limit, onDone }: SeatSuggestProps) {
  const { t } = useTranslation(['draft', 'seat', 'common']);
  const session = useSession();
  const placeOf = usePlaceWords();
  const { base, text, why, change, clear } = useSuggestDraft(step.id, paragraph);
  const field = useRef<HTMLTextAreaElement>(null);
  const changed = text.trim() !== base.trim() && text.trim() !== '';
  // What stands in the paragraph already is not this author's doing.
  const warning = useDataWarning(changed ? addedWords(base, text) : '', why);
  const tooLong = [...text.trim()].length > limit || [...why].length > WHY_LENGTH;

  function send() {
    if (!changed || tooLong || !step.write) {
      field.current?.focus();
      return;
    }
    if (warning.holds()) {
      return;
    }
    const reason = why.trim() === '' ? {} : { why: why.trim() };
    putEntry(session, step, { paragraph: paragraph.id, base, text: text.trim(), ...reason }, 'suggestion');
    clear();
    announcer.say(t('draft:suggest.sent'));
    onDone();
  }

  return (
    <>
      <ListPart label={t('draft:suggest.region')}>
        <div className={styles.back}>
          <Button variant="bare" icon={<ArrowLeft aria-hidden="true" />} onPress={onDone}>
            {t('draft:suggest.back')}
          </Button>
        </div>
        <h2 className={styles.question} data-own-question>
          {t('draft:suggest.question')}
        </h2>
        <p className={styles.where}>{t('draft:suggest.about', { place: placeOf(paragraph) })}</p>
        <div className={styles.paper}>
          <Field
            ref={field as never}
            label={t('draft:suggest.question')}
            value={text}
            onChange={typed => change({ text: typed })}
            multiline
            rows={4}
            limit={limit}
            leftWords={left => t('common:count.charactersLeft', { count: left })}
            overWords={over => t('common:count.charactersOver', { count: over })}
            refusal={warning.sentence}
            autoFocus
          />
        </div>
        <Button
          variant="bare"
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          off={text === base}
          onPress={() => change({ text: base })}
        >
          {t('draft:suggest.original')}
        </Button>
        {changed && (
          <section className={styles.preview}>
            <h3>{t('draft:suggest.asSeen')}</h3>
            <p className={styles.words}>
              <Changes
                before={readable(base)}
                after={readable(text)}
                words={{ removed: t('draft:removed'), added: t('draft:added') }}
              />
            </p>
          </section>
        )}
        <Field
          label={t('draft:suggest.why')}
          placeholder={t('draft:suggest.why')}
          value={why}
          onChange={typed => change({ why: typed })}
          limit={WHY_LENGTH}
          leftWords={left => t('common:count.charactersLeft', { count: left })}
          overWords={over => t('common:count.charactersOver', { count: over })}
          onSubmit={send}
        />
      </ListPart>
      <WorkPart label={t('draft:suggest.dock')}>
        <p id="kto-zobaczy" className={styles.note}>
          <Eye aria-hidden="true" size={18} />
          <span>{step.write ? t('draft:suggest.whoSees') : t('draft:suggest.paused')}</span>
        </p>
        <Button
          variant="green"
          size="main"
          wide
          off={!changed || tooLong || !step.write}
          reasonId="kto-zobaczy"
          onPress={send}
        >
          {warning.sentence ? t('seat:personal.send') : t('draft:suggest.send')}
        </Button>
      </WorkPart>
    </>
  );
}

function addedWords(before: string, after: string): string {
  return diffWords(before, after)
    .filter(({ kind }) => kind === 'ins')
    .map(({ text }) => text)
    .join('\n');
}
