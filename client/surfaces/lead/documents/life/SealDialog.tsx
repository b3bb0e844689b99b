import { answersOf } from '../../../../documents/lifeStage.ts';
import { ActDialog } from '../../ActDialog.tsx';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** „Opieczętuj": asked once, because nothing takes a seal back. */
export function SealDialog(props: LifeDialogProps & { shortOf: (side: string) => string }) {
  const { document, version, life, shortOf, onBack, onDone } = props;
  const t = useLifeWords();
  const doing = useDoing();
  const { declined, waiting, unasked } = answersOf(life);
  const without = [...declined, ...waiting, ...unasked].map(({ side }) => side);
  const names = without.map(shortOf).join(', ');

  async function seal() {
    if ((await doing.run({ type: 'document:seal', document, version, without })) !== null) {
      onBack();
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      title={without.length > 0 ? t('sealTitleWithout', { names }) : t('sealTitle', { n: version })}
      sentence={
        <>
          <p>{t('sealSentence')}</p>
          {without.length > 0 && <p>{t('sealWithoutSentence')}</p>}
          {life.blanks > 0 && <p>{t('blanks', { count: life.blanks })}</p>}
        </>
      }
      act={{ label: t('sealAct'), onAct: () => void seal() }}
      back={t('back')}
      onBack={onBack}
    />
  );
}
