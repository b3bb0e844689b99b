import { useState } from 'react';
import type { LetterLine } from '#shared/protocol/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import styles from '../Page.module.css';
import { useLetterWords } from './paperworkWords.ts';

interface LetterActsProps {
  letter: LetterLine;
  letters: readonly LetterLine[];
  onChanged: () => void;
}

/** What one letter of intent does with another: it goes into it, it comes out again, it has taken others in. */
export function LetterActs({ letter, letters, onChanged }: LetterActsProps) {
  const t = useLetterWords();
  const [asking, setAsking] = useState<'merge' | 'out' | null>(null);
  const into = letters.find(({ id }) => id === letter.into);
  const others = letters.filter(({ id, into: gone }) => id !== letter.id && gone === null);
  const takes = letters.filter(({ id }) => letter.takes.includes(id)).map(({ title }) => `„${title}”`);
  return (
    <>
      {takes.length > 0 && <p className={styles.note}>{t('merge.takes', { titles: takes.join(', ') })}</p>}
      <div className={styles.acts}>
        {into === undefined && letter.frozen === 0 && others.length > 0 && (
          <Button hasPopup="dialog" onPress={() => setAsking('merge')}>
            {t('merge.open')}
          </Button>
        )}
        {into !== undefined && (
          <Button variant="quiet" hasPopup="dialog" onPress={() => setAsking('out')}>
            {t('merge.out')}
          </Button>
        )}
      </div>
      {asking === 'merge' && (
        <MergeLetter letter={letter} others={others} onBack={() => setAsking(null)} onDone={onChanged} />
      )}
      {asking === 'out' && into !== undefined && (
        <TakeOut letter={letter} into={into} onBack={() => setAsking(null)} onDone={onChanged} />
      )}
    </>
  );
}

interface AskProps {
  letter: LetterLine;
  onBack: () => void;
  onDone: () => void;
}

function MergeLetter({ letter, others, onBack, onDone }: AskProps & { others: readonly LetterLine[] }) {
  const t = useLetterWords();
  const { act, say } = useActs();
  const [into, setInto] = useState(others[0]?.id ?? '');
  async function merge() {
    onBack();
    if ((await act({ type: 'document:merge', document: letter.id, into })) !== null) {
      say(t('merge.done', { title: others.find(({ id }) => id === into)?.title ?? '' }));
      onDone();
    }
  }
  return (
    <Dialog
      open
      title={t('merge.title', { title: letter.title })}
      sentence={t('merge.sentence')}
      act={{ label: t('merge.act'), onAct: () => void merge() }}
      back={t('merge.back')}
      onBack={onBack}
    >
      <ChoiceRows
        label={t('merge.which')}
        rows={others.map(({ id, title }) => ({ id, words: title }))}
        chosen={into}
        onChange={setInto}
      />
    </Dialog>
  );
}

function TakeOut({ letter, into, onBack, onDone }: AskProps & { into: LetterLine }) {
  const t = useLetterWords();
  const { act, say } = useActs();
  async function takeOut() {
    onBack();
    if ((await act({ type: 'document:unmerge', document: letter.id })) !== null) {
      say(t('merge.outDone'));
      onDone();
    }
  }
  return (
    <Dialog
      open
      title={t('merge.outTitle', { title: letter.title })}
      sentence={t('merge.outSentence', { into: into.title })}
      act={{ label: t('merge.outAct'), danger: true, onAct: () => void takeOut() }}
      back={t('merge.back')}
      onBack={onBack}
    />
  );
}
