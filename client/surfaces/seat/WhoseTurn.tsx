import { Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/SeatProvider.tsx';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { announcer } from './announcer.ts';
import { Bold } from './Bold.tsx';
import {
  type TableSeat,
  useHandOver,
  useNeighboursHere,
  useSteadyAddress,
  useTableSeats,
  wasHandedOver,
} from './tableSeats.ts';
import { useSides } from './useSides.ts';
import styles from './WhoseTurn.module.css';

/** Where several people share a device: who writes now, who else does, and the way to hand it over. */
export function WhoseTurn() {
  const { t } = useTranslation(['beside']);
  const { seat } = useSession();
  const { mine } = useWorkshop();
  const seats = useTableSeats();
  const [open, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const name = mine?.person?.name ?? '';
  const others = seats.filter(one => one.id !== seat);
  const shared = name !== '' && others.length > 0;
  useSteadyAddress(shared ? seat : null);
  useNeighboursHere(shared ? others : []);

  // The page was drawn anew for another seat: whoever does not see it must hear it, and the keyboard goes on from here.
  useEffect(() => {
    if (shared && wasHandedOver(seat)) {
      announcer.say(t('beside:said', { name }));
      change.current?.focus();
    }
  }, [shared, seat, name, t]);

  if (!shared) {
    return null;
  }
  return (
    <section className={styles.turn} aria-label={t('beside:label')}>
      <Users aria-hidden="true" size={18} />
      <p className={styles.words}>
        <Bold words={t('beside:turn', { name })} />{' '}
        <span className={styles.others}>
          {t('beside:others', { names: others.map(one => one.name).join(', ') })}
        </span>
      </p>
      <Button
        ref={change}
        size="small"
        hasPopup="dialog"
        label={t('beside:changeLabel')}
        onPress={() => setOpen(true)}
      >
        {t('beside:change')}
      </Button>
      {open && <ChooseSeat seats={seats} present={seat} name={name} onBack={() => setOpen(false)} />}
    </section>
  );
}

interface ChooseSeatProps {
  seats: readonly TableSeat[];
  present: string;
  name: string;
  onBack: () => void;
}

/** One tap on a name: the device is theirs. */
function ChooseSeat({ seats, present, name, onBack }: ChooseSeatProps) {
  const { t } = useTranslation(['beside']);
  const { waiting } = useOutbox();
  const handOver = useHandOver();
  const sides = useSides();
  return (
    <Dialog
      open
      title={t('beside:title')}
      sentence={waiting > 0 ? t('beside:waiting', { name }) : t('beside:sentence')}
      back={t('beside:stay', { name })}
      onBack={onBack}
    >
      <ul className={styles.seats}>
        {seats
          .filter(one => one.id !== present)
          .map(({ id, name: other, side }) => {
            const mark = side === null ? undefined : sides.get(side);
            return (
              <li key={id}>
                <Button
                  wide
                  icon={mark && <SideMark side={mark.letter} size={26} />}
                  onPress={() => {
                    onBack();
                    handOver(id);
                  }}
                >
                  {t('beside:give', { name: other })}
                </Button>
              </li>
            );
          })}
      </ul>
    </Dialog>
  );
}
