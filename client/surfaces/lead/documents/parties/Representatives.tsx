import type { Party } from '#shared/agreement/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Chips } from '../../../../ui/Chips.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDocumentWords } from '../../leadWords.ts';
import own from '../DocumentsPage.module.css';
import { useLines } from '../useLines.ts';

const LINE = 600;
const MOST_ALSO = 4;
const NOBODY: Party['rep'] = { name: '', role: '', mandate: '' };

interface RepresentativesProps {
  party: Party;
  onChange: (party: Party) => void;
}

/** Who signs for a party, in what function and by what right; several people, of whom one is enough or who all sign. */
export function Representatives({ party, onChange }: RepresentativesProps) {
  const t = useDocumentWords();
  const { rep, also = [], signing = 'one' } = party;

  /** Nobody beside the first: the party is as it was before there were several. */
  function setAlso(people: readonly Party['rep'][]) {
    const { also: _, signing: __, ...rest } = party;
    onChange(people.length === 0 ? rest : { ...rest, also: [...people], signing });
  }
  const { rows, add } = useLines(also, setAlso);
  return (
    <>
      <Person
        words={{ name: t('lead.repName'), role: t('lead.repRole'), mandate: t('lead.repMandate') }}
        rep={rep}
        onChange={changed => onChange({ ...party, rep: changed })}
      />
      {rows.map(({ id, n: place, line: person, set, remove }) => {
        const n = place + 1;
        return (
          <div key={id} className={own.also}>
            <Person
              words={{
                name: t('lead.alsoName', { n }),
                role: t('lead.alsoRole', { n }),
                mandate: t('lead.alsoMandate', { n }),
              }}
              rep={person}
              onChange={set}
            />
            <Button size="small" onPress={remove}>
              {t('lead.alsoRemove', { n })}
            </Button>
          </div>
        );
      })}
      {also.length > 0 && (
        <Chips
          label={t('lead.signing')}
          showLabel
          chips={[
            { id: 'one', label: t('lead.signingOne') },
            { id: 'all', label: t('lead.signingAll') },
          ]}
          chosen={[signing]}
          onChange={([id]) => onChange({ ...party, signing: id === 'all' ? 'all' : 'one' })}
        />
      )}
      {also.length < MOST_ALSO && (
        <div>
          <Button size="small" onPress={() => add(NOBODY)}>
            {t('lead.alsoAdd')}
          </Button>
        </div>
      )}
    </>
  );
}

interface PersonProps {
  words: Record<keyof Party['rep'], string>;
  rep: Party['rep'];
  onChange: (rep: Party['rep']) => void;
}

function Person({ words, rep, onChange }: PersonProps) {
  return (
    <>
      <div className={own.two}>
        <LimitField
          label={words.name}
          showLabel
          value={rep.name}
          limit={LINE}
          onChange={name => onChange({ ...rep, name })}
        />
        <LimitField
          label={words.role}
          showLabel
          value={rep.role}
          limit={LINE}
          onChange={role => onChange({ ...rep, role })}
        />
      </div>
      <LimitField
        label={words.mandate}
        showLabel
        value={rep.mandate}
        limit={LINE}
        onChange={mandate => onChange({ ...rep, mandate })}
      />
    </>
  );
}
