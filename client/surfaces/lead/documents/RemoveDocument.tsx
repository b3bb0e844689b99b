import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLetterWords } from './paperworkWords.ts';

interface RemoveDocumentProps {
  document: string;
  title: string;
  onRemoved: () => void;
}

/** Takes a document out that was never frozen; asks once. */
export function RemoveDocument({ document, title, onRemoved }: RemoveDocumentProps) {
  const t = useLetterWords();
  const { act, say } = useActs();
  const [asking, setAsking] = useState(false);

  async function remove() {
    setAsking(false);
    if ((await act({ type: 'document:remove', document })) !== null) {
      say(t('remove.done'));
      onRemoved();
    }
  }

  return (
    <>
      <Button
        variant="bare"
        size="small"
        icon={<Trash2 aria-hidden="true" />}
        label={`${t('remove.open')}: ${title}`}
        hasPopup="dialog"
        onPress={() => setAsking(true)}
      >
        {t('remove.open')}
      </Button>
      <Dialog
        open={asking}
        title={t('remove.title', { title })}
        sentence={t('remove.sentence')}
        act={{ label: t('remove.act'), danger: true, onAct: () => void remove() }}
        back={t('remove.back')}
        onBack={() => setAsking(false)}
      />
    </>
  );
}
