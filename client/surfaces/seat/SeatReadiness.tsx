import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Readiness } from '../../ui/Readiness.tsx';
import { useScreen } from './useScreen.ts';
import { useSides } from './useSides.ts';

/** „Mam już wszystko” as this phone knows it, with what is still on its way. */
export function useReady(step: string): boolean {
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const last = pictures.findLast(({ command }) => command.type === 'ready:set' && command.step === step);
  return last?.command.type === 'ready:set' ? last.command.ready : (mine?.ready ?? false);
}

/** How many of those at the table are ready, and how many are not yet. */
export function readyOf({ ready }: NowStep): { done: number; of: number } {
  const sum = (per: Record<string, number>) => Object.values(per).reduce((total, count) => total + count, 0);
  return { done: sum(ready.done), of: sum(ready.of) };
}

/** „Gotowe 7 z 9” with its table, and one's own word beside it. */
export function SeatReadiness({ step }: { step: NowStep }) {
  const { t } = useTranslation(['seat', 'common']);
  const { send } = useCommand();
  const { status } = useWorkshop();
  const { short } = useScreen();
  const sides = useSides();
  const ready = useReady(step.id);
  const ago = useMinutesSince(status === 'offline');
  const { done, of } = readyOf(step);
  const rows = [...sides.values()]
    .map(side => ({ side, ready: step.ready.done[side.id] ?? 0, of: step.ready.of[side.id] ?? 0 }))
    .map(({ side, ready, of }) => ({
      side: side.letter,
      label: t('seat:cards.readySide', { name: side.label, ready, of }),
      numbers: t('common:count.of', { done: ready, of }),
      ready,
      of,
    }));
  return (
    <>
      <Readiness
        words={t('common:ready.of', { done, of })}
        note={ago === null ? undefined : t('seat:strip.ago', { count: ago })}
        form={ago !== null || short ? 'bare' : 'compact'}
        sides={rows}
      />
      <Button onPress={() => void send({ type: 'ready:set', step: step.id, ready: !ready })}>
        {ready ? t('common:ready.undone') : t('common:ready.done')}
      </Button>
    </>
  );
}

/** Whole minutes since the network went; null while it is there. */
function useMinutesSince(offline: boolean): number | null {
  const [since, setSince] = useState<number | null>(null);
  if (offline !== (since !== null)) {
    setSince(offline ? Date.now() : null);
  }
  return since === null ? null : Math.max(1, Math.round((Date.now() - since) / 60_000));
}
