import { useState } from 'react';
import type { LetterLine } from '#shared/protocol/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useActs } from '../ActProvider.tsx';
import styles from '../Page.module.css';
import { useDoing } from '../useDoing.ts';
import { useFocusNext } from '../useFocusNext.ts';
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
  const { place, focusNext } = useFocusNext<HTMLDivElement>();
  const into = letters.find(({ id }) => id === letter.into);
  const others = letters.filter(({ id, into: gone }) => id !== letter.id && gone === null);
  const takes = letters
    .filter(({ id }) => letter.takes.includes(id))
    .map(({ title }) => t('merge.quoted', { title }));
  const done = () => {
    focusNext();
    onChanged();
  };
  return (
    <>
      {takes.length > 0 && <p className={styles.note}>{t('merge.takes', { titles: takes.join(', ') })}</p>}
      {/* Merging takes its own button away. */}
      <div ref={place} className={styles.acts} tabIndex={-1}>
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
        <MergeLetter letter={letter} others={others} onBack={() => setAsking(null)} onDone={done} />
      )}
      {asking === 'out' && into !== undefined && (
        <TakeOut letter={letter} into={into} onBack={() => setAsking(null)} onDone={done} />
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
  const { say } = useActs();
  const doing = useDoing();
  const [into, setInto] = useState(others[0]?.id ?? '');
  async function merge() {
    if ((await doing.run({ type: 'document:merge', document: letter.id, into })) !== null) {
      onBack();
      say(t('merge.done', { title: others.find(({ id }) => id === into)?.title ?? '' }));
      onDone();
    }
  }
  return (
    <ActDialog
      open
      doing={doing}
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
    </ActDialog>
  );
}

function TakeOut({ letter, into, onBack, onDone }: AskProps & { into: LetterLine }) {
  const t = useLetterWords();
  const { say } = useActs();
  const doing = useDoing();
  async function takeOut() {
    if ((await doing.run({ type: 'document:unmerge', document: letter.id })) !== null) {
      onBack();
      say(t('merge.outDone'));
      onDone();
    }
  }
  return (
    <ActDialog
      open
      doing={doing}
      title={t('merge.outTitle', { title: letter.title })}
      sentence={t('merge.outSentence', { into: into.title })}
      act={{ label: t('merge.outAct'), danger: true, onAct: () => void takeOut() }}
      back={t('merge.back')}
      onBack={onBack}
    />
  );
}
