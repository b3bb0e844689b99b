import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#shared/protocol/wire.ts';
import type { Area, Side } from '#shared/workshop/state.ts';
import { AreaField } from '../../../ui/AreaField.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import own from './PeoplePage.module.css';

/** Somebody without a phone, put on the list by hand; Enter adds and stays for the next one. */
export function AddPerson({
  sides,
  areas = [],
  onAdded,
}: {
  sides: readonly Side[];
  /** Parts of the town; none: nobody is asked. */
  areas?: readonly Area[];
  onAdded?: (person: string) => void;
}) {
  const t = useLeadWords();
  const { t: a } = useTranslation(['areas']);
  const { act } = useActs();
  const [name, setName] = useState('');
  // None beforehand: a side nobody chose would be wrong for every second person, unseen.
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [area, setArea] = useState<string | null>(null);

  async function add() {
    if (name.trim() === '' || chosen.length === 0) {
      return;
    }
    const answer = await act({
      type: 'person:add',
      name: name.trim(),
      sides: [...chosen],
      ...(area === null ? {} : { area }),
    });
    if (answer !== null) {
      setName('');
      setArea(null);
      const { value } = answer;
      if (typeof value === 'object' && value !== null && 'person' in value) {
        onAdded?.(String(value.person));
      }
    }
  }

  return (
    <section className={styles.section}>
      <h2 className={styles.label}>{t('people.add')}</h2>
      <div className={own.form}>
        <Field
          label={t('people.name')}
          placeholder={t('people.name')}
          value={name}
          limit={LIMITS.nameLength}
          onChange={setName}
          onSubmit={() => void add()}
        />
        <Chips
          label={t('people.sides')}
          many
          chips={sides.map(side => ({ id: side.id, label: side.short || side.name }))}
          chosen={chosen}
          onChange={setChosen}
        />
        {areas.length > 0 && (
          <AreaField
            label={a('areas:of')}
            areas={areas}
            value={area}
            none={a('areas:noneOf')}
            onChange={setArea}
          />
        )}
        <Button
          icon={<UserPlus aria-hidden="true" />}
          off={name.trim() === '' || chosen.length === 0}
          onPress={() => void add()}
        >
          {t('people.addAct')}
        </Button>
      </div>
    </section>
  );
}
