import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';
import { useNames } from './useDecideView.ts';

interface SeatSentencesProps extends Pick<ViewProps, 'step'> {
  config: DecideConfig;
  focus: FocusedProposal;
}

/** Another wording is a contribution with a name: the room sees it at once, the facilitator may take it over. */
export function SeatSentences({ step, config, focus }: SeatSentencesProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const draft = useDraft(step.id, `${focus.id}.zdanie`);
  const own = useOwnEntries(step.id);
  const sides = useSides();
  const nameOf = useNames();
  const [open, setOpen] = useState(draft.text !== '');
  const words = draft.text.trim();
  const off = words === '' || [...words].length > config.length || !step.write;

  function propose() {
    if (off) {
      return;
    }
    own.put({ text: words, proposal: focus.id }, 'sentence');
    draft.clear();
    setOpen(false);
    announcer.say(c('save.saved'));
  }

  return (
    <section className={styles.sentences} aria-label={t('seat.sentences')}>
      {focus.sentences.length > 0 && (
        <>
          <h2 className={styles.label}>{t('seat.sentences')}</h2>
          <ul>
            {focus.sentences.map(one => (
              <li key={one.id} className={styles.proposed}>
                <p>{one.text}</p>
                <p className={styles.quiet}>
                  {one.side !== null && (
                    <SideMark
                      side={sides.get(one.side)?.letter ?? 'F'}
                      size={14}
                      name={sides.get(one.side)?.label}
                    />
                  )}{' '}
                  {one.by === null ? '' : nameOf(one.by)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {open ? (
        <div className={styles.propose}>
          <Field
            label={t('seat.proposeLabel')}
            showLabel
            multiline
            value={draft.text}
            limit={config.length}
            placeholder={t('seat.proposeHint')}
            note={t('seat.proposeNote')}
            leftWords={left => c('count.charactersLeft', { count: left })}
            overWords={over => c('count.charactersOver', { count: over })}
            onChange={draft.set}
            onSubmit={propose}
            autoFocus
          />
          <div className={styles.acts}>
            <Button variant="green" off={off} onPress={propose}>
              {t('seat.proposeAct')}
            </Button>
            <Button variant="bare" onPress={() => setOpen(false)}>
              {t('seat.proposeBack')}
            </Button>
          </div>
        </div>
      ) : (
        step.write && (
          <Button variant="quiet" onPress={() => setOpen(true)}>
            {t('seat.propose')}
          </Button>
        )
      )}
    </section>
  );
}
