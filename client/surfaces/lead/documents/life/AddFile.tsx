import { Upload } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForeign } from '#shared/agreement/files/foreignFile.ts';
import { sendSigned, unfit } from '../../../../documents/sendSigned.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useLeadWords } from '../../leadWords.ts';
import styles from '../../Page.module.css';
import { useFocusNext } from '../../useFocusNext.ts';
import { useOnce } from '../../useOnce.ts';
import { useLifeWords } from './lifeWords.ts';

const UNFIT = { 'wrong-kind': 'not-pdf', 'too-large': 'too-large', empty: 'unreadable' } as const;

/** A file that a side sent some other way. */
export function AddFile({ path, onDone }: { path: string; onDone: () => void }) {
  const t = useLifeWords();
  const lead = useLeadWords();
  const { t: errors } = useTranslation('errors');
  const field = useRef<HTMLInputElement>(null);
  const { place, focusNext } = useFocusNext<HTMLButtonElement>();
  const { busy, once } = useOnce();
  const [said, setSaid] = useState('');
  /** Refused, and perhaps scanned paper: whoever brought it knows. */
  const [doubtful, setDoubtful] = useState<File | null>(null);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file !== undefined) {
      void once(() => add(file, ''));
    }
  }

  async function add(file: File, query: '' | '?scan=1') {
    const reason = unfit(file);
    setDoubtful(null);
    if (reason !== null) {
      setSaid(t('notAdded', { why: t(`outcomes.${UNFIT[reason]}`) }));
      return;
    }
    setSaid(t('adding'));
    const sent = await sendSigned(`${path}/signed${query}`, file);
    if (!sent.ok) {
      setSaid(sent.error === null ? lead('noAnswer') : errors(sent.error));
      return;
    }
    const { verdict, upload } = sent.value;
    setSaid(upload === null ? t('notAdded', { why: t(`outcomes.${verdict.outcome}`) }) : t('added'));
    setDoubtful(upload === null && isForeign(verdict) ? file : null);
    onDone();
  }

  function takeAsPaper(file: File) {
    focusNext();
    void once(() => add(file, '?scan=1'));
  }

  return (
    <div className={styles.acts}>
      <input
        ref={field}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        onChange={choose}
      />
      <Button
        ref={place}
        icon={<Upload aria-hidden="true" />}
        off={busy}
        onPress={() => field.current?.click()}
      >
        {t('addFile')}
      </Button>
      <p role="status" className={styles.note}>
        {said}
      </p>
      {doubtful !== null && <Button onPress={() => takeAsPaper(doubtful)}>{t('addPaper')}</Button>}
    </div>
  );
}
