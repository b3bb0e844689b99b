import { useId, useState } from 'react';
import type { Party } from '#shared/agreement/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDocumentWords } from '../../leadWords.ts';
import styles from '../../Page.module.css';
import { useOnce } from '../../useOnce.ts';
import own from '../DocumentsPage.module.css';
import { PARTY_KINDS } from './partyKinds.ts';

interface NewPartyProps {
  onAdd: (name: string, kind: Party['kind']) => Promise<boolean>;
}

/** A party that is no side: what it is called and what it is; the rest is typed where the others are. */
export function NewParty({ onAdd }: NewPartyProps) {
  const t = useDocumentWords();
  const select = useId();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Party['kind']>('local-gov');
  const [asked, setAsked] = useState(false);
  const { busy, once } = useOnce();
  async function add() {
    setAsked(true);
    if (name.trim() !== '' && (await onAdd(name.trim(), kind))) {
      setName('');
      setAsked(false);
    }
  }
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.parties.new')}</legend>
      <p className={styles.note}>{t('lead.parties.newNote')}</p>
      <div className={own.two}>
        <LimitField
          label={t('lead.partyName')}
          showLabel
          value={name}
          limit={200}
          refusal={asked && name.trim() === '' ? t('lead.parties.newNeedsName') : undefined}
          onChange={setName}
          onSubmit={() => void once(add)}
        />
        <label className={own.kind} htmlFor={select}>
          {t('lead.kind')}
          <select
            id={select}
            value={kind}
            onChange={event => setKind(PARTY_KINDS.find(one => one === event.currentTarget.value) ?? 'other')}
          >
            {PARTY_KINDS.map(one => (
              <option key={one} value={one}>
                {t(`lead.kinds.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={styles.acts}>
        <Button variant="quiet" off={busy} onPress={() => void once(add)}>
          {t('lead.parties.add')}
        </Button>
      </div>
    </fieldset>
  );
}
