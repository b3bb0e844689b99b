import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { AreaField } from '../../ui/AreaField.tsx';
import styles from './OwnArea.module.css';

/** The part of the town one is from, if one likes to say so; nothing where the workshop knows none. */
export function OwnArea() {
  const { now, mine } = useWorkshop();
  const areas = now?.workshop.areas ?? [];
  const person = mine?.person ?? null;
  return person === null || areas.length === 0 ? null : (
    <Suspense>
      <Choice areas={areas} person={person.id} kept={person.area ?? null} />
    </Suspense>
  );
}

interface ChoiceProps {
  areas: readonly { id: string; name: string }[];
  person: string;
  kept: string | null;
}

function Choice({ areas, person, kept }: ChoiceProps) {
  const { t } = useTranslation(['areas']);
  const { sendNow } = useCommand();
  const [asked, setAsked] = useState<{ area: string | null } | null>(null);
  const [said, setSaid] = useState('');

  async function choose(area: string | null) {
    setAsked({ area });
    const answer = await sendNow({ type: 'person:edit', person, area });
    setAsked(null);
    const name = areas.find(({ id }) => id === area)?.name;
    setSaid(
      answer?.ok !== true
        ? t('areas:noAnswer')
        : name === undefined
          ? t('areas:savedNone')
          : t('areas:saved', { name }),
    );
  }

  return (
    <div className={styles.area}>
      <AreaField
        label={t('areas:own')}
        areas={areas}
        value={asked === null ? kept : asked.area}
        none={t('areas:none')}
        note={t('areas:ownNote')}
        onChange={area => void choose(area)}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
