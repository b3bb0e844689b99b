import { useState } from 'react';
import type { ClauseAct } from '#shared/agreement/rearrange.ts';
import type { ClauseLine } from '#shared/workshop/documents/clauseLines.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { LimitField } from '../LimitField.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { useOnce } from '../useOnce.ts';
import { ClauseRow } from './ClauseRow.tsx';
import own from './DocumentsPage.module.css';

interface ClauseSettingsProps {
  document: string;
  clauses: readonly ClauseLine[];
  /** Somebody has answered about a clause. */
  answered: boolean;
  onSaved: () => void;
}

/** Which clauses the document has, in which order and wording; those that are not in it, and one's own. */
export function ClauseSettings({ document, clauses, answered, onSaved }: ClauseSettingsProps) {
  const t = useDocumentWords();
  const { act, say } = useActs();
  /** What was put in or taken out, and takes the focus along to the other list. */
  const [put, setPut] = useState<string | null>(null);
  const there = clauses.filter(({ on }) => on);
  const away = clauses.filter(({ on }) => !on);

  async function change(clause: ClauseAct, words: string): Promise<boolean> {
    setPut(clause.act === 'put' ? clause.clause : null);
    const done = await act({ type: 'document:clause', document, clause });
    if (done !== null) {
      say(words);
      onSaved();
    }
    return done !== null;
  }

  return (
    <div className={own.form}>
      <p className={styles.note}>{t('lead.clauses.note')}</p>
      {answered && <p className={styles.note}>{t('lead.clauses.answered')}</p>}
      <ol className={own.clauses} aria-label={t('lead.clauses.there')}>
        {there.map((line, index) => (
          <ClauseRow
            key={line.id}
            line={line}
            above={there[index - 1]?.id ?? null}
            below={there[index + 1]?.id ?? null}
            afterNext={there[index + 2]?.id ?? null}
            takesFocus={put === line.id}
            onChange={change}
          />
        ))}
      </ol>
      {away.length > 0 && (
        <>
          <h4 className={styles.label}>{t('lead.clauses.away')}</h4>
          <ul className={own.clauses}>
            {away.map(line => (
              <ClauseRow
                key={line.id}
                line={line}
                above={null}
                below={null}
                afterNext={null}
                takesFocus={put === line.id}
                onChange={change}
              />
            ))}
          </ul>
        </>
      )}
      <OwnClause
        onAdd={(title, words) => change({ act: 'add', title, words }, t('lead.clauses.added', { title }))}
      />
    </div>
  );
}

/** A clause that no table has: its title, and the words it begins with. */
function OwnClause({ onAdd }: { onAdd: (title: string, words: string) => Promise<boolean> }) {
  const t = useDocumentWords();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, once } = useOnce();
  async function add() {
    setAsked(true);
    if (title.trim() !== '' && (await onAdd(title, words))) {
      setTitle('');
      setWords('');
      setAsked(false);
    }
  }
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.clauses.own')}</legend>
      <LimitField
        label={t('lead.clauses.ownTitle')}
        showLabel
        value={title}
        limit={200}
        refusal={asked && title.trim() === '' ? t('lead.clauses.ownNeedsTitle') : undefined}
        onChange={setTitle}
      />
      <LimitField
        label={t('lead.clauses.ownWords')}
        showLabel
        multiline
        value={words}
        limit={600}
        onChange={setWords}
      />
      <div className={styles.acts}>
        <Button variant="quiet" off={busy} onPress={() => void once(add)}>
          {t('lead.clauses.ownAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
