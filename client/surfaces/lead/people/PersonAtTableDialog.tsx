import { Check, DoorOpen, Hand, RotateCcw, UserPlus } from 'lucide-react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from '../step/StepColumn.module.css';
import { usePage } from '../usePage.ts';
import { hasLeft } from './atTable.ts';

interface PersonAtTableDialogProps {
  now: NowPart;
  /** Null: closed. */
  person: string | null;
  onBack: () => void;
}

/** What can be done for one person at the table. */
export function PersonAtTableDialog({ now, person, onBack }: PersonAtTableDialogProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { people } = useWorkshop();
  const { act } = useActs();
  const { go } = usePage();
  const line = people?.people.find(one => one.id === person);
  const { step } = now;
  const left = line !== undefined && hasLeft(line);
  const raised = now.hands.people.some(one => one.id === person);

  async function mark(ready: boolean) {
    if (step !== null && line !== undefined) {
      onBack();
      await act({ type: 'ready:set', step: step.id, ready, person: line.id });
    }
  }

  return (
    <Dialog
      open={line !== undefined}
      title={line?.name ?? ''}
      sentence={t('ready.person.sentence')}
      back={c('action.close')}
      onBack={onBack}
    >
      <div className={styles.personActs}>
        <Button
          wide
          icon={<UserPlus aria-hidden="true" />}
          onPress={() => {
            onBack();
            go('behalf', line?.id ?? '');
          }}
        >
          {t('ready.person.write')}
        </Button>
        {step?.status === 'open' && !left && (
          <Button wide icon={<Check aria-hidden="true" />} onPress={() => void mark(!line?.ready)}>
            {line?.ready ? t('ready.person.unready') : t('ready.person.ready')}
          </Button>
        )}
        {line !== undefined && step !== null && (
          <Button
            wide
            icon={left ? <RotateCcw aria-hidden="true" /> : <DoorOpen aria-hidden="true" />}
            onPress={() => {
              onBack();
              void act({ type: 'presence:set', person: line.id, here: left });
            }}
          >
            {left ? t('people.back') : t('people.left')}
          </Button>
        )}
        {raised && (
          <Button
            wide
            icon={<Hand aria-hidden="true" />}
            onPress={() => {
              onBack();
              void act({ type: 'hand:lower', person });
            }}
          >
            {t('ready.person.lower')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
