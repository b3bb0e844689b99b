import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { Field } from '../../ui/Field.tsx';
import { type DecideT, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';
import { useNames } from './useDecideView.ts';
import { useWatchedTyping } from './useWatchedTyping.ts';

/** The sentence, amended where all can read along, and the check that asks about it. */
export function LeadAmend({ config, view, focus, led, direct }: LeadProposalProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const nameOf = useNames();
  const [text, setText] = useState(focus.writing ?? focus.text);
  const [sentence, setSentence] = useState<string | null>(null);
  const [based, setBased] = useState(focus.text);
  const record = focus.id;
  const { typed, stop } = useWatchedTyping(words => {
    void direct({ act: 'amend', record, text: words, final: false });
  });
  // Another console kept another wording meanwhile: that is the present one now.
  if (based !== focus.text) {
    setBased(focus.text);
    setText(focus.text);
    setSentence(null);
  }
  const changed = text.trim() !== focus.text;
  const wrong = text.trim() === '' || [...text.trim()].length > config.length;
  const checks = (focus.check?.number ?? 0) + 1;
  const version = focus.version + (changed ? 1 : 0);
  const frozen = focus.asked !== null;
  const source = sentence === null ? {} : { sentence };

  function write(words: string) {
    setText(words);
    typed(words);
  }

  function drop() {
    stop();
    setText(focus.text);
    setSentence(null);
    void direct({ act: 'amend', record, text: focus.text, final: false });
  }

  function keep() {
    stop();
    void direct({ act: 'amend', record, text, final: true, ...source });
  }

  function check() {
    stop();
    void direct({ act: 'check', record, ...(changed ? { text, ...source } : {}) });
  }

  return (
    <section className={styles.amend}>
      {frozen ? (
        <p className={styles.note}>{t('lead.checkFrozen')}</p>
      ) : (
        <>
          <header className={styles.split}>
            <h3 className={styles.label}>{t('lead.amend')}</h3>
            <span className={styles.note}>{t('lead.watched')}</span>
          </header>
          <div className={styles.words}>
            <Field
              label={t('lead.amend')}
              multiline
              value={text}
              limit={config.length}
              leftWords={left => c('count.charactersLeft', { count: left })}
              overWords={over => c('count.charactersOver', { count: over })}
              onChange={write}
            />
          </div>
          {changed && text.trim() !== '' && (
            <p className={styles.preview}>
              <span className="visually-hidden">{t('lead.marks')}: </span>
              <Changes
                before={focus.text}
                after={text}
                words={{ removed: t('removed'), added: t('added') }}
              />
            </p>
          )}
          {focus.sentences.length > 0 && (
            <ul className={styles.sentences}>
              {focus.sentences.map(one => (
                <li key={one.id}>
                  <span>
                    <span className={styles.note}>
                      {t('lead.sentenceBy', { name: one.by === null ? '' : nameOf(one.by) })}
                    </span>
                    <span className={styles.waiting}>{one.text}</span>
                  </span>
                  <Button
                    variant="bare"
                    size="small"
                    off={one.text === text}
                    onPress={() => {
                      setSentence(one.id);
                      write(one.text);
                    }}
                  >
                    {t('lead.takeOver')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div className={styles.acts}>
        <CheckButton
          t={t}
          number={checks}
          version={focus.asked === null ? version : null}
          off={view.rule === null || (changed && wrong)}
          onPress={check}
        />
        {changed && (
          <>
            <Button off={wrong} onPress={keep}>
              {t('lead.amendKeep')}
            </Button>
            <Button variant="bare" onPress={drop}>
              {t('lead.amendDrop')}
            </Button>
          </>
        )}
      </div>
      {led.verdict.reasons
        .filter(reason => reason !== 'unchecked' || focus.check !== null)
        .map(reason => (
          <p key={reason} className={styles.note}>
            {t(`lead.reason.${reason}`)}
          </p>
        ))}
    </section>
  );
}

interface CheckButtonProps {
  t: DecideT;
  number: number;
  version: number | null;
  off: boolean;
  onPress: () => void;
}

/** Names what comes: „Pytam drugi raz: wersja 2, głosuje 9 osób". A frozen version has its own number. */
function CheckButton({ t, number, version, off, onPress }: CheckButtonProps) {
  const { now } = useWorkshop();
  // Those who may vote: who only looks and listens is at the table too.
  const count = Object.values(now?.step?.ready.of ?? {}).reduce((sum, one) => sum + one, 0);
  return (
    <Button
      size="main"
      keeps
      off={off}
      note={version === null ? t('lead.checkVoters', { count }) : t('lead.checkNote', { version, count })}
      onPress={onPress}
    >
      {number <= 4 ? t(`lead.check.n${number as 1 | 2 | 3 | 4}`) : t('lead.check.other', { number })}
    </Button>
  );
}
