import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_LENGTH, STANCE, type StanceWord } from '#shared/activities/draft/stanceWords.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import styles from './LeadBehalf.module.css';
import { paragraphShown } from './paragraphShown.ts';
import { StanceButtons } from './StanceButtons.tsx';
import { useReading } from './useReading.ts';

/** Somebody without a phone says aloud whether they agree to a clause: the one the room reads, or another one. */
export default function LeadBehalf({ step, person, onNextPerson }: BehalfProps) {
  const { t } = useTranslation(['draft', 'common']);
  const { mine } = useWorkshop();
  const { act, say } = useActs();
  const { reading } = useReading(step);
  const [own, setOwn] = useState<string | null>(null);
  const [said, setSaid] = useState<{ stance: StanceWord; clause: string; words: string } | null>(null);
  const [text, setText] = useState('');
  const read = paragraphShown(reading, step.show.record)?.paragraph.clause;
  const clause = reading.clauses.find(({ id }) => id === (own ?? read)) ?? reading.clauses[0];
  const standing = clause && reading.standings?.get(clause.id);
  const { name, id: who } = person;
  const stance = said !== null && said.clause === clause?.id ? said.stance : null;
  const words = text.trim();
  const ready = stance === 'agree' || (stance !== null && words !== '' && [...words].length <= REASON_LENGTH);

  if (clause === undefined || standing === undefined || step.status !== 'open' || !step.write) {
    return (
      <div className={styles.behalf}>
        <h1 className={styles.big}>{t('draft:behalf.title', { name })}</h1>
        <p className={styles.note}>{t('draft:behalf.closed')}</p>
      </div>
    );
  }
  const known = mine?.entries.find(
    ({ person: author, data, status }) =>
      author === who && data.kind === STANCE && data.clause === clause.id && status === 'hidden',
  );

  async function save() {
    if (!ready || said === null) {
      return;
    }
    const data = {
      kind: STANCE,
      clause: said.clause,
      // As it stood when the person said so.
      words: said.words,
      stance,
      ...(stance === 'agree' ? {} : { text: words }),
    };
    const wish =
      known === undefined
        ? ({
            type: 'entry:put',
            step: step.id,
            entry: makeRandomId(platformRandom),
            data,
            behalf: who,
          } as const)
        : ({ type: 'entry:edit', step: step.id, entry: known.id, data } as const);
    if ((await act(wish)) !== null) {
      say(t('draft:stance.sent'));
      setSaid(null);
      setText('');
    }
  }

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('draft:behalf.title', { name })}</h1>
      <label className={styles.clause}>
        <span>{t('draft:behalf.clause')}</span>
        <select value={clause.id} onChange={event => setOwn(event.currentTarget.value)}>
          {reading.clauses.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {`${number} ${title}`.trim()}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.note}>
        {known === undefined ? t('draft:behalf.ownPhone') : t('draft:behalf.known')}
      </p>
      <StanceButtons
        label={t('draft:behalf.answer')}
        chosen={stance}
        onChoose={chosen => setSaid({ stance: chosen, clause: clause.id, words: standing.words })}
      />
      {stance !== null && said?.words !== standing.words && (
        <p role="status" className={styles.note}>
          {t('draft:behalf.changed')}
        </p>
      )}
      {stance !== null && stance !== 'agree' && (
        <Field
          label={t(`draft:stance.ask.${stance}`)}
          value={text}
          onChange={setText}
          multiline
          rows={2}
          limit={REASON_LENGTH}
          leftWords={left => t('common:count.charactersLeft', { count: left })}
          overWords={over => t('common:count.charactersOver', { count: over })}
        />
      )}
      <div className={styles.answers}>
        <Button variant="green" size="main" off={!ready} onPress={() => void save()}>
          {t('draft:behalf.save', { name })}
        </Button>
        <Button variant="bare" onPress={onNextPerson}>
          {t('draft:behalf.next')}
        </Button>
      </div>
    </div>
  );
}
