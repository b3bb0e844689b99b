import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/SeatProvider.tsx';
import { openStore } from '../../live/store.ts';
import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Strip } from '../../ui/Strip.tsx';
import { Bold } from './Bold.tsx';
import { comesNext, placeWords } from './placeWords.ts';
import type { HeldStep } from './useHeldStep.ts';
import { useScreen } from './useScreen.ts';
import { useText } from './useText.ts';

const store = openStore();

/** Whoever sits down in the middle of a step reads where the room is and what comes next; once on each device. */
export function Recap({ held }: { held: HeldStep }) {
  const { t } = useTranslation(['seat', 'common']);
  const text = useText();
  const { keyboard } = useScreen();
  const plan = useWorkshop().plan;
  const texts = usePlan();
  const { shown, hide } = useFirstPlace(held);
  const { step } = held;
  // The field a newcomer writes in needs the room more.
  const open = shown && step !== null && !keyboard;
  const next = step === null || texts === null ? null : comesNext(plan, texts, step);
  return (
    <Strip
      tone="info"
      open={open}
      action={
        <IconButton
          label={t('seat:recap.hide')}
          icon={<X aria-hidden="true" />}
          tone="quiet"
          onPress={hide}
        />
      }
    >
      {open && <Bold words={t('seat:recap.now', { place: placeWords(text, step.texts, step.step.phase) })} />}
      {open && next !== null && (
        <>
          <br />
          <Bold words={t('seat:recap.next', { place: text(next) })} />
        </>
      )}
    </Strip>
  );
}

/** Whether the room still stands where it stood when this device first saw it. */
function useFirstPlace({ step }: HeldStep): { shown: boolean; hide: () => void } {
  const { seat, workshop } = useSession();
  const { now } = useWorkshop();
  const key = `${workshop}.${seat}.came`;
  const [fresh] = useState(() => store.get(key) === null);
  // undefined: the room has not been seen yet; null: nothing to tell.
  const [first, setFirst] = useState<string | null | undefined>(undefined);
  // Everybody sits down while the coffee is drunk: that is not late.
  const runs = step !== null && step.step.status === 'open' && step.step.activity !== 'arrive';
  const place = runs ? `${step.step.id} ${step.step.phase}` : null;
  const seen = now !== null && (now.step === null || now.step.status === 'waiting' || step !== null);
  if (first === undefined && seen) {
    setFirst(fresh ? place : null);
  }
  useEffect(() => {
    if (seen) {
      store.set(key, '1');
    }
  }, [seen, key]);
  return { shown: first != null && first === place, hide: () => setFirst(null) };
}
