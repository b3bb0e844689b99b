import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldWords } from '#shared/text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Acts.module.css';
import { DialogSays } from './DialogSays.tsx';
import type { Answering } from './useAnswering.ts';

interface ApproveDialogProps {
  n: number;
  method: 'scrolled' | 'listened';
  answering: Answering;
  /** Who represents this side by the text; '' where it is still open. */
  represented: string;
  /** Places of the text that are still to be filled. */
  blanks: number;
}

/** „Zatwierdzam wersję 3": who, in which role, by what right. */
export function ApproveDialog({ n, method, answering, represented, blanks }: ApproveDialogProps) {
  const { t } = useTranslation('partner');
  const { who, setWho, sending } = answering;
  const [tried, setTried] = useState(false);
  const missing = (words: string, refusal: string) => (tried && words.trim() === '' ? refusal : undefined);

  const isAnother =
    who.name.trim() !== '' && represented !== '' && foldWords(who.name) !== foldWords(represented);

  async function send() {
    setTried(true);
    if (who.name.trim() === '' || who.role.trim() === '') {
      return;
    }
    const taken = await answering.send('approve', { ...who, method }, t('approve.done', { n }));
    if (taken !== null) {
      answering.ask(null);
    }
  }

  return (
    <Dialog
      open
      title={t('approve.title', { n })}
      sentence={
        <>
          <p>{t('approve.sentence')}</p>
          {blanks > 0 && <p className={styles.warned}>{t('approve.blanks', { count: blanks })}</p>}
        </>
      }
      act={{
        label: sending ? t('acts.sending') : t('approve.act', { n }),
        off: sending,
        onAct: () => void send(),
      }}
      back={t('acts.back')}
      onBack={() => answering.ask(null)}
    >
      <Field
        label={t('approve.who')}
        showLabel
        autoFocus
        autoComplete="name"
        value={who.name}
        limit={120}
        refusal={missing(who.name, t('approve.whoMissing'))}
        note={isAnother ? t('approve.another', { name: represented }) : undefined}
        onChange={name => setWho({ ...who, name })}
      />
      <Field
        label={t('approve.role')}
        showLabel
        autoComplete="organization-title"
        value={who.role}
        limit={120}
        refusal={missing(who.role, t('approve.roleMissing'))}
        onChange={role => setWho({ ...who, role })}
      />
      <Field
        label={t('approve.mandate')}
        showLabel
        placeholder={t('approve.mandateNote')}
        value={who.mandate}
        limit={200}
        note={t('approve.seen')}
        noteIcon={<Eye aria-hidden="true" size={17} />}
        onChange={mandate => setWho({ ...who, mandate })}
        onSubmit={() => void send()}
      />
      <DialogSays problem={answering.problem} />
    </Dialog>
  );
}
