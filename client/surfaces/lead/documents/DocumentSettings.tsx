import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentForm as Settings } from '#shared/protocol/documents.ts';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { useReply } from '../useReply.ts';
import { AdviceList } from './AdviceList.tsx';
import { ClauseSettings } from './ClauseSettings.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import own from './DocumentsPage.module.css';
import { GrantStages } from './grants/GrantStages.tsx';
import { LetterActs } from './LetterActs.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import { useGrantWords } from './paperworkWords.ts';
import { PartySettings } from './parties/PartySettings.tsx';

interface DocumentSettingsProps {
  path: string;
  document: string;
  /** Counts what was changed on the page: another letter may be merged or called otherwise. */
  changes: number;
  /** What the page shows elsewhere may be another now. */
  onChanged: () => void;
}

/** What facilitators settle around the text: title and parties, clauses, and what is worth asking before people sign. */
export function DocumentSettings({ path, document, changes, onChanged }: DocumentSettingsProps) {
  const { value: settings, failed, at, again } = useReply<Settings>(`${path}/form`, changes);
  const letter = settings?.letters.find(({ id }) => id === document);
  const merged = settings?.document.merged !== undefined;
  return (
    <>
      <NoAnswer failed={failed} at={at} again={again} />
      {settings?.grant && (
        <GrantStages
          document={document}
          line={settings.grant}
          programme={settings.programme}
          onChanged={again}
        />
      )}
      {settings && letter !== undefined && (
        <LetterActs letter={letter} letters={settings.letters} onChanged={onChanged} />
      )}
      {!merged && settings && (
        <FormParts
          document={document}
          settings={settings}
          onSaved={toldElsewhere => (toldElsewhere ? onChanged() : again())}
        />
      )}
    </>
  );
}

interface FormPartsProps {
  document: string;
  settings: Settings;
  /** `toldElsewhere`: other documents, lists or links show it too; otherwise this form alone is read anew. */
  onSaved: (toldElsewhere: boolean) => void;
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
        <DocumentForm
          document={document}
          kept={settings.document}
          programme={settings.programme}
          letters={settings.letters}
          onSaved={onSaved}
        />
      </details>
      <details>
        <summary className={styles.summary}>{t('lead.parties.title')}</summary>
        <PartySettings document={document} kept={settings.document} onSaved={() => onSaved(true)} />
      </details>
      <details>
        <summary className={styles.summary}>{t('lead.clauses.title')}</summary>
        <ClauseSettings
          document={document}
          clauses={settings.clauses}
          answered={settings.answered}
          onSaved={() => onSaved(true)}
        />
      </details>
      {settings.advice.length > 0 && <AdviceList advice={settings.advice} />}
    </>
  );
}
