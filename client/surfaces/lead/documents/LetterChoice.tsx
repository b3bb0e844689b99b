import { Download } from 'lucide-react';
import { useState } from 'react';
import type { LetterLine, LetterList } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../../i18n.ts';
import { moment } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import styles from '../Page.module.css';
import { useReply } from '../useReply.ts';
import own from './DocumentsPage.module.css';
import { useLetterWords } from './paperworkWords.ts';

interface LetterChoiceProps {
  workshop: string;
  seat: string;
  /** Counts what was changed on the page. */
  changes: number;
}

/** The letters beside each other, what was decided about each, and the decisions that were put down. */
export function LetterChoice({ workshop, seat, changes }: LetterChoiceProps) {
  const t = useLetterWords();
  const [asking, setAsking] = useState(false);
  const { reply, again } = useReply<LetterList>(`/api/workshops/${workshop}/letters`, changes);
  const { letters, choices } = reply?.ok ? reply.value : NO_LETTERS;
  const titleOf = (id: string) => letters.find(one => one.id === id)?.title ?? '';
  const decided = ({ into, outcome }: LetterLine) =>
    into === null ? t(`choice.outcomes.${outcome}`) : t('choice.into', { title: titleOf(into) });
  const chosen = letters.filter(({ outcome }) => outcome === 'chosen').length;
  return (
    <section className={`${styles.section} ${styles.opened}`} aria-labelledby="letter-choice">
      <div className={styles.head}>
        <h2 id="letter-choice" className={styles.sectionTitle}>
          {t('choice.title')}
        </h2>
        <span className={styles.count}>
          {t('choice.counts', { count: letters.length })}, {t('choice.chosen', { n: chosen })}
        </span>
      </div>
      <p className={styles.note}>{t('choice.lead')}</p>
      <ul className={own.letters} aria-label={t('choice.letters')}>
        {letters.map(letter => (
          <li key={letter.id} className={own.letter}>
            <b>{letter.title}</b>
            <span>{decided(letter)}</span>
            {letter.why !== '' && <p className={styles.note}>{letter.why}</p>}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button hasPopup="dialog" onPress={() => setAsking(true)}>
          {t('choice.open')}
        </Button>
      </div>
      {choices.length > 0 && (
        <>
          <h3 className={styles.label}>{t('choice.records')}</h3>
          <ul className={styles.rows}>
            {choices.toReversed().map(({ n, at, who }) => (
              <li key={n} className={own.version}>
                <b>{t('choice.record', { n })}</b>
                <span>{who}</span>
                <span className={styles.quiet}>{moment(at, currentLanguage())}</span>
                {(['pdf', 'docx'] as const).map(ending => (
                  <ButtonLink
                    key={ending}
                    size="small"
                    icon={<Download aria-hidden="true" />}
                    href={`/api/workshops/${workshop}/letters/${n}.${ending}?as=${seat}`}
                    download
                  >
                    <span className="visually-hidden">{t('choice.record', { n })}: </span>
                    {t(`choice.${ending}`)}
                  </ButtonLink>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {asking && <PutDown onBack={() => setAsking(false)} onDone={again} />}
    </section>
  );
}

const NO_LETTERS: LetterList = { letters: [], choices: [] };

function PutDown({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const t = useLetterWords();
  const { act, say } = useActs();
  const [who, setWho] = useState('');
  const [criteria, setCriteria] = useState<string>(t('choice.usual'));
  const [words, setWords] = useState('');
  const lines = criteria
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 8);
  const isReady = who.trim() !== '' && lines.length > 0 && words.trim() !== '';

  async function putDown() {
    const wish = { who: who.trim(), criteria: lines, words: words.trim() };
    if ((await act({ type: 'letters:choose', ...wish })) !== null) {
      onBack();
      say(t('choice.done'));
      onDone();
    }
  }

  return (
    <Dialog
      open
      title={t('choice.dialog')}
      sentence={t('choice.sentence')}
      act={{ label: t('choice.act'), off: !isReady, onAct: () => void putDown() }}
      back={t('choice.back')}
      onBack={onBack}
    >
      <Field label={t('choice.who')} showLabel value={who} limit={200} onChange={setWho} />
      <Field
        label={t('choice.criteria')}
        showLabel
        multiline
        rows={3}
        value={criteria}
        onChange={setCriteria}
      />
      <Field label={t('choice.words')} showLabel multiline value={words} limit={1000} onChange={setWords} />
    </Dialog>
  );
}
