import { useState } from 'react';
import type { DecideConfig, DecideRule } from '#shared/activities/decide/decideConfig.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { type DecideT, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { Direct } from './useDirect.ts';

interface LeadRuleProps {
  rule: DecideRule | null;
  config: DecideConfig;
  off: boolean;
  direct: Direct;
}

/** „Jak szerokiej zgody potrzebujemy?" Asked before the first check; afterwards one line. */
export function LeadRule({ rule, config, off, direct }: LeadRuleProps) {
  const { t } = useDecideWords();
  const [chosen, setChosen] = useState<DecideRule>(config.rule);
  const sentences = ruleSentences(t, rule ?? chosen);
  if (rule !== null || off) {
    return (
      <p className={styles.ruleLine}>
        <b>{t('lead.rule')}</b>{' '}
        <span>
          {sentences.join('; ')}. {t('lead.smaller')}
        </span>
      </p>
    );
  }
  return (
    <section className={styles.rule} aria-label={t('lead.rule')}>
      <h3 className={styles.title}>{t('lead.ruleAsk')}</h3>
      <Chips
        label={t('lead.lowest')}
        showLabel
        chips={[
          { id: '2', label: t('lead.lowest2') },
          { id: '1', label: t('lead.lowest1') },
        ]}
        chosen={[String(chosen.lowest)]}
        onChange={([id]) => setChosen({ ...chosen, lowest: id === '1' ? 1 : 2 })}
      />
      <Chips
        label={t('lead.fives')}
        showLabel
        chips={[
          { id: 'each-side', label: t('lead.fivesEach') },
          { id: 'none', label: t('lead.fivesNone') },
        ]}
        chosen={[chosen.fives]}
        onChange={([id]) => setChosen({ ...chosen, fives: id === 'none' ? 'none' : 'each-side' })}
      />
      <Chips
        label={t('lead.quorum')}
        showLabel
        chips={quorums(t, config.rule.quorum).map(([share, label]) => ({ id: String(share), label }))}
        chosen={[String(chosen.quorum)]}
        onChange={([id]) => setChosen({ ...chosen, quorum: Number(id) })}
      />
      <p className={styles.note}>
        {t('lead.ruleNote')} {t('lead.smaller')}
      </p>
      <div>
        <Button keeps onPress={() => void direct({ act: 'rule', ...chosen })}>
          {t('lead.ruleConfirm')}
        </Button>
      </div>
    </section>
  );
}

const TWO_THIRDS = 0.667;

/** Usual shares; one that a template asks for stands among them as a number. */
function quorums(t: DecideT, asked: number): [number, string][] {
  const usual: [number, string][] = [
    [0.5, t('lead.quorumHalf')],
    [TWO_THIRDS, t('lead.quorumMost')],
    [1, t('lead.quorumAll')],
    [0, t('lead.quorumOne')],
  ];
  return usual.some(([share]) => share === asked) ? usual : [[asked, percent(asked)], ...usual];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function ruleSentences(t: DecideT, rule: DecideRule): string[] {
  const quorum = quorums(t, rule.quorum).find(([share]) => share === rule.quorum)?.[1] ?? '';
  return [
    t(rule.lowest === 2 ? 'lead.lowest2' : 'lead.lowest1'),
    t(rule.fives === 'each-side' ? 'lead.fivesEach' : 'lead.fivesNone'),
    `${t('lead.quorum').toLocaleLowerCase()}: ${quorum}`,
  ];
}
