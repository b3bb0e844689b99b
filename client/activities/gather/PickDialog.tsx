import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { topicKey } from '#shared/activities/gather/circle.ts';
import { type ChoiceRow, ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useCircleWords } from './circleView.ts';
import styles from './PickDialog.module.css';

interface PickDialogProps {
  title: string;
  sentence: string;
  act: string;
  rows: readonly ChoiceRow[];
  onPick: (id: string) => void;
  onBack: () => void;
  /** A second way, with what was chosen. */
  second?: (chosen: string | null) => ReactNode;
}

/** So many are read without searching. */
const FEW = 8;

/** One of a list: a group, a person. */
export function PickDialog({ title, sentence, act, rows, onPick, onBack, second }: PickDialogProps) {
  const { t } = useCircleWords();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = rows.filter(({ words }) => topicKey(words).includes(topicKey(wanted)));
  return (
    <Dialog
      open
      title={title}
      sentence={sentence}
      act={{ label: act, off: chosen === null, onAct: () => chosen !== null && onPick(chosen) }}
      back={t('seat.cancel')}
      onBack={onBack}
    >
      <div className={styles.pick}>
        {rows.length > FEW && (
          <Field
            label={t('seat.search')}
            type="search"
            placeholder={t('seat.search')}
            value={wanted}
            icon={<Search aria-hidden="true" size={20} />}
            onChange={setWanted}
          />
        )}
        {found.length === 0 ? (
          <p className={styles.none}>{t('seat.nothing')}</p>
        ) : (
          <ChoiceRows label={title} rows={found} chosen={chosen} onChange={setChosen} />
        )}
        {second?.(chosen)}
      </div>
    </Dialog>
  );
}
