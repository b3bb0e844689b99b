import { answersOf } from '../../../../documents/lifeStage.ts';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';

/** „Opieczętuj": asked once, because nothing takes a seal back. */
export function SealDialog(props: LifeDialogProps & { nameOf: (side: string) => string }) {
  const { document, version, life, nameOf, onBack, onDone } = props;
  const t = useLifeWords();
  const { act } = useActs();
  const { declined, waiting } = answersOf(life);
  const without = [...declined, ...waiting].map(({ side }) => side);
  const names = without.map(nameOf).join(', ');

  async function seal() {
    onBack();
    if ((await act({ type: 'document:seal', document, version, without })) !== null) {
      onDone();
    }
  }

  return (
    <Dialog
      open
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
