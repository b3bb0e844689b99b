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

/** What somebody says of one clause, while it is not saved. */
interface Begun {
  stance: StanceWord;
  /** Print of the words as they stood when the person said so. */
  words: string;
  text: string;
}

/** Somebody without a phone says aloud whether they agree to a clause: the one the room reads, or another one. */
export default function LeadBehalf({ step, person, onNextPerson }: BehalfProps) {
  const { t } = useTranslation(['draft', 'common']);
  const { mine } = useWorkshop();
  const { act, say } = useActs();
  const { reading } = useReading(step);
  const [own, setOwn] = useState<string | null>(null);
  /** Clause of an answer that is begun: the room may turn the page meanwhile. */
  const [held, setHeld] = useState<string | null>(null);
  const [begun, setBegun] = useState<Readonly<Record<string, Begun>>>({});
  const read = paragraphShown(reading, step.show.record)?.paragraph.clause;
  const clause = reading.clauses.find(({ id }) => id === (held ?? own ?? read)) ?? reading.clauses[0];
  const standing = clause && reading.standings?.get(clause.id);
  const { name, id: who } = person;
  const said = clause && begun[clause.id];
  const stance = said?.stance ?? null;
  const words = said?.text.trim() ?? '';
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

  /** A reason belongs to its clause, and is there again when that clause is chosen again. */
  function keep(about: string, next: Begun | undefined) {
    setBegun(({ [about]: _, ...others }) => (next === undefined ? others : { ...others, [about]: next }));
    setHeld(next === undefined ? null : about);
  }

  async function save(about: string) {
    if (!ready || said === undefined) {
      return;
    }
    const data = {
      kind: STANCE,
      clause: about,
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
      keep(about, undefined);
    }
  }

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('draft:behalf.title', { name })}</h1>
      <label className={styles.clause}>
        <span>{t('draft:behalf.clause')}</span>
        <select
          value={clause.id}
          onChange={event => {
            setOwn(event.currentTarget.value);
            setHeld(null);
          }}
        >
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
        onChoose={chosen =>
          keep(clause.id, { stance: chosen, words: standing.words, text: said?.text ?? '' })
        }
      />
      {said !== undefined && said.words !== standing.words && (
        <p role="status" className={styles.note}>
          {t('draft:behalf.changed')}
        </p>
      )}
      {said !== undefined && said.stance !== 'agree' && (
        <Field
          label={t(`draft:stance.ask.${said.stance}`)}
          value={said.text}
          onChange={text => keep(clause.id, { ...said, text })}
          multiline
          rows={2}
          limit={REASON_LENGTH}
          leftWords={left => t('common:count.charactersLeft', { count: left })}
          overWords={over => t('common:count.charactersOver', { count: over })}
        />
      )}
      <div className={styles.answers}>
        <Button variant="green" size="main" off={!ready} onPress={() => void save(clause.id)}>
          {t('draft:behalf.save', { name })}
        </Button>
        <Button variant="bare" onPress={onNextPerson}>
          {t('draft:behalf.next')}
        </Button>
      </div>
    </div>
  );
}
