import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { isWhole, PinFields, typedPin } from './PinFields.tsx';
import type { PlaceView, PlaceWords } from './placeView.ts';
import styles from './Seat.module.css';
import { SpotInput } from './SpotInput.tsx';

interface SeatPinDialogProps {
  view: PlaceView;
  words: PlaceWords;
  data: Record<string, unknown>;
  onSave: (data: Record<string, unknown>) => void;
  onWithdraw: () => void;
  onBack: () => void;
}

/** Other words or another place for a pin of one's own; or away with it. */
export function SeatPinDialog({ view, words, data, onSave, onWithdraw, onBack }: SeatPinDialogProps) {
  const { t } = words;
  const [typed, setTyped] = useState(() => typedPin(view.config, data));
  return (
    <Dialog
      open
      title={t('pins.editTitle')}
      act={{ label: t('pins.save'), off: !isWhole(view.config, typed), onAct: () => onSave({ ...typed }) }}
      back={t('pins.cancel')}
      onBack={onBack}
    >
      <div className={styles.fields}>
        <PinFields
          config={view.config}
          words={words}
          value={typed}
          onChange={change => setTyped({ ...typed, ...change })}
          showLabel
        />
        <SpotInput
          config={view.config}
          words={words}
          value={typed.spot}
          onChange={spot => setTyped({ ...typed, spot })}
          rough
        />
        <Button variant="bare" onPress={onWithdraw}>
          {t('pins.withdraw')}
        </Button>
      </div>
    </Dialog>
  );
}
