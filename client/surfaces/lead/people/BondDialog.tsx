import { X } from 'lucide-react';
import { useState } from 'react';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import styles from '../groups/Groups.module.css';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { type BondKind, useBonds } from './useBonds.ts';

interface BondDialogProps {
  line: PersonLine;
  people: readonly PersonLine[];
  onBack: () => void;
}

/** With whom somebody is to sit whenever groups are formed, and with whom not. */
export function BondDialog({ line, people, onBack }: BondDialogProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act, say } = useActs();
  const bonds = useBonds(line.id);
  const [other, setOther] = useState('');
  const [kind, setKind] = useState<BondKind>('together');
  const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? '';

  async function set(to: string, wish: BondKind | null) {
    if ((await act({ type: 'bond:set', person: line.id, other: to, kind: wish })) !== null) {
      const words = wish === null ? 'people.bondGone' : 'people.bondDone';
      say(t(words, { name: line.name, other: nameOf(to) }));
      setOther('');
    }
  }

  return (
    <Dialog
      open
      title={t('people.bondsTitle', { name: line.name })}
      sentence={t('people.bondsSentence')}
      act={{ label: t('people.bondAct'), onAct: () => void set(other, kind), off: other === '' }}
      back={c('action.close')}
      onBack={onBack}
    >
      {bonds.length > 0 && (
        <ul className={styles.bonds}>
          {bonds.map(bond => (
            <li key={bond.other}>
              <span>{t(`people.${bond.kind}`, { names: bond.name })}</span>
              <Button
                variant="bare"
                size="small"
                icon={<X aria-hidden="true" />}
                onPress={() => void set(bond.other, null)}
              >
                {t('people.bondRemove', { name: bond.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className={styles.field}>
        {t('people.bondsWith')}
        <select value={other} onChange={event => setOther(event.currentTarget.value)} data-autofocus>
          <option value="">{t('people.bondsChoose')}</option>
          {people
            .filter(({ id }) => id !== line.id)
            .map(({ id, name, sides }) => (
              <option key={id} value={id}>
                {`${name} (${sides.join(', ')})`}
              </option>
            ))}
        </select>
      </label>
      <Chips
        label={t('people.bonds')}
        chips={[
          { id: 'together', label: t('people.bondTogether') },
          { id: 'apart', label: t('people.bondApart') },
        ]}
        chosen={[kind]}
        onChange={([chosen]) => setKind(chosen === 'apart' ? 'apart' : 'together')}
      />
    </Dialog>
  );
}

/** Beside a person's name: with whom they are wanted at one table, and with whom not. */
export function BondFacts({ person }: { person: string }) {
  const t = useLeadWords();
  const bonds = useBonds(person);
  const words = useWorkshop().people?.bonds.length ? (['together', 'apart'] as const) : [];
  return words.map(kind => {
    const names = bonds.filter(bond => bond.kind === kind).map(({ name }) => name);
    return names.length > 0 && <span key={kind}>{t(`people.${kind}`, { names: names.join(', ') })}</span>;
  });
}
