import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { DialogSays } from './DialogSays.tsx';
import { clauseTitle, type Section } from './sections.ts';
import type { Answering } from './useAnswering.ts';

interface DeclineDialogProps {
  n: number;
  sections: readonly Section[];
  answering: Answering;
}

/** Nothing chosen means all of it. */
const WHOLE = '';
const LONGEST = 2000;

/** „Nie zgadzam się": with what, and what would have to change. */
export function DeclineDialog({ n, sections, answering }: DeclineDialogProps) {
  const { t } = useTranslation('partner');
  const { who, setWho, sending, declining, setDeclining } = answering;
  const { clauses, reason } = declining;
  const [tried, setTried] = useState(false);
  const chips = [
    ...sections.flatMap(({ clause }) =>
      clause === null ? [] : [{ id: clause, label: clauseTitle(sections, clause) }],
    ),
    { id: WHOLE, label: t('decline.whole') },
  ];

  function choose(chosen: readonly string[]) {
    // All of it, or some clauses: not both.
    const onlyNow = chosen.includes(WHOLE) && !clauses.includes(WHOLE);
    const next = onlyNow ? [WHOLE] : chosen.filter(one => one !== WHOLE || chosen.length === 1);
    setDeclining({ clauses: next, reason });
  }

  async function send() {
    setTried(true);
    if (reason.trim() === '') {
      return;
    }
    const taken = await answering.send(
      'decline',
      { role: who.role, clauses: clauses.filter(one => one !== WHOLE), reason },
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
      sentence={t('decline.sentence', { next: n + 1 })}
      act={{
        label: sending ? t('acts.sending') : t('decline.act'),
        off: sending,
        onAct: () => void send(),
      }}
      back={t('acts.back')}
      onBack={() => answering.ask(null)}
    >
      <Chips label={t('decline.clauses')} showLabel many chips={chips} chosen={clauses} onChange={choose} />
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
      <Field
        label={t('decline.role')}
        showLabel
        autoComplete="organization-title"
        value={who.role}
        limit={120}
        note={t('decline.seen', { n })}
        noteIcon={<Eye aria-hidden="true" size={17} />}
        onChange={role => setWho({ ...who, role })}
        onSubmit={() => void send()}
      />
      <DialogSays problem={answering.problem} />
    </Dialog>
  );
}
