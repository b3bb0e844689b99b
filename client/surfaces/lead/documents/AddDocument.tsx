import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type DocumentKind, kindSchema } from '#shared/agreement/kinds.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLetterWords } from './paperworkWords.ts';

const KINDS = kindSchema.options;

/** „Dodaj dokument": the six kinds, each with what it is for. */
export function AddDocument({ onAdded }: { onAdded: () => void }) {
  const t = useLetterWords();
  const { act, say } = useActs();
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<DocumentKind>('list-intencyjny');
  const [title, setTitle] = useState('');

  async function add() {
    setAsking(false);
    if ((await act({ type: 'document:add', kind, title: title.trim() })) !== null) {
      setTitle('');
      say(t('add.done'));
      onAdded();
    }
  }

  return (
    <>
      <Button
        icon={<Plus aria-hidden="true" />}
        hasPopup="dialog"
        onPress={() => {
          setAsking(true);
        }}
      >
        {t('add.open')}
      </Button>
      <Dialog
        open={asking}
        title={t('add.title')}
        sentence={t('add.sentence')}
        act={{ label: t('add.act'), onAct: () => void add() }}
        back={t('add.back')}
        onBack={() => setAsking(false)}
      >
        <ChoiceRows
          label={t('add.kinds')}
          rows={KINDS.map(id => ({ id, words: t(`add.kind.${id}`), note: t(`add.about.${id}`) }))}
          chosen={kind}
          onChange={id => setKind(KINDS.find(one => one === id) ?? kind)}
        />
        <Field label={t('add.name')} showLabel value={title} limit={200} onChange={setTitle} />
      </Dialog>
    </>
  );
}
