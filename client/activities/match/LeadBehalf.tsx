import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER, type AnswerWord, LINK, NOTE_LENGTH } from '#shared/activities/match/needs.ts';
import { kindsIn } from '#shared/activities/match/takes.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import styles from './Lead.module.css';
import { LinkFields } from './LinkFields.tsx';
import { EMPTY_LINK, entryOfLink, lacksOf } from './linkDraft.ts';
import { type MatchView, takesEntries, useMatch, useMatchWords } from './matchView.ts';
import { NeedCard } from './NeedCard.tsx';
import { Pager } from './Pager.tsx';
import { ResourceList } from './ResourceList.tsx';

/** Somebody without a phone says which things fit, or what their side answers. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useMatchWords();
  const view = useMatch({ step, texts });
  const { act, say } = useActs();
  const kinds = takesEntries(step) ? kindsIn(step, view.config.answered) : [];
  const side = person.sides[0] ?? '';
  const asked = view.needs.filter(need => need.asked.includes(side));

  async function put(data: Record<string, unknown>): Promise<boolean> {
    const entry = makeRandomId(platformRandom);
    if ((await act({ type: 'entry:put', step: step.id, entry, data, behalf: person.id })) === null) {
      return false;
    }
    say(t('behalf.saved'));
    return true;
  }

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('behalf.title', { name: person.name })}</h1>
      {kinds.length === 0 && <p className={styles.note}>{t('behalf.closed')}</p>}
      {kinds.includes(LINK) && view.needs.length > 0 && <LinkFor view={view} onPut={put} />}
      {kinds.includes(ANSWER) && asked.length > 0 && <AnswerFor view={view} asked={asked} onPut={put} />}
      {kinds.includes(ANSWER) && asked.length === 0 && !kinds.includes(LINK) && (
        <p className={styles.note}>{t('seat.notAsked')}</p>
      )}
      <div className={styles.acts}>
        <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
      </div>
    </div>
  );
}

interface ForProps {
  view: MatchView;
  onPut: (data: Record<string, unknown>) => Promise<boolean>;
}

function LinkFor({ view, onPut }: ForProps) {
  const { t } = useMatchWords();
  const say = useSay();
  const [place, setPlace] = useState(0);
  const [typed, setTyped] = useState(EMPTY_LINK);
  const need = view.needs[Math.min(place, view.needs.length - 1)];
  const half = say(view.config.half).replaceAll('\u00a0', ' ');
  if (need === undefined) {
    return null;
  }
  const ready = lacksOf(typed, view.config) === null;

  async function add(id: string) {
    if (ready && (await onPut(entryOfLink(id, typed, half)))) {
      setTyped(EMPTY_LINK);
    }
  }

  return (
    <>
      <Pager
        words={t('seat.needOf', { number: place + 1, of: view.needs.length })}
        previous={t('seat.previousNeed')}
        next={t('seat.nextNeed')}
        place={place}
        of={view.needs.length}
        onGo={to => {
          setPlace(to);
          setTyped(EMPTY_LINK);
        }}
      />
      <NeedCard need={need} view={view} />
      <ResourceList
        key={need.id}
        view={view}
        need={need}
        picked={typed.resources}
        onChange={resources => setTyped({ ...typed, resources })}
      />
      <LinkFields config={view.config} half={half} value={typed} onChange={setTyped} />
      <div className={styles.acts}>
        <Button variant="green" size="main" off={!ready} onPress={() => void add(need.id)}>
          {t('seat.link')}
        </Button>
      </div>
    </>
  );
}

function AnswerFor({ view, asked, onPut }: ForProps & { asked: MatchView['needs'] }) {
  const { t } = useMatchWords();
  const { t: c } = useTranslation('common');
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState<AnswerWord | null>(null);
  const [note, setNote] = useState('');
  const need = asked[Math.min(place, asked.length - 1)];
  if (need === undefined) {
    return null;
  }
  const ready = chosen !== null && (chosen !== 'clarify' || note.trim() !== '');

  function go(to: number) {
    setPlace(to);
    setChosen(null);
    setNote('');
  }

  async function save(record: string) {
    const text = chosen === 'clarify' ? { text: note.trim() } : {};
    if (ready && (await onPut({ kind: ANSWER, record, answer: chosen, ...text }))) {
      go(Math.min(place + 1, asked.length - 1));
    }
  }

  return (
    <>
      <Pager
        words={t('seat.requestOf', { number: place + 1, of: asked.length })}
        previous={t('seat.previousRequest')}
        next={t('seat.nextRequest')}
        place={place}
        of={asked.length}
        onGo={go}
      />
      <NeedCard need={need} view={view} />
      <AnswerButtons label={t('seat.answerTo', { text: need.text })} chosen={chosen} onChoose={setChosen} />
      {chosen === 'clarify' && (
        <Field
          label={t('seat.clarify')}
          showLabel
          value={note}
          limit={NOTE_LENGTH}
          leftWords={left => c('count.charactersLeft', { count: left })}
          overWords={over => c('count.charactersOver', { count: over })}
          onChange={setNote}
        />
      )}
      <div className={styles.acts}>
        <Button variant="green" size="main" off={!ready} onPress={() => void save(need.id)}>
          {t('seat.answer')}
        </Button>
      </div>
    </>
  );
}
