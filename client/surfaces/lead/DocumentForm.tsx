import { useEffect, useEffectEvent, useState } from 'react';
import type { Programme } from '#shared/agreement/programmeRules.ts';
import type { LetterLine } from '#shared/protocol.ts';
import type { WorkshopDocument } from '#shared/workshop/documentState.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useActs } from './ActProvider.tsx';
import { ApplicationFields } from './ApplicationFields.tsx';
import own from './DocumentsPage.module.css';
import { LetterFields } from './LetterFields.tsx';
import { useDocumentWords } from './leadWords.ts';
import styles from './Page.module.css';
import { PartyFields } from './PartyFields.tsx';

interface DocumentFormProps {
  document: string;
  kept: WorkshopDocument;
  programme: Programme;
  /** The letters of intent of the workshop. */
  letters: readonly LetterLine[];
  onSaved: () => void;
}

const SAVE_AFTER = 2000;
const LINES = ['title', 'number', 'place', 'date'] as const;

/** What no workshop can know: title, number, place, day, and who signs by what right. Kept as soon as a field is left. */
export function DocumentForm({ document, kept, programme, letters, onSaved }: DocumentFormProps) {
  const t = useDocumentWords();
  const { act, say } = useActs();
  const [form, setForm] = useState(kept);
  /** What the server has of this form's own making: what somebody else typed meanwhile is not sent over. */
  const [base, setBase] = useState(kept);
  const [saved, setSaved] = useState(false);

  const contract = form.kind === 'porozumienie';

  function change(fields: Partial<WorkshopDocument>) {
    setSaved(false);
    setForm({ ...form, ...fields });
  }

  /** Each party is a command of its own, so that two people may fill in two of them; only what changed is sent. */
  async function save() {
    const parties = form.parties.filter(
      party =>
        !same(
          party,
          base.parties.find(one => one.id === party.id),
        ),
    );
    const lines = LINES.filter(line => form[line] !== base[line]).map(line => [line, form[line]]);
    const { application, letter } = form;
    const edits = {
      ...Object.fromEntries(lines),
      ...(same(application, base.application) ? {} : { application }),
      ...(same(letter, base.letter) ? {} : { letter }),
    };
    const changes = [...(Object.keys(edits).length > 0 ? [edits] : []), ...parties.map(party => ({ party }))];
    for (const changed of changes) {
      if ((await act({ type: 'document:edit', document, ...changed })) === null) {
        return;
      }
    }
    if (changes.length > 0) {
      setBase(form);
      setSaved(true);
      say(t('lead.saved'));
      onSaved();
    }
  }

  const keep = useEffectEvent(() => void save());
  // A line that was taken out is left by nobody: a moment later the form is kept all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the moment anew
  useEffect(() => {
    const timer = setTimeout(keep, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [form]);

  return (
    // Leaving a field is enough; the button is for those who look for one.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here, only left
    <div className={own.form} onBlur={() => void save()}>
      <p className={styles.note}>{t('lead.formNote')}</p>
      <Field
        label={t('lead.name')}
        showLabel
        value={form.title}
        limit={200}
        refusal={form.title.trim() === '' ? t('lead.nameMissing') : undefined}
        onChange={title => change({ title })}
      />
      <div className={own.two}>
        <Field
          label={t('lead.number')}
          showLabel
          value={form.number}
          limit={60}
          onChange={number => change({ number })}
        />
        <Field
          label={t(contract ? 'lead.date' : 'lead.dateOnly')}
          showLabel
          type="date"
          value={form.date}
          onChange={date => change({ date })}
        />
      </div>
      <Field
        label={t(contract ? 'lead.place' : 'lead.placeOnly')}
        showLabel
        value={form.place}
        limit={120}
        onChange={place => change({ place })}
      />
      {form.kind === 'mikrowsparcie' && (
        <ApplicationFields
          application={form.application}
          programme={programme}
          letters={letters}
          onChange={application => change({ application })}
        />
      )}
      {form.kind === 'list-intencyjny' && (
        <LetterFields
          letter={form.letter}
          others={letters.filter(({ id }) => id !== document)}
          onChange={letter => change({ letter })}
        />
      )}
      {form.parties.map((party, index) => (
        <PartyFields
          key={party.id}
          party={party}
          number={contract ? index + 1 : null}
          onChange={changed =>
            change({ parties: form.parties.map(one => (one.id === party.id ? changed : one)) })
          }
        />
      ))}
      <div className={styles.acts}>
        <Button variant="quiet" keeps onPress={() => void save()}>
          {t('lead.save')}
        </Button>
        <p className={own.saved}>{saved && t('lead.saved')}</p>
      </div>
    </div>
  );
}

/** By content, in whatever order the server keeps the keys. */
function same(left: unknown, right: unknown): boolean {
  return ordered(left) === ordered(right);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  );
}
