import { Snowflake } from 'lucide-react';
import { useId, useState } from 'react';
import type { DissentLine, DocumentForm } from '#shared/protocol/documents.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask } from '../leadApi.ts';
import { useCommonWords, useDocumentWords } from '../leadWords.ts';
import styles from './FreezeButton.module.css';
import { FreezeDissent } from './FreezeDissent.tsx';

const LONGEST_WHY = 500;

interface FreezeButtonProps {
  /** Id of the document. */
  document: string;
  /** The number its next version gets. */
  next: number;
  /** Nothing is written yet: the button stays, with its reason. */
  off?: boolean;
  /** It was frozen: lists and views that show versions may read them anew. */
  onFrozen?: (version: number, mark: string) => void;
}

/** „Zamroź jako wersję N": asks once, says what happens, and shows the mark afterwards. */
export function FreezeButton({ document, next, off = false, onFrozen }: FreezeButtonProps) {
  const t = useDocumentWords();
  const c = useCommonWords();
  const { act, say } = useActs();
  const { now } = useWorkshop();
  const [asking, setAsking] = useState(false);
  const [frozen, setFrozen] = useState<{ n: number; mark: string } | null>(null);
  const [dissent, setDissent] = useState<readonly DissentLine[]>([]);
  const [why, setWhy] = useState('');
  const reason = useId();

  /** Asks once, and knows by then who does not agree; without an answer it asks all the same. */
  async function begin() {
    const reply = await ask<DocumentForm>(
      'GET',
      `/api/workshops/${now?.workshop.id ?? ''}/documents/${document}/form`,
    );
    setDissent(reply.ok ? reply.value.dissent : []);
    setAsking(true);
  }

  async function freeze() {
    setAsking(false);
    const words = why.trim();
    const answer = await act({ type: 'document:freeze', document, ...(words === '' ? {} : { why: words }) });
    const { version: n, mark } = (answer?.value ?? {}) as { version?: number; mark?: string };
    if (n !== undefined && mark !== undefined) {
      setFrozen({ n, mark });
      setWhy('');
      say(t('lead.frozenNow', { n, mark }));
      onFrozen?.(n, mark);
    }
  }

  return (
    <div className={styles.freeze}>
      {off && (
        <p id={reason} className={styles.reason}>
          {t('lead.freezeWhy')}
        </p>
      )}
      <Button
        icon={<Snowflake aria-hidden="true" />}
        off={off}
        reasonId={reason}
        hasPopup="dialog"
        onPress={() => void begin()}
      >
        {t('lead.freeze', { n: next })}
      </Button>
      {frozen !== null && <p className={styles.frozen}>{t('lead.frozenNow', frozen)}</p>}
      <Dialog
        open={asking}
        title={t('lead.freezeTitle', { n: next })}
        sentence={t('lead.freezeSentence')}
        act={{ label: t('lead.freezeAct', { n: next }), onAct: () => void freeze() }}
        back={c('action.notYet')}
        onBack={() => setAsking(false)}
      >
        {dissent.length > 0 && <FreezeDissent dissent={dissent} />}
        {next > 1 && (
          <Field
            label={t('lead.freezeChanged')}
            showLabel
            note={t('lead.freezeChangedNote')}
            value={why}
            onChange={words => setWhy(words.slice(0, LONGEST_WHY))}
            multiline
            rows={2}
          />
        )}
      </Dialog>
    </div>
  );
}
