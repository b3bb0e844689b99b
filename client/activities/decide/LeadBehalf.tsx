import { Lock } from 'lucide-react';
import { useState } from 'react';
import * as z from 'zod/mini';
import { type DecideConfig, decideConfigSchema } from '#shared/activities/decide/decideConfig.ts';
import type { FocusedProposal, NamedBallot } from '#shared/activities/decide/decideView.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import { ballotOf, isWhole, LeadLevels, type Slip } from './LeadLevels.tsx';
import { useLedDecideView } from './useDecideView.ts';

/** „Wpisz za kogoś" while phones ask for a level. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useDecideWords();
  const view = useLedDecideView(step);
  const config = z.safeParse(decideConfigSchema, texts.config);
  const focus = view?.focus ?? null;
  const given = view?.led?.ballots.find(ballot => ballot.person === person.id);
  const asks = config.success && step.status === 'open' && focus?.stage === 'check';
  return (
    <div className={styles.behalf}>
      <h1 className={styles.title}>{`${t('lead.behalfTitle')}: ${person.name}`}</h1>
      {!asks ? (
        <p className={styles.note}>{t('lead.behalfClosed')}</p>
      ) : given !== undefined && person.way !== 'paper' ? (
        <p className={styles.note}>{t('lead.behalfOwn')}</p>
      ) : (
        <Entered
          key={`${focus.id} ${focus.version}`}
          step={step.id}
          person={person.id}
          config={config.data}
          focus={focus}
          given={given}
          onNextPerson={onNextPerson}
        />
      )}
    </div>
  );
}

interface EnteredProps {
  step: string;
  person: string;
  config: DecideConfig;
  focus: FocusedProposal;
  given: NamedBallot | undefined;
  onNextPerson: () => void;
}

function Entered({ step, person, config, focus, given, onNextPerson }: EnteredProps) {
  const { t } = useDecideWords();
  const { act, say } = useActs();
  const [slip, setSlip] = useState<Slip>({ level: given?.level ?? null, remark: given?.remark ?? '' });

  async function cast() {
    const data = ballotOf(focus, slip);
    if ((await act({ type: 'ballot:cast', step, data, behalf: person })) !== null) {
      say(t('lead.behalfSaved'));
      onNextPerson();
    }
  }

  return (
    <>
      <p className={styles.sentence}>{focus.text}</p>
      <p className={styles.authors}>
        <Lock aria-hidden="true" size={18} />
        <span>{t('lead.behalfNote')}</span>
      </p>
      <LeadLevels config={config} value={slip} onChange={setSlip} />
      <div className={styles.acts}>
        <Button variant="green" size="main" off={!isWhole(config, slip)} onPress={() => void cast()}>
          {t('lead.behalfAct')}
        </Button>
      </div>
    </>
  );
}
