import { Download, Upload } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isForeign } from '#shared/agreement/files/foreignFile.ts';
import type { Verdict } from '#shared/agreement/files/verdict.ts';
import type { LifeUpload, SignedAnswer } from '#shared/protocol/documents.ts';
import { VerdictView } from '../../documents/VerdictView.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CounterpartNote } from './CounterpartNote.tsx';
import styles from './Signing.module.css';
import { sendFile } from './sendPartner.ts';

interface SignedUploadProps {
  /** Everything that was accepted until now. */
  uploads: readonly LifeUpload[];
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
  /** Who signs first, as it is called; null: it may be brought now. */
  waitsFor: string | null;
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
export function SignedUpload({ uploads, path, seat, waitsFor, onKept }: SignedUploadProps) {
  const { t } = useTranslation(['partner', 'errors']);
  const [said, setSaid] = useState<Said>({ state: 'nothing' });
  const input = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  // What was said of the file is below the button: where it is on the screen belongs to the browser.
  useEffect(() => {
    if (said.state === 'answered' || said.state === 'problem') {
      answer.current?.scrollIntoView({ block: 'start' });
    }
  }, [said]);

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

  return (
    <section className={styles.signing} aria-labelledby="upload">
      <h2 id="upload" className={styles.title}>
        {t('partner:upload.title')}
      </h2>
      <p className={styles.note}>
        {waitsFor === null ? t('partner:upload.sentence') : t('partner:upload.waits', { side: waitsFor })}
      </p>
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
      <Button
        wide
        size="main"
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
      <div ref={answer} role="status" className={styles.told}>
        {said.state === 'sending' && <span className="visually-hidden">{t('partner:upload.sending')}</span>}
        {said.state === 'problem' && <p className={styles.bad}>{said.words}</p>}
        {said.state === 'answered' && (
          <div className={styles.answer}>
            <p className={styles.label}>
              {said.answer.upload === null
                ? t('partner:upload.notKept', { name: said.file.name })
                : t('partner:upload.kept', { name: said.file.name })}
            </p>
            {said.answer.upload !== null && <CounterpartNote uploads={uploads} k={said.answer.upload} />}
            {/* Its words are loaded now; meanwhile the page stays where it is. */}
            <Suspense fallback={<p className={styles.note}>{t('partner:upload.sending')}</p>}>
              <VerdictView verdict={said.answer.verdict} scan={said.scan && said.answer.upload !== null} />
            </Suspense>
            {said.answer.upload === null && isSpoilt(said.answer.verdict) && (
              <ButtonLink wide icon={<Download aria-hidden="true" />} href={originalAt(path, seat)} download>
                {t('partner:upload.original')}
              </ButtonLink>
            )}
            {said.answer.upload === null && isForeign(said.answer.verdict) && (
              <Button wide onPress={() => void bring(said.file, true)}>
                {t('partner:upload.paper')}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
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
