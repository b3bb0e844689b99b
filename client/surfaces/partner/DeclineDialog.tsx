import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Acts.module.css';
import { DeclinedPlaces } from './DeclinedPlaces.tsx';
import { DialogSays } from './DialogSays.tsx';
import type { Section } from './sections.ts';
import { useAnswer } from './useAnswer.ts';
import type { Answering } from './useAnswering.ts';
import { useAsker } from './useAsker.ts';

/** Where the server tells what changed since an earlier version. */
export interface Changes {
  from: number;
  path: string;
}

interface DeclineDialogProps {
  n: number;
  sections: readonly Section[];
  answering: Answering;
  asker: string;
  /** Null: this version is the first. */
  changes: Changes | null;
}

/** „Nie zgadzam się": with what, and what would have to change. */
export function DeclineDialog({ changes, ...props }: DeclineDialogProps) {
  return changes === null ? (
    <DeclineForm {...props} changed={null} />
  ) : (
    <DeclineAgain {...props} changes={changes} />
  );
}

/** What changed comes first: that is what an institution that answered before has not agreed to yet. */
function DeclineAgain({ changes, ...props }: Omit<DeclineDialogProps, 'changes'> & { changes: Changes }) {
  const { answered } = useAnswer<DocumentDifferences>(changes.path);
  const found = answered.state === 'known' ? answered.value.changes : [];
  const places = new Set(found.filter(({ follows }) => follows === null).map(({ section }) => section));
  return <DeclineForm {...props} changed={{ from: changes.from, places }} />;
}

type DeclineFormProps = Omit<DeclineDialogProps, 'changes'> & {
  changed: { from: number; places: ReadonlySet<string> } | null;
};

const LONGEST = 2000;

function DeclineForm({ n, sections, answering, asker, changed }: DeclineFormProps) {
  const { t } = useTranslation('partner');
  const { who, setWho, sending, declining, setDeclining } = answering;
  const { clauses, reason } = declining;
  const contact = useAsker(asker);
  const [tried, setTried] = useState(false);

  async function send() {
    setTried(true);
    if (reason.trim() === '') {
      return;
    }
    const taken = await answering.send(
      'decline',
      { role: who.role, clauses, reason },
      t('decline.done', { n }),
    );
    if (taken !== null) {
      answering.ask(null);
    }
  }

  return (
    <Dialog
      open
      title={t('decline.title', { n })}
      sentence={t('decline.sentence')}
      back={t('acts.back')}
      onBack={() => answering.ask(null)}
    >
      <Field
        label={t('decline.reason')}
        showLabel
        multiline
        rows={3}
        value={reason}
        limit={LONGEST}
        refusal={tried && reason.trim() === '' ? t('decline.reasonMissing') : undefined}
        onChange={words => setDeclining({ clauses, reason: words })}
        onSubmit={() => void send()}
      />
      <DeclinedPlaces
        sections={sections}
        changed={changed}
        chosen={clauses}
        onChange={next => setDeclining({ clauses: next, reason })}
      />
      <Field
        label={t('decline.role')}
        showLabel
        autoComplete="organization-title"
        value={who.role}
        limit={120}
        note={t('decline.seen')}
        noteIcon={<Eye aria-hidden="true" size={17} />}
        onChange={role => setWho({ ...who, role })}
        onSubmit={() => void send()}
      />
      <p className={styles.reason}>{t('decline.undo', { who: contact })}</p>
      <DialogSays problem={answering.problem} />
      {/* Not the act of the dialog: green is the way on, and this is none. */}
      <Button size="main" wide off={sending} onPress={() => void send()}>
        {sending ? t('acts.sending') : t('decline.act')}
      </Button>
    </Dialog>
  );
}
