import { useState } from 'react';
import type { GroupLine } from '#shared/protocol/parts.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from './Groups.module.css';

interface MoveDialogProps {
  step: string;
  person: string;
  groups: readonly GroupLine[];
  /** Who has no table yet. */
  standing: GroupLine['people'];
  onBack: () => void;
}

const NEW_TABLE = 'new';

/** „Przenieś do…": chosen from a list and then said yes to, so that an arrow key alone moves nobody. */
export function MoveDialog({ step, person, groups, standing, onBack }: MoveDialogProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act, say } = useActs();
  const [to, setTo] = useState('');
  const everybody = [...standing, ...groups.flatMap(group => group.people)];
  const name = everybody.find(({ id }) => id === person)?.name ?? '';
  const others = groups.filter(({ people }) => people.every(({ id }) => id !== person));
  const sitsAlone = groups.some(({ people }) => people.length === 1 && people[0]?.id === person);

  async function move() {
    const sign = to === NEW_TABLE ? null : Number(to);
    if ((await act({ type: 'groups:move', step, person, to: sign })) !== null) {
      say(t('groups.moved', { name }));
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('groups.moveTitle', { name })}
      act={{ label: t('groups.moveAct'), onAct: () => void move(), off: to === '' }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <label className={styles.field}>
        {t('groups.to')}
        <select value={to} onChange={event => setTo(event.currentTarget.value)} data-autofocus>
          <option value="">{t('groups.choose')}</option>
          {others.map(({ sign, people }) => (
            <option key={sign} value={String(sign)}>
              {people.length === 0
                ? t('groups.atFree', { sign })
                : t('groups.at', { sign, names: people.map(one => one.name ?? '').join(', ') })}
            </option>
          ))}
          {!sitsAlone && <option value={NEW_TABLE}>{t('groups.newTable')}</option>}
        </select>
      </label>
    </Dialog>
  );
}
