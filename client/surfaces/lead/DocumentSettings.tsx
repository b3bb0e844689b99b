import type { DocumentForm as Settings } from '#shared/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { AdviceList } from './AdviceList.tsx';
import { ClauseSettings } from './ClauseSettings.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { useDocumentWords } from './leadWords.ts';
import styles from './Page.module.css';
import { useReply } from './useReply.ts';

interface DocumentSettingsProps {
  path: string;
  document: string;
  onSaved: () => void;
}

/** What facilitators settle around the text: title and parties, clauses, and what is worth asking before people sign. */
export function DocumentSettings({ path, document, onSaved }: DocumentSettingsProps) {
  const t = useDocumentWords();
  const { reply, again } = useReply<Settings>(`${path}/form`);
  function saved() {
    again();
    onSaved();
  }
  if (reply?.ok === false) {
    return (
      <div className={styles.acts}>
        <p className={styles.quiet}>{t('files.noAnswer')}</p>
        <Button onPress={again}>{t('gone.retry')}</Button>
      </div>
    );
  }
  const settings = reply?.value;
  return (
    <>
      <details>
        <summary className={styles.summary}>{t('lead.form')}</summary>
        {settings && <DocumentForm document={document} kept={settings.document} onSaved={saved} />}
      </details>
      <details>
        <summary className={styles.summary}>{t('lead.clauses.title')}</summary>
        {settings && <ClauseSettings document={document} clauses={settings.clauses} onSaved={saved} />}
      </details>
      {settings && settings.advice.length > 0 && <AdviceList advice={settings.advice} />}
    </>
  );
}
