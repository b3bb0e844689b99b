import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { found } from './leadSearch.ts';
import { isNear, likelyFirst } from './likeness.ts';
import styles from './MergeDialog.module.css';

interface MergeDialogProps {
  step: NowStep;
  /** What is merged, as its surface calls it. */
  kind: 'cards' | 'ideas' | 'tasks';
  /** The record that goes into another one; null: closed. */
  record: Row | null;
  /** All records of the step. */
  records: readonly Row[];
  /** Whose a record is or where it stands, below its words. */
  noteOf?: (row: Row) => string;
  onBack: () => void;
}

/** „Połącz z…": which record says the same. Nothing is merged but by choosing it here. */
export function MergeDialog({ step, kind, record, records, noteOf, onBack }: MergeDialogProps) {
  const { t } = useTranslation(['lead', 'common']);
  const { act, say } = useActs();
  const [wanted, setWanted] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const listed = record === null ? [] : found(likelyFirst(record, records), wanted);
  const chosen = listed.find(other => other.id === into) ?? null;

  function leave() {
    setWanted('');
    setInto(null);
    onBack();
  }

  async function merge() {
    if (record === null || chosen === null) {
      return;
    }
    const done = await act({ type: 'entry:merge', step: step.id, entry: record.id, into: chosen.id });
    if (done !== null) {
      say(t('lead:merge.done', { text: chosen.text }));
    }
    leave();
  }

  function rowOf(row: Row) {
    const near = record !== null && isNear(record.text, row.text) ? t('lead:merge.near') : '';
    const note = [near, noteOf?.(row) ?? ''].filter(words => words !== '').join(' · ');
    return { id: row.id, words: row.text, ...(note === '' ? {} : { note }) };
  }

  return (
    <Dialog
      open={record !== null}
      title={t('lead:merge.title')}
      sentence={t(`lead:merge.${kind}.sentence`, { text: record?.text ?? '' })}
      act={{ label: t(`lead:merge.${kind}.act`), off: chosen === null, onAct: () => void merge() }}
      back={t('common:action.notYet')}
      onBack={leave}
    >
      <Field
        type="search"
        label={t(`lead:merge.${kind}.search`)}
        placeholder={t(`lead:merge.${kind}.search`)}
        icon={<Search aria-hidden="true" size={20} />}
        value={wanted}
        onChange={setWanted}
        autoFocus
      />
      {listed.length === 0 ? (
        <p className={styles.note}>{t('lead:merge.nothingFound')}</p>
      ) : (
        <div className={styles.picker}>
          <ChoiceRows
            label={t('lead:merge.title')}
            rows={listed.map(rowOf)}
            chosen={chosen?.id ?? null}
            onChange={setInto}
          />
        </div>
      )}
      {kind === 'cards' && <p className={styles.ask}>{t('lead:merge.ask')}</p>}
    </Dialog>
  );
}
