import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentForm as Settings } from '#shared/protocol/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { useReply } from '../useReply.ts';
import { AdviceList } from './AdviceList.tsx';
import { ClauseSettings } from './ClauseSettings.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import own from './DocumentsPage.module.css';
import { GrantStages } from './grants/GrantStages.tsx';
import { LetterActs } from './LetterActs.tsx';
import { useGrantWords } from './paperworkWords.ts';
import { PartySettings } from './parties/PartySettings.tsx';

interface DocumentSettingsProps {
  path: string;
  document: string;
  /** Counts what was changed on the page: another letter may be merged or called otherwise. */
  changes: number;
  onSaved: () => void;
}

/** What facilitators settle around the text: title and parties, clauses, and what is worth asking before people sign. */
export function DocumentSettings({ path, document, changes, onSaved }: DocumentSettingsProps) {
  const t = useDocumentWords();
  const { reply, again } = useReply<Settings>(`${path}/form`, changes);
  if (reply?.ok === false) {
    return (
      <div className={styles.acts}>
        <p className={styles.quiet}>{t('files.noAnswer')}</p>
        <Button onPress={again}>{t('gone.retry')}</Button>
      </div>
    );
  }
  const settings = reply?.value;
  const letter = settings?.letters.find(({ id }) => id === document);
  const merged = settings?.document.merged !== undefined;
  return (
    <>
      {settings?.grant && (
        <GrantStages
          document={document}
          line={settings.grant}
          programme={settings.programme}
          onChanged={onSaved}
        />
      )}
      {settings && letter !== undefined && (
        <LetterActs letter={letter} letters={settings.letters} onChanged={onSaved} />
      )}
      {!merged && settings && <FormParts document={document} settings={settings} onSaved={onSaved} />}
    </>
  );
}

interface FormPartsProps {
  document: string;
  settings: Settings;
  onSaved: () => void;
}

function FormParts({ document, settings, onSaved }: FormPartsProps) {
  const t = useDocumentWords();
  const { t: errors } = useTranslation('errors');
  const g = useGrantWords();
  return (
    <>
      {settings.locked !== null && (
        <p className={own.ask} role="note">
          <CircleHelp aria-hidden="true" size={18} />
          <span>{g('locked', { why: errors(settings.locked) })}</span>
        </p>
      )}
      <details>
        <summary className={styles.summary}>{t('lead.form')}</summary>
        {
          <DocumentForm
            document={document}
            kept={settings.document}
            programme={settings.programme}
            letters={settings.letters}
            onSaved={onSaved}
          />
        }
      </details>
      <details>
        <summary className={styles.summary}>{t('lead.parties.title')}</summary>
        <PartySettings document={document} kept={settings.document} onSaved={onSaved} />
      </details>
      <details>
        <summary className={styles.summary}>{t('lead.clauses.title')}</summary>
        <ClauseSettings
          document={document}
          clauses={settings.clauses}
          answered={settings.answered}
          onSaved={onSaved}
        />
      </details>
      {settings.advice.length > 0 && <AdviceList advice={settings.advice} />}
    </>
  );
}
