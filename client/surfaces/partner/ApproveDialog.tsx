import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Acts.module.css';
import { DialogSays } from './DialogSays.tsx';
import { isAnother, meantBy, namesOf, type Represented } from './represented.ts';
import { SureDialog } from './SureDialog.tsx';
import type { Answering } from './useAnswering.ts';
import { useAsker } from './useAsker.ts';

interface ApproveDialogProps {
  n: number;
  method: 'scrolled' | 'listened';
  answering: Answering;
  /** Who represents this side by the text; none where it is still open. */
  represented: Represented;
  /** Places of the text that are still to be filled. */
  blanks: number;
  asker: string;
}

/** „Zatwierdzam wersję 3": who, in which role, by what right; and one question more where something does not fit. */
export function ApproveDialog(props: ApproveDialogProps) {
  const { n, method, answering, represented, blanks, asker } = props;
  const { t } = useTranslation('partner');
  const { who, setWho, sending } = answering;
  const contact = useAsker(asker);
  const [tried, setTried] = useState(false);
  /** The form is filled in, and what does not fit is asked about. */
  const [sure, setSure] = useState(false);
  const missing = (words: string, refusal: string) => (tried && words.trim() === '' ? refusal : undefined);
  const another = isAnother(who.name, represented);

  /** Whoever the text names need not type again what stands there; to anybody else it says nothing. */
  function name(name: string) {
    const { role = '', mandate = '' } = meantBy(name, represented) ?? {};
    setWho({ name, role: who.role || role, mandate: who.mandate || mandate });
  }

  async function send() {
    const taken = await answering.send('approve', { ...who, method }, t('approve.done', { n }));
    if (taken !== null) {
      answering.ask(null);
    }
  }

  function go() {
    setTried(true);
    if (who.name.trim() === '' || who.role.trim() === '') {
      return;
    }
    if (another || blanks > 0) {
      setSure(true);
      return;
    }
    void send();
  }

  if (sure) {
    return (
      <SureDialog
        n={n}
        answering={answering}
        another={another ? namesOf(represented) : null}
        blanks={blanks}
        asker={asker}
        onSure={() => void send()}
        onBack={() => setSure(false)}
      />
    );
  }
  return (
    <Dialog
      open
      title={t('approve.title', { n })}
      sentence={t('approve.sentence')}
      act={{ label: sending ? t('acts.sending') : t('approve.act', { n }), off: sending, onAct: go }}
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
        note={another ? t('approve.another', { name: namesOf(represented) }) : undefined}
        onChange={name}
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
        onSubmit={go}
      />
      <p className={styles.reason}>{t('approve.undo', { who: contact })}</p>
      <DialogSays problem={answering.problem} />
    </Dialog>
  );
}
