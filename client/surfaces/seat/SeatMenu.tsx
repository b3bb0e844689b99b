import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spellCode } from '#shared/ids.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { AddBeside } from './AddBeside.tsx';
import { LateSteps, LateStepsButton } from './LateSteps.tsx';
import { OwnArea } from './OwnArea.tsx';
import { OwnFates } from './OwnFates.tsx';
import { SeatHelp } from './SeatHelp.tsx';
import styles from './SeatMenu.module.css';
import { SeatSettings } from './SeatSettings.tsx';
import { useMySides } from './useSides.ts';

/** One's own seat: name and return code to note down, settings, help, and the way off the list. */
export function SeatMenu({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation(['seat', 'trace', 'beside']);
  const { mine } = useWorkshop();
  const { send } = useCommand();
  const sides = useMySides();
  const [leaving, setLeaving] = useState(false);
  const [fates, setFates] = useState(false);
  const [beside, setBeside] = useState(false);
  const [late, setLate] = useState(false);
  const person = mine?.person ?? null;

  if (leaving && person !== null) {
    const leave = () => {
      void send({ type: 'person:leave', person: person.id });
      onBack();
    };
    return (
      <Dialog
        open
        title={t('seat:leave.title')}
        sentence={t('seat:leave.sentence')}
        act={{ label: t('seat:leave.act'), onAct: leave }}
        back={t('seat:stay.stay')}
        onBack={onBack}
      />
    );
  }
  if (beside) {
    return <AddBeside onBack={onBack} />;
  }
  if (late) {
    return <LateSteps onBack={onBack} />;
  }
  if (fates) {
    return <OwnFates onBack={onBack} />;
  }
  return (
    <Dialog open title={t('seat:menu.title')} back={t('seat:menu.close')} onBack={onBack}>
      {person !== null && (
        <dl className={styles.facts}>
          <dt>{t('seat:menu.name')}</dt>
          <dd>{person.name}</dd>
          {sides.length > 0 && <dt>{t('seat:menu.side')}</dt>}
          {sides.map(({ id, letter, name }) => (
            <dd key={id} className={styles.side}>
              <SideMark side={letter} size={17} /> {name}
            </dd>
          ))}
          <dt>{t('seat:menu.returnCode')}</dt>
          <dd>
            <span className={styles.code}>{spellCode(person.returnCode)}</span>
            <span className={styles.note}>{t('seat:menu.returnNote')}</span>
          </dd>
        </dl>
      )}
      <OwnArea />
      {person !== null && (
        <Button variant="quiet" wide onPress={() => setFates(true)}>
          {t('trace:open')}
        </Button>
      )}
      {person !== null && <LateStepsButton onOpen={() => setLate(true)} />}
      {person !== null && (
        <Button variant="quiet" wide onPress={() => setBeside(true)}>
          {t('beside:add')}
        </Button>
      )}
      <SeatSettings />
      <SeatHelp />
      {person !== null && (
        <Button variant="quiet" wide onPress={() => setLeaving(true)}>
          {t('seat:menu.leave')}
        </Button>
      )}
    </Dialog>
  );
}
