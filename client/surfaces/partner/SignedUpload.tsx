import { Download, Upload } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForeign } from '#shared/agreement/files/foreignFile.ts';
import type { Verdict } from '#shared/agreement/files/verdict.ts';
import type { LifeUpload, SignedAnswer } from '#shared/protocol/documents.ts';
import { VerdictView } from '../../documents/VerdictView.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CounterpartNote } from './CounterpartNote.tsx';
import styles from './Signing.module.css';
import { StepTitle } from './StepTitle.tsx';
import { sendFile } from './sendPartner.ts';

interface SignedUploadProps {
  /** Everything that was accepted until now. */
  uploads: readonly LifeUpload[];
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
  /** Who signs first, as it is called; null: it may be brought now. */
  waitsFor: string | null;
  /** Null: it is asked for. Else nothing more is, and a file goes another way: in the place of a wrong one, or too. */
  settled: 'brought' | 'otherwise' | null;
  /** What happens then. */
  children: ReactNode;
  onKept: () => void;
}

const MOST_BYTES = 10 * 1024 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

type Said =
  | { state: 'nothing' }
  | { state: 'sending' }
  | { state: 'problem'; words: string }
  | { state: 'answered'; file: File; scan: boolean; answer: SignedAnswer };

/** The signed file comes back: sent as it is, and what the server says of it is said exactly. */
export function SignedUpload(props: SignedUploadProps) {
  const { uploads, path, seat, waitsFor, settled, onKept, children } = props;
  const { t } = useTranslation(['partner', 'errors']);
  const [said, setSaid] = useState<Said>({ state: 'nothing' });
  const input = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const isKept = said.state === 'answered' && said.answer.upload !== null;
  const isDone = isKept && settled !== null;
  // Where the page stands on the screen belongs to the browser: what was said of the file is below the button; once
  // nothing more is asked for, the heading says so, and what was pressed is gone.
  useEffect(() => {
    if (isDone) {
      answer.current?.closest('main')?.querySelector<HTMLElement>('h1')?.focus();
    } else if (said.state === 'answered' || said.state === 'problem') {
      answer.current?.scrollIntoView({ block: 'start' });
    }
  }, [said, isDone]);

  /** `paper`: whoever brings it says that it is scanned paper. */
  async function bring(file: File, paper = false) {
    const type = TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
    const wrong =
      type === undefined
        ? t('partner:upload.wrongKind')
        : file.size > MOST_BYTES
          ? t('partner:upload.tooLarge')
          : file.size === 0
            ? t('partner:upload.empty')
            : null;
    if (wrong !== null || type === undefined) {
      setSaid({ state: 'problem', words: wrong ?? '' });
      return;
    }
    setSaid({ state: 'sending' });
    const sent = await sendFile(`${path}/signed?as=${seat}${paper ? '&scan=1' : ''}`, file, type);
    if (!sent.ok) {
      setSaid({
        state: 'problem',
        words: sent.error === null ? t('partner:upload.noAnswer') : t(`errors:${sent.error}`),
      });
      onKept();
      return;
    }
    setSaid({ state: 'answered', file, scan: paper || type.startsWith('image/'), answer: sent.value });
    if (sent.value.upload !== null) {
      onKept();
    }
  }

  const choose = (
    <>
      <p className={styles.note}>
        {waitsFor === null ? t('partner:upload.sentence') : t('partner:upload.waits', { side: waitsFor })}
      </p>
      <Button
        wide
        size={settled === null ? 'main' : 'normal'}
        icon={<Upload aria-hidden="true" />}
        off={said.state === 'sending'}
        onPress={() => input.current?.click()}
      >
        {said.state === 'sending'
          ? t('partner:upload.sending')
          : said.state === 'answered'
            ? t('partner:upload.another')
            : t('partner:upload.choose')}
      </Button>
    </>
  );
  return (
    <section className={styles.signing} aria-label={t('partner:upload.title')}>
      {settled === null && (
        <StepTitle n={3} id="upload">
          {t('partner:upload.title')}
        </StepTitle>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen once more.
          event.currentTarget.value = '';
          if (file) {
            void bring(file);
          }
        }}
      />
      {settled === null && choose}
      <div ref={answer} role="status" className={styles.told}>
        {said.state === 'sending' && <span className="visually-hidden">{t('partner:upload.sending')}</span>}
        {said.state === 'problem' && <p className={styles.bad}>{said.words}</p>}
        {said.state === 'answered' && (
          <Answer
            answered={said}
            uploads={uploads}
            original={originalAt(path, seat)}
            alone={settled !== null}
            onPaper={() => void bring(said.file, true)}
          />
        )}
      </div>
      {children}
      {settled !== null && (
        // Another file is there: what was opened for it is done.
        <details key={uploads.length} className={styles.more}>
          <summary>{t(settled === 'brought' ? 'partner:upload.wrong' : 'partner:upload.also')}</summary>
          <div className={styles.signing}>{choose}</div>
        </details>
      )}
    </section>
  );
}

interface AnswerProps {
  answered: Extract<Said, { state: 'answered' }>;
  uploads: readonly LifeUpload[];
  /** Where the file is that was to be signed. */
  original: string;
  /** A part of its own, under no heading. */
  alone: boolean;
  onPaper: () => void;
}

/** What came of one file. Signatures of an accepted one stand in the list of files, not here too. */
function Answer({ answered: { file, scan, answer }, uploads, original, alone, onPaper }: AnswerProps) {
  const { t } = useTranslation('partner');
  const { upload, verdict } = answer;
  const isScan = scan && upload !== null;
  const Label = alone ? 'h2' : 'p';
  const shown = upload === null ? verdict : { ...verdict, signatures: [] };
  return (
    <div className={styles.answer}>
      <Label className={styles.label}>
        {upload === null ? t('upload.notKept', { name: file.name }) : t('upload.kept', { name: file.name })}
      </Label>
      {upload !== null && <CounterpartNote uploads={uploads} k={upload} />}
      {(upload === null || isScan || verdict.reasons.length > 0) && (
        // Its words are loaded now; meanwhile the page stays where it is.
        <Suspense fallback={<p className={styles.note}>{t('upload.sending')}</p>}>
          <VerdictView verdict={shown} scan={isScan} />
        </Suspense>
      )}
      {upload === null && isSpoilt(verdict) && (
        <ButtonLink wide icon={<Download aria-hidden="true" />} href={original} download>
          {t('upload.original')}
        </ButtonLink>
      )}
      {upload === null && isForeign(verdict) && (
        <Button wide onPress={onPaper}>
          {t('upload.paper')}
        </Button>
      )}
    </div>
  );
}

/** One of ours that is not as it was: what is to be signed is the file as it left the server. */
function isSpoilt({ outcome, reasons }: Verdict): boolean {
  return outcome === 'changed' || reasons.some(({ code }) => code === 'rewritten');
}

/** The sealed file of the version that `path` names. */
function originalAt(path: string, seat: string): string {
  return path.replace(
    /\/versions\/(\d+)$/,
    (_, n: string) => `.pdf?${new URLSearchParams({ version: n, as: seat })}`,
  );
}
