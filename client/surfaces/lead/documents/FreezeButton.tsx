import { Snowflake } from 'lucide-react';
import { useId, useState } from 'react';
import type { DissentLine, DocumentForm } from '#shared/protocol/documents.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { LimitField } from '../LimitField.tsx';
import { ask } from '../leadApi.ts';
import { useCommonWords, useDocumentWords } from '../leadWords.ts';
import { useDoing } from '../useDoing.ts';
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
  const { now } = useWorkshop();
  const [asking, setAsking] = useState(false);
  const [frozen, setFrozen] = useState<{ n: number; mark: string } | null>(null);
  /** Null: nobody could be asked. */
  const [dissent, setDissent] = useState<readonly DissentLine[] | null>([]);
  const [why, setWhy] = useState('');
  const reason = useId();

  /** Asks once, and knows by then who does not agree; without an answer it says that it does not know. */
  async function begin() {
    const reply = await ask<DocumentForm>(
      'GET',
      `/api/workshops/${now?.workshop.id ?? ''}/documents/${document}/form`,
    );
    setDissent(reply.ok ? reply.value.dissent : null);
    setAsking(true);
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
      {/* Once there is a newer version, this says nothing about now. */}
      {frozen !== null && frozen.n >= next - 1 && (
        <p className={styles.frozen}>{t('lead.frozenNow', frozen)}</p>
      )}
      {asking && (
        <FreezeDialog
          document={document}
          next={next}
          dissent={dissent}
          why={why}
          onWhy={setWhy}
          onBack={() => setAsking(false)}
          onFrozen={made => {
            setAsking(false);
            setWhy('');
            setFrozen(made);
            onFrozen?.(made.n, made.mark);
          }}
        />
      )}
    </div>
  );
}

interface FreezeDialogProps {
  document: string;
  next: number;
  dissent: readonly DissentLine[] | null;
  /** Stays for whoever opens the dialog once more. */
  why: string;
  onWhy: (why: string) => void;
  onBack: () => void;
  onFrozen: (made: { n: number; mark: string }) => void;
}

function FreezeDialog({ document, next, dissent, why, onWhy, onBack, onFrozen }: FreezeDialogProps) {
  const t = useDocumentWords();
  const c = useCommonWords();
  const { say } = useActs();
  const doing = useDoing();
  const isTooLong = [...why.trim()].length > LONGEST_WHY;

  async function freeze() {
    const words = why.trim();
    const done = await doing.run({
      type: 'document:freeze',
      document,
      ...(words === '' ? {} : { why: words }),
    });
    const { version: n, mark } = (done?.value ?? {}) as { version?: number; mark?: string };
    if (n !== undefined && mark !== undefined) {
      say(t('lead.frozenNow', { n, mark }));
      onFrozen({ n, mark });
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={isTooLong ? t('lead.freezeTooLong') : undefined}
      title={t('lead.freezeTitle', { n: next })}
      sentence={t('lead.freezeSentence')}
      act={{ label: t('lead.freezeAct', { n: next }), onAct: () => void freeze() }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      {dissent === null && <p className={styles.reason}>{t('lead.freezeUnknown')}</p>}
      {dissent !== null && dissent.length > 0 && <FreezeDissent dissent={dissent} />}
      {next > 1 && (
        <LimitField
          label={t('lead.freezeChanged')}
          showLabel
          note={t('lead.freezeChangedNote')}
          value={why}
          limit={LONGEST_WHY}
          onChange={onWhy}
          multiline
          rows={2}
        />
      )}
    </ActDialog>
  );
}
