import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import { ballotOf, isWhole, LeadLevels, type Slip } from './LeadLevels.tsx';
import type { LeadProposalProps } from './LeadProposal.tsx';

const EMPTY: Slip = { level: null, remark: '' };

/** A level for somebody without a phone, without leaving the step: from a slip of paper or whispered. */
export function LeadSlip({ step, config, focus, led }: LeadProposalProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const { act } = useActs();
  const { people } = useWorkshop();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const [slip, setSlip] = useState(EMPTY);
  const paper = (people?.people ?? []).filter(line => line.status === 'here' && line.way === 'paper');
  const chosen = paper.find(({ id }) => id === person) ?? paper[0];

  function choose(id: string | undefined) {
    const known = led.ballots.find(ballot => ballot.person === id);
    setPerson(id ?? null);
    setSlip(known === undefined ? EMPTY : { level: known.level, remark: known.remark });
  }

  async function cast(behalf: string) {
    const data = ballotOf(focus, slip);
    if ((await act({ type: 'ballot:cast', step: step.id, data, behalf })) !== null) {
      setOpen(false);
    }
  }

  return (
    <>
      <Button
        icon={<UserPlus aria-hidden="true" />}
        onPress={() => {
          choose(paper[0]?.id);
          setOpen(true);
        }}
      >
        {t('lead.behalf')}
      </Button>
      <Dialog
        open={open}
        title={t('lead.behalfTitle')}
        sentence={t(chosen === undefined ? 'lead.behalfNone' : 'lead.behalfNote')}
        act={
          chosen && {
            label: t('lead.behalfAct'),
            onAct: () => void cast(chosen.id),
            off: !isWhole(config, slip),
          }
        }
        back={c('action.notYet')}
        onBack={() => setOpen(false)}
      >
        {chosen !== undefined && (
          <div className={styles.form}>
            <Chips
              label={t('lead.behalfWho')}
              showLabel
              chips={paper.map(({ id, name }) => ({ id, label: name }))}
              chosen={[chosen.id]}
              onChange={([id]) => choose(id)}
            />
            <LeadLevels config={config} value={slip} onChange={setSlip} />
          </div>
        )}
      </Dialog>
    </>
  );
}
