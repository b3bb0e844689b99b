import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { DialogSays } from './DialogSays.tsx';
import type { Answering } from './useAnswering.ts';

interface ApproveDialogProps {
  n: number;
  method: 'scrolled' | 'listened';
  answering: Answering;
}

/** „Zatwierdzam wersję 3": who, in which role, by what right. */
export function ApproveDialog({ n, method, answering }: ApproveDialogProps) {
  const { t } = useTranslation('partner');
  const { who, setWho, sending } = answering;
  const [tried, setTried] = useState(false);
  const missing = (words: string, refusal: string) => (tried && words.trim() === '' ? refusal : undefined);

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
      sentence={t('approve.sentence')}
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
