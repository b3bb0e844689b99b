import type { NowPart } from '#shared/protocol/parts.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';

interface StageDialogProps {
  now: NowPart;
  open: boolean;
  onBack: () => void;
}

/** What is on the stage, switched from the remote. */
export function StageDialog({ now: { stage }, open, onBack }: StageDialogProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  return (
    <Dialog
      open={open}
      title={t('room.stage')}
      sentence={t('room.stageNote')}
      back={c('action.close')}
      onBack={onBack}
    >
      <Switch
        label={t('room.code')}
        note={t('room.codeNote')}
        on={stage.code}
        onChange={code => void act({ type: 'stage:set', code })}
      />
      <Switch
        label={t('room.names')}
        note={t('room.namesNote')}
        on={stage.names}
        onChange={names => void act({ type: 'stage:set', names })}
      />
      <Switch
        label={t('room.dark')}
        note={t('room.darkNote')}
        on={stage.theme === 'dark'}
        onChange={dark => void act({ type: 'stage:set', theme: dark ? 'dark' : 'light' })}
      />
      <Switch
        label={t('room.empty')}
        note={t('room.blankNote')}
        on={stage.blank}
        onChange={blank => void act({ type: 'stage:set', blank })}
      />
    </Dialog>
  );
}
