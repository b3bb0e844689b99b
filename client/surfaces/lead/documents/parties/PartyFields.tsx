import { CircleHelp } from 'lucide-react';
import { useId } from 'react';
import type { Party } from '#shared/agreement/model.ts';
import { isAlone } from '#shared/agreement/parties/parties.ts';
import { registerFaults } from '#shared/agreement/parties/registers.ts';
import { SideMark } from '../../../../ui/SideMark.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDocumentWords } from '../../leadWords.ts';
import { markOf } from '../../marksOf.ts';
import styles from '../../Page.module.css';
import own from '../DocumentsPage.module.css';
import { PARTY_KINDS } from './partyKinds.ts';
import { Representatives } from './Representatives.tsx';

/** Budget units without legal personality: somebody else is the party. Asked, never blocked. */
const ACTS_FOR_ANOTHER: ReadonlySet<Party['kind']> = new Set(['welfare', 'school']);
const LINE = 600;
const MOST_ADULTS = 30;

interface PartyFieldsProps {
  party: Party;
  /** „Strona 2"; null in documents that number nobody. */
  number: number | null;
  onChange: (party: Party) => void;
}

/** One party: name, address, register, in whose name it acts, and who signs by what right. */
export function PartyFields({ party, number, onChange }: PartyFieldsProps) {
  const t = useDocumentWords();
  const kind = useId();
  const mark = markOf(party.side);
  const { countersign } = party;
  const faults = registerFaults(party.register ?? '').map(({ kind: register, number: digits }) =>
    t('lead.registerFault', { register: register.toUpperCase(), number: digits }),
  );

  /** A field left empty is absent, so that nothing is printed for it. */
  function optional(key: 'register' | 'actingFor', value: string) {
    const { [key]: _, ...rest } = party;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  }
  function setCountersign(value: Party['countersign']) {
    const { countersign: _, ...rest } = party;
    onChange(value === undefined ? rest : { ...rest, countersign: value });
  }

  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>
        {mark && <SideMark side={mark} size={28} />}
        {number === null ? party.name : t('lead.party', { n: number, name: party.name })}
      </legend>
      <LimitField
        label={t('lead.partyName')}
        showLabel
        value={party.name}
        limit={LINE}
        onChange={name => onChange({ ...party, name })}
      />
      <LimitField
        label={t('lead.address')}
        showLabel
        value={party.address}
        limit={LINE}
        onChange={address => onChange({ ...party, address })}
      />
      <div className={own.two}>
        <label className={own.kind} htmlFor={kind}>
          {t('lead.kind')}
          <select
            id={kind}
            value={party.kind}
            onChange={event => {
              const chosen = PARTY_KINDS.find(one => one === event.currentTarget.value);
              onChange({ ...party, kind: chosen ?? 'other' });
            }}
          >
            {PARTY_KINDS.map(one => (
              <option key={one} value={one}>
                {t(`lead.kinds.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <LimitField
          label={t('lead.register')}
          showLabel
          value={party.register ?? ''}
          limit={LINE}
          note={faults.length > 0 && faults.join(' ')}
          noteIcon={faults.length > 0 && <CircleHelp aria-hidden="true" size={18} />}
          onChange={value => optional('register', value)}
        />
      </div>
      {ACTS_FOR_ANOTHER.has(party.kind) && (party.actingFor ?? '').trim() === '' && (
        <p className={own.ask} role="note">
          <CircleHelp aria-hidden="true" size={18} />
          <span>{t('lead.actingForAsk')}</span>
        </p>
      )}
      <LimitField
        label={t('lead.actingFor')}
        showLabel
        value={party.actingFor ?? ''}
        limit={LINE}
        onChange={value => optional('actingFor', value)}
      />
      {party.kind === 'group' && <Adults party={party} onChange={onChange} />}
      {isAlone(party) ? (
        <p className={styles.note}>{t('lead.ownName')}</p>
      ) : (
        <Representatives party={party} onChange={onChange} />
      )}
      <Switch
        label={t('lead.countersign')}
        note={t('lead.countersignNote')}
        on={countersign !== undefined}
        onChange={on => setCountersign(on ? { name: '', role: '' } : undefined)}
      />
      {countersign !== undefined && (
        <div className={own.two}>
          <LimitField
            label={t('lead.countersignName')}
            showLabel
            value={countersign.name}
            limit={LINE}
            onChange={name => setCountersign({ ...countersign, name })}
          />
          <LimitField
            label={t('lead.countersignRole')}
            showLabel
            value={countersign.role}
            limit={LINE}
            onChange={role => setCountersign({ ...countersign, role })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface AdultsProps {
  party: Party;
  onChange: (party: Party) => void;
}

/** A group cannot sign, its people can: each adult with a line of their own. */
function Adults({ party, onChange }: AdultsProps) {
  const t = useDocumentWords();
  const { adults, ...rest } = party;
  const over = (adults?.length ?? 0) - MOST_ADULTS;
  return (
    <LimitField
      label={t('lead.adults')}
      showLabel
      multiline
      rows={3}
      value={(adults ?? []).join('\n')}
      refusal={over > 0 ? t('lead.linesOver', { count: over, most: MOST_ADULTS }) : undefined}
      note={t('lead.adultsNote')}
      onChange={value => onChange(value === '' ? rest : { ...rest, adults: value.split('\n') })}
    />
  );
}
