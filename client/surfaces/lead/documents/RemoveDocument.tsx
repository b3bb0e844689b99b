import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { useDoing } from '../useDoing.ts';
import { useLetterWords } from './paperworkWords.ts';

interface RemoveDocumentProps {
  document: string;
  title: string;
  onRemoved: () => void;
}

/** Takes a document out that was never frozen; asks once. */
export function RemoveDocument(props: RemoveDocumentProps) {
  const t = useLetterWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="bare"
        size="small"
        icon={<Trash2 aria-hidden="true" />}
        label={`${t('remove.open')}: ${props.title}`}
        hasPopup="dialog"
        onPress={() => setAsking(true)}
      >
        {t('remove.open')}
      </Button>
      {asking && <Sure {...props} onBack={() => setAsking(false)} />}
    </>
  );
}

function Sure({ document, title, onRemoved, onBack }: RemoveDocumentProps & { onBack: () => void }) {
  const t = useLetterWords();
  const { say } = useActs();
  const doing = useDoing();

  async function remove() {
    if ((await doing.run({ type: 'document:remove', document })) !== null) {
      onBack();
      say(t('remove.done'));
      onRemoved();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      title={t('remove.title', { title })}
      sentence={t('remove.sentence')}
      act={{ label: t('remove.act'), danger: true, onAct: () => void remove() }}
      back={t('remove.back')}
      onBack={onBack}
    />
  );
}
