import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkField, useCopying } from '../../ui/LinkField.tsx';
import styles from './Acts.module.css';
import { DialogSays } from './DialogSays.tsx';
import type { Answering } from './useAnswering.ts';
import { useAsker } from './useAsker.ts';

/** A link for one person, told this once. */
interface MadeLink {
  link: string;
  /** Whether it opens anywhere, or only where this server is seen. */
  reach: 'public' | 'network';
}

interface HandOverDialogProps {
  /** How the institution is called. */
  side: string;
  answering: Answering;
  /** Who can take it back, or ''. */
  asker: string;
}

/** „Przekaż dalej": somebody else of the institution decides; the link for them is shown once. */
export function HandOverDialog({ side, answering, asker }: HandOverDialogProps) {
  const { t } = useTranslation('partner');
  const { sending } = answering;
  const contact = useAsker(asker);
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);

  async function send() {
    setTried(true);
    if (name.trim() === '') {
      return;
    }
    const answer = await answering.send<MadeLink>('hand-over', { name, words }, '');
    if (answer !== null) {
      setMade(answer);
    }
  }

  if (made !== null) {
    return <HandOverLink name={name.trim()} made={made} onClose={() => answering.ask(null)} />;
  }
  return (
    <Dialog
      open
      title={t('handOver.title')}
      sentence={t('handOver.sentence', { side })}
      act={{
        label: sending ? t('acts.sending') : t('handOver.act'),
        off: sending,
        onAct: () => void send(),
      }}
      back={t('acts.back')}
      onBack={() => answering.ask(null)}
    >
      <Field
        label={t('handOver.who')}
        showLabel
        autoFocus
        value={name}
        limit={120}
        refusal={tried && name.trim() === '' ? t('handOver.whoMissing') : undefined}
        onChange={setName}
        onSubmit={() => void send()}
      />
      <Field
        label={t('handOver.words')}
        showLabel
        multiline
        placeholder={t('handOver.hint')}
        value={words}
        limit={500}
        note={t('handOver.note')}
        noteIcon={<Lock aria-hidden="true" size={17} />}
        onChange={setWords}
        onSubmit={() => void send()}
      />
      <p className={styles.reason}>{t('handOver.undo', { who: contact })}</p>
      <DialogSays problem={answering.problem} />
    </Dialog>
  );
}

function HandOverLink({ name, made, onClose }: { name: string; made: MadeLink; onClose: () => void }) {
  const { t } = useTranslation('partner');
  const { field, copied, copy } = useCopying();
  return (
    <Dialog
      open
      title={t('handOver.readyTitle', { name })}
      sentence={t('handOver.ready')}
      act={{ label: copied ? t('handOver.copied') : t('handOver.copy'), onAct: copy }}
      back={t('handOver.close')}
      onBack={onClose}
    >
      <LinkField field={field} label={t('handOver.field')} link={made.link} />
      {made.reach === 'network' && <p className={styles.reason}>{t('handOver.network')}</p>}
      <p role="status" className="visually-hidden">
        {copied && t('handOver.copied')}
      </p>
    </Dialog>
  );
}
