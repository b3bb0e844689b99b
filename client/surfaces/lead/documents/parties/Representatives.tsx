import type { Party } from '#shared/agreement/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Chips } from '../../../../ui/Chips.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { useDocumentWords } from '../../leadWords.ts';
import own from '../DocumentsPage.module.css';

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
  return (
    <>
      <Person
        words={{ name: t('lead.repName'), role: t('lead.repRole'), mandate: t('lead.repMandate') }}
        rep={rep}
        onChange={changed => onChange({ ...party, rep: changed })}
      />
      {also.map((person, index) => {
        const n = index + 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: people here are known by their place alone
          <div key={index} className={own.also}>
            <Person
              words={{
                name: t('lead.alsoName', { n }),
                role: t('lead.alsoRole', { n }),
                mandate: t('lead.alsoMandate', { n }),
              }}
              rep={person}
              onChange={changed => setAlso(also.with(index, changed))}
            />
            <Button size="small" onPress={() => setAlso(also.toSpliced(index, 1))}>
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
          <Button size="small" onPress={() => setAlso([...also, NOBODY])}>
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
        <Field
          label={words.name}
          showLabel
          value={rep.name}
          limit={LINE}
          onChange={name => onChange({ ...rep, name })}
        />
        <Field
          label={words.role}
          showLabel
          value={rep.role}
          limit={LINE}
          onChange={role => onChange({ ...rep, role })}
        />
      </div>
      <Field
        label={words.mandate}
        showLabel
        value={rep.mandate}
        limit={LINE}
        onChange={mandate => onChange({ ...rep, mandate })}
      />
    </>
  );
}
