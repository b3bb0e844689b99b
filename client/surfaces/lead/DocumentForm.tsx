import { useState } from 'react';
import type { WorkshopDocument } from '#shared/workshop/documentState.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useActs } from './ActProvider.tsx';
import own from './DocumentsPage.module.css';
import { useDocumentWords } from './leadWords.ts';
import styles from './Page.module.css';
import { PartyFields } from './PartyFields.tsx';
import { useReply } from './useReply.ts';

interface DocumentFormProps {
  path: string;
  document: string;
  onSaved: () => void;
}

/** What no workshop can know: title, number, place, day, and who signs by what right. */
export function DocumentForm({ path, document, onSaved }: DocumentFormProps) {
  const t = useDocumentWords();
  const { reply, again } = useReply<WorkshopDocument>(`${path}/form`);
  return (
    <details>
      <summary className={styles.summary}>{t('lead.form')}</summary>
      {reply?.ok && (
        <Form
          document={document}
          kept={reply.value}
          onSaved={() => {
            again();
            onSaved();
          }}
        />
      )}
      {reply?.ok === false && (
        <div className={styles.acts}>
          <p className={styles.quiet}>{t('files.noAnswer')}</p>
          <Button onPress={again}>{t('gone.retry')}</Button>
        </div>
      )}
    </details>
  );
}

interface FormProps {
  document: string;
  kept: WorkshopDocument;
  onSaved: () => void;
}

function Form({ document, kept, onSaved }: FormProps) {
  const t = useDocumentWords();
  const { act, say } = useActs();
  const [form, setForm] = useState(kept);
  const [saved, setSaved] = useState(false);

  function change(fields: Partial<WorkshopDocument>) {
    setSaved(false);
    setForm({ ...form, ...fields });
  }

  /** Each party is a command of its own, so that two people may fill in two of them. */
  async function save() {
    const { title, number, place, date } = form;
    const parties = form.parties.filter(
      party => JSON.stringify(party) !== JSON.stringify(kept.parties.find(one => one.id === party.id)),
    );
    const done = await act({ type: 'document:edit', document, title, number, place, date });
    for (const party of done === null ? [] : parties) {
      if ((await act({ type: 'document:edit', document, party })) === null) {
        return;
      }
    }
    if (done !== null) {
      setSaved(true);
      say(t('lead.saved'));
      onSaved();
    }
  }

  return (
    <div className={own.form}>
      <p className={styles.note}>{t('lead.formNote')}</p>
      <Field
        label={t('lead.name')}
        showLabel
        value={form.title}
        limit={200}
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
          label={t('lead.date')}
          showLabel
          type="date"
          value={form.date}
          onChange={date => change({ date })}
        />
      </div>
      <Field
        label={t('lead.place')}
        showLabel
        value={form.place}
        limit={120}
        onChange={place => change({ place })}
      />
      {form.parties.map((party, index) => (
        <PartyFields
          key={party.id}
          party={party}
          number={index + 1}
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
