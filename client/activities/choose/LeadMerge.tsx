import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Lead.module.css';
import { found } from './leadSearch.ts';

interface LeadMergeProps {
  step: NowStep;
  /** The option that goes into another one; null: closed. */
  option: Row | null;
  others: readonly Row[];
  onBack: () => void;
}

/** „Połącz z…": which idea says the same, found by a word of it. */
export function LeadMerge({ step, option, others, onBack }: LeadMergeProps) {
  const { t } = useTranslation(['choose', 'common']);
  const { act, say } = useActs();
  const [wanted, setWanted] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const listed = found(others, wanted);
  const chosen = listed.find(other => other.id === into) ?? null;

  function leave() {
    setWanted('');
    setInto(null);
    onBack();
  }

  async function merge() {
    if (option === null || chosen === null) {
      return;
    }
    const done = await act({ type: 'entry:merge', step: step.id, entry: option.id, into: chosen.id });
    if (done !== null) {
      say(t('choose:lead.merged', { text: chosen.text }));
    }
    leave();
  }

  return (
    <Dialog
      open={option !== null}
      title={t('choose:lead.mergeTitle')}
      sentence={t('choose:lead.mergeSentence', { text: option?.text ?? '' })}
      act={{ label: t('choose:lead.mergeAct'), off: chosen === null, onAct: () => void merge() }}
      back={t('common:action.notYet')}
      onBack={leave}
    >
      <Field
        type="search"
        label={t('choose:lead.search')}
        placeholder={t('choose:lead.search')}
        icon={<Search aria-hidden="true" size={20} />}
        value={wanted}
        onChange={setWanted}
        autoFocus
      />
      {listed.length === 0 ? (
        <p className={styles.note}>{t('choose:lead.nothingFound')}</p>
      ) : (
        <div className={styles.picker}>
          <ChoiceRows
            label={t('choose:lead.mergeTitle')}
            rows={listed.map(({ id, text }) => ({ id, words: text }))}
            chosen={chosen?.id ?? null}
            onChange={setInto}
          />
        </div>
      )}
    </Dialog>
  );
}
