import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { Chips } from '../../../../ui/Chips.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import styles from '../../Page.module.css';
import { useDoing } from '../../useDoing.ts';
import type { LifeDialogProps } from './AskDialog.tsx';
import { useLifeWords } from './lifeWords.ts';
import own from './VersionLife.module.css';

type TurnsProps = Omit<LifeDialogProps, 'onBack'> & { shortOf: (side: string) => string };

/** Whether sides sign one file in turns, and whose turn it is. */
export function Turns(props: TurnsProps) {
  const { life, shortOf } = props;
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
              t('turnsOrder', { order: turns.map(shortOf).join(' → ') }),
              turn === null ? t('turnsOver') : t('turnsNow', { name: shortOf(turn) }),
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
function TurnsDialog({ document, version, life, shortOf, onBack, onDone }: TurnsProps & LifeDialogProps) {
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const asked = life.sides.filter(one => one.asked && !life.sealed?.without.includes(one.side));
  const [which, setWhich] = useState<'turns' | 'apart'>('turns');
  const [order, setOrder] = useState<readonly string[]>(
    life.turns.length > 0 ? life.turns : asked.map(({ side }) => side),
  );
  const up = (at: number) =>
    setOrder(order.map((side, i) => (i === at - 1 ? order[at] : i === at ? order[at - 1] : side) ?? side));

  async function set() {
    const sides = which === 'turns' ? [...order] : [];
    if ((await doing.run({ type: 'document:turns', document, version, sides })) !== null) {
      onBack();
      say(sides.length > 0 ? t('turnsDone') : t('turnsApartDone'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
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
              <span>{`${at + 1}. ${shortOf(side)}`}</span>
              {/* The first one keeps its button: whoever moved it there by keyboard is still on it. */}
              <Button
                size="small"
                icon={<ArrowUp aria-hidden="true" />}
                label={t('turnsUpLabel', { name: shortOf(side) })}
                off={at === 0}
                onPress={() => up(at)}
              >
                {t('turnsUp')}
              </Button>
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.note}>{t('turnsApartNote')}</p>
      )}
    </ActDialog>
  );
}
