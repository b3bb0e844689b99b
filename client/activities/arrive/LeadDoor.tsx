import type { NowPart } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { Switch } from '../../ui/Switch.tsx';

/** Opens and closes the door to new people. */
export function LeadDoor({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const { act } = useActs();
  return (
    <Switch
      label={t('code.door')}
      note={now.joining.open ? t('code.doorOpen') : t('code.doorClosed')}
      on={now.joining.open}
      onChange={open => void act({ type: 'joining:set', open })}
    />
  );
}
