import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type DocumentKind, kindSchema } from '#shared/agreement/kinds.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { LimitField } from '../LimitField.tsx';
import page from '../Page.module.css';
import { useDoing } from '../useDoing.ts';
import { useLetterWords } from './paperworkWords.ts';

const KINDS = kindSchema.options;

/** „Dodaj dokument": the six kinds, each with what it is for. */
export function AddDocument({ onAdded }: { onAdded: () => void }) {
  const t = useLetterWords();
  const [asking, setAsking] = useState(false);
  /** Stays for whoever opens the dialog once more. */
  const [title, setTitle] = useState('');
  return (
    <>
      <Button icon={<Plus aria-hidden="true" />} hasPopup="dialog" onPress={() => setAsking(true)}>
        {t('add.open')}
      </Button>
      {asking && (
        <NewDocument title={title} onTitle={setTitle} onBack={() => setAsking(false)} onAdded={onAdded} />
      )}
    </>
  );
}

interface NewDocumentProps {
  title: string;
  onTitle: (title: string) => void;
  onBack: () => void;
  onAdded: () => void;
}

function NewDocument({ title, onTitle, onBack, onAdded }: NewDocumentProps) {
  const t = useLetterWords();
  const { say } = useActs();
  const doing = useDoing();
  const [kind, setKind] = useState<DocumentKind>('list-intencyjny');

  async function add() {
    if ((await doing.run({ type: 'document:add', kind, title: title.trim() })) !== null) {
      onBack();
      onTitle('');
      say(t('add.done'));
      onAdded();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      title={t('add.title')}
      sentence={t('add.sentence')}
      act={{ label: t('add.act'), onAct: () => void add() }}
      back={t('add.back')}
      onBack={onBack}
    >
      <ChoiceRows
        label={t('add.kinds')}
        rows={KINDS.map(id => ({ id, words: t(`add.kind.${id}`), note: t(`add.about.${id}`) }))}
        chosen={kind}
        onChange={id => setKind(KINDS.find(one => one === id) ?? kind)}
      />
      <details>
        <summary className={page.summary}>{t('add.others')}</summary>
        <p className={page.note}>{t('add.never')}</p>
      </details>
      <LimitField label={t('add.name')} showLabel value={title} limit={200} onChange={onTitle} />
    </ActDialog>
  );
}
