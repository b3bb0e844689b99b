import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Strip } from '../../ui/Strip.tsx';
import type { HeldStep } from './useHeldStep.ts';
import { useText } from './useText.ts';

/** The others are at another step already; whoever finishes a sentence here goes there when ready. */
export function MovedOn({ held }: { held: HeldStep }) {
  const { t } = useTranslation(['seat']);
  const text = useText();
  return (
    <Strip
      tone="info"
      open={held.next !== null}
      action={
        <Button size="small" onPress={held.follow}>
          {t('seat:strip.follow')}
        </Button>
      }
    >
      {held.next !== null && t('seat:strip.movedOn', { title: text(held.next.title) })}
    </Strip>
  );
}
