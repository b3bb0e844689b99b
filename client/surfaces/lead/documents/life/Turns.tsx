import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { Chips } from '../../../../ui/Chips.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import styles from '../../Page.module.css';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';
import own from './VersionLife.module.css';

type TurnsProps = Omit<LifeDialogProps, 'onBack'> & { nameOf: (side: string) => string };

/** Whether sides sign one file in turns, and whose turn it is. */
export function Turns(props: TurnsProps) {
  const { life, nameOf } = props;
  const t = useLifeWords();
  const [open, setOpen] = useState(false);
  const { turns, turn } = life;
  const isOpen = life.state === 'sealed' || life.state === 'signing';
  return (
    <div className={own.files}>
      <h4 className={styles.label}>{t('turns')}</h4>
      <p className={styles.note}>
        {turns.length === 0
          ? t('turnsNone')
          : [
              t('turnsOrder', { order: turns.map(nameOf).join(' → ') }),
              turn === null ? t('turnsOver') : t('turnsNow', { name: nameOf(turn) }),
            ].join(' ')}
      </p>
      {isOpen && (
        <div className={styles.acts}>
          <Button size="small" hasPopup="dialog" onPress={() => setOpen(true)}>
            {turns.length === 0 ? t('turnsSet') : t('turnsChange')}
          </Button>
        </div>
      )}
      {open && <TurnsDialog {...props} onBack={() => setOpen(false)} />}
    </div>
  );
}

/** „Po kolei" or each by itself; in which order, by a button that moves a side up. */
function TurnsDialog({ document, version, life, nameOf, onBack, onDone }: TurnsProps & LifeDialogProps) {
  const t = useLifeWords();
  const { act, say } = useActs();
  const asked = life.sides.filter(one => one.asked && !life.sealed?.without.includes(one.side));
  const [which, setWhich] = useState<'turns' | 'apart'>('turns');
  const [order, setOrder] = useState<readonly string[]>(
    life.turns.length > 0 ? life.turns : asked.map(({ side }) => side),
  );
  const up = (at: number) =>
    setOrder(order.map((side, i) => (i === at - 1 ? order[at] : i === at ? order[at - 1] : side) ?? side));

  async function set() {
    onBack();
    const sides = which === 'turns' ? [...order] : [];
    if ((await act({ type: 'document:turns', document, version, sides })) !== null) {
      say(sides.length > 0 ? t('turnsDone') : t('turnsApartDone'));
      onDone();
    }
  }

  return (
    <Dialog
      open
      title={t('turnsTitle')}
      sentence={t('turnsSentence')}
      act={{ label: t('turnsAct'), onAct: () => void set() }}
      back={t('back')}
      onBack={onBack}
    >
      <Chips
        label={t('turnsWhich')}
        showLabel
        chips={[
          { id: 'turns', label: t('turnsInTurn') },
          { id: 'apart', label: t('turnsApart') },
        ]}
        chosen={[which]}
        onChange={([id]) => setWhich(id === 'apart' ? 'apart' : 'turns')}
      />
      {which === 'turns' ? (
        <ol className={own.order}>
          {order.map((side, at) => (
            <li key={side}>
              <span>{`${at + 1}. ${nameOf(side)}`}</span>
              {at > 0 && (
                <Button
                  size="small"
                  icon={<ArrowUp aria-hidden="true" />}
                  label={t('turnsUpLabel', { name: nameOf(side) })}
                  onPress={() => up(at)}
                >
                  {t('turnsUp')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.note}>{t('turnsApartNote')}</p>
      )}
    </Dialog>
  );
}
