import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelsOf, remarkLength } from '#shared/activities/decide/decideConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { levelWords, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';

/** A level for somebody without a phone: from a slip of paper or whispered, seen by nobody else. */
export function LeadBehalf({ step, config, focus, led }: LeadProposalProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const say = useSay();
  const { act } = useActs();
  const { people } = useWorkshop();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<string | null>(null);
  const [level, setLevel] = useState<number | null>(null);
  const [remark, setRemark] = useState('');
  const paper = (people?.people ?? []).filter(line => line.status === 'here' && line.way === 'paper');
  const chosen = paper.find(({ id }) => id === person) ?? paper[0];
  const most = remarkLength(config);

  function choose(id: string | undefined) {
    const known = led.ballots.find(ballot => ballot.person === id);
    setPerson(id ?? null);
    setLevel(known?.level ?? null);
    setRemark(known?.remark ?? '');
  }

  async function cast() {
    if (chosen === undefined || level === null) {
      return;
    }
    const said = remark.trim();
    const data = {
      proposal: focus.id,
      version: focus.version,
      level,
      ...(said === '' ? {} : { remark: said }),
    };
    if ((await act({ type: 'ballot:cast', step: step.id, data, behalf: chosen.id })) !== null) {
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
        sentence={paper.length === 0 ? t('lead.behalfNone') : t('lead.behalfNote')}
        act={
          paper.length === 0
            ? undefined
            : {
                label: t('lead.behalfAct'),
                onAct: () => void cast(),
                off: level === null || [...remark.trim()].length > most,
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
            <ChoiceRows
              label={t('seat.chooseLevel')}
              rows={levelsOf(config).map(one => ({
                id: String(one),
                numeral: String(one),
                words: levelWords(t, say, config, one),
              }))}
              chosen={level === null ? null : String(level)}
              onChange={id => setLevel(Number(id))}
            />
            <Field
              label={t('seat.remark')}
              value={remark}
              multiline
              rows={1}
              limit={most}
              placeholder={t('seat.remarkHint')}
              leftWords={left => c('count.charactersLeft', { count: left })}
              overWords={over => c('count.charactersOver', { count: over })}
              onChange={setRemark}
            />
          </div>
        )}
      </Dialog>
    </>
  );
}
