import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayStamp } from '#shared/activities/decide/decideRule.ts';
import type { OutcomeWord } from '#shared/activities/decide/decideState.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Stamp } from '../../ui/Stamp.tsx';
import { nameOf, outcomeWords, stampWords, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';

const DAY = 86_400_000;

/** The rule proposes, a person stamps. What the rule does not allow cannot be pressed, and the reason stands above. */
export function LeadStamp({ step, config, focus, led, direct }: LeadProposalProps) {
  const { t, lang } = useDecideWords();
  const [asked, setAsked] = useState<'trial' | 'toConfirm' | null>(null);
  const { verdict } = led;
  const unchecked = verdict.reasons.includes('unchecked');
  const words = offered(config.of, verdict.reasons.includes('quorum'));
  if (step.status !== 'open') {
    return null;
  }

  function stamp(word: OutcomeWord) {
    if (word === 'trial' || word === 'toConfirm') {
      setAsked(word);
    } else {
      void direct({ act: 'outcome', record: focus.id, word, until: null });
    }
  }

  const sentence =
    verdict.word !== null
      ? t('lead.proposed', {
          word: outcomeWords(t, lang, { word: verdict.word, until: null }).trim(),
        })
      : unchecked
        ? ''
        : t(config.of === 'version' ? 'lead.proposedDraft' : 'lead.proposedNone');
  return (
    <section className={styles.stamping} aria-label={t('lead.stampTitle')}>
      <h3 className={styles.label}>{t('lead.stampTitle')}</h3>
      {sentence !== '' && <p className={styles.note}>{sentence}</p>}
      <div className={styles.acts}>
        {words.map(word => (
          <Button
            key={word}
            keeps={word === verdict.word}
            off={!mayStamp(word, verdict)}
            onPress={() => stamp(word)}
          >
            {t(`lead.stamp.${word}`)}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{t('lead.smaller')}</p>
      {asked !== null && (
        <Until
          word={asked}
          onBack={() => setAsked(null)}
          onStamp={until => {
            setAsked(null);
            void direct({ act: 'outcome', record: focus.id, word: asked, until });
          }}
        />
      )}
    </section>
  );
}

/** A document is passed on as a draft where a card would be tried or put aside. */
function offered(of: string, short: boolean): OutcomeWord[] {
  const confirm: OutcomeWord[] = short ? ['toConfirm'] : [];
  return of === 'version'
    ? ['accepted', 'remarks', ...confirm, 'draft', 'aside']
    : ['accepted', 'remarks', ...confirm, 'trial', 'aside', 'draft'];
}

interface UntilProps {
  word: 'trial' | 'toConfirm';
  onBack: () => void;
  onStamp: (until: string) => void;
}

/** A month for a trial, a week for an answer; another day is one field away. */
function Until({ word, onBack, onStamp }: UntilProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const days = word === 'trial' ? 30 : 7;
  const [until, setUntil] = useState(() => new Date(Date.now() + days * DAY).toLocaleDateString('sv-SE'));
  return (
    <Dialog
      open
      title={t(word === 'trial' ? 'lead.trialTitle' : 'lead.confirmTitle')}
      act={{
        label: t(word === 'trial' ? 'lead.trialAct' : 'lead.confirmAct'),
        onAct: () => onStamp(until),
        off: !/^\d{4}-\d{2}-\d{2}$/.test(until),
      }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field label={t('lead.until')} showLabel type="date" value={until} onChange={setUntil} autoFocus />
    </Dialog>
  );
}

/** The stamp as the room sees it, the way back, and the next proposal. */
export function LeadStamped({ step, view, focus, direct }: LeadProposalProps) {
  const { t, lang } = useDecideWords();
  const next = view.proposals.find(
    ({ id, outcome, superseded }) => id !== focus.id && outcome === null && !superseded,
  );
  if (focus.outcome === null) {
    return null;
  }
  return (
    <section className={styles.stamping} aria-label={t('lead.stampTitle')}>
      <div>
        <Stamp {...stampWords(t, lang, focus.outcome, focus.remarks.length > 0)} />
      </div>
      {step.status === 'open' && (
        <div className={styles.acts}>
          {next !== undefined && (
            <Button keeps onPress={() => void direct({ act: 'focus', record: next.id })}>
              {t('lead.nextOne', { name: nameOf(next) })}
            </Button>
          )}
          <Button variant="bare" onPress={() => void direct({ act: 'reopen', record: focus.id })}>
            {t('lead.reopen')}
          </Button>
        </div>
      )}
    </section>
  );
}
