import { Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blanksIn } from '#shared/agreement/blanks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { Downloads } from '../../documents/Downloads.tsx';
import { LifeLog } from '../../documents/LifeLog.tsx';
import { ownSide, type ReaderStage, readerStageOf } from '../../documents/lifeStage.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import actStyles from './Acts.module.css';
import { Acts } from './Acts.tsx';
import { AnswerDialogs } from './AnswerDialogs.tsx';
import { KeepLink } from './KeepLink.tsx';
import styles from './Partner.module.css';
import { Progress } from './Progress.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { ReadingHead } from './ReadingHead.tsx';
import { ReadingSteps } from './ReadingSteps.tsx';
import { readReceipts } from './receipts.ts';
import { representedBy } from './represented.ts';
import { Sheet } from './Sheet.tsx';
import { SideLines } from './SideLines.tsx';
import { SigningParts } from './SigningParts.tsx';
import { signedFile } from './signedFile.ts';
import { useAnswering } from './useAnswering.ts';
import { useCovered } from './useCovered.ts';
import { useReading } from './useReading.tsx';
import { useShownAnswer } from './useShownAnswer.ts';
import { useSteps } from './useSteps.ts';
import { Versions } from './Versions.tsx';

/** Where the text is still to be read for an answer; elsewhere nobody is counted. */
const READS: readonly ReaderStage[] = ['draft', 'frozen', 'decide', 'approving'];
const SIGNS: readonly ReaderStage[] = ['sign', 'signing', 'brought', 'signed'];

interface ReadingProps {
  about: DocumentContent;
  content: NonNullable<DocumentContent['content']>;
  doc: AgreementDoc;
  path: string;
  seat: string;
  workshop: string;
  wide: boolean;
  /** Something was answered or brought: the server is asked what is now. */
  onAgain: () => void;
}

/** The document is the page; everything else stands beside it, or under the thumb. */
export function Reading({ about, content, doc, path, seat, workshop, wide, onAgain }: ReadingProps) {
  const { t } = useTranslation(['documents', 'partner']);
  const [downloading, setDownloading] = useState(false);
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const decision = useRef<HTMLElement>(null);
  const [bar, covered] = useCovered();
  const reading = useReading(doc, content, sheet, covered);
  const { sections, whole, minutes } = reading;
  const { life, n } = content;
  const own = ownSide(about);
  const stage = readerStageOf(life, n, own);
  const versionPath = `${path}/versions/${n}`;
  const blanks = useMemo(() => blanksIn(doc), [doc]);
  const answering = useAnswering({
    path: versionPath,
    seat,
    hash: content.hash,
    onAnswered: onAgain,
  });
  const represented = useMemo(() => representedBy(doc, own), [doc, own]);
  const shown = useShownAnswer(answering, stage);
  // Nobody answers or signs it any more: reading it is no step of anything.
  const isOver = stage === 'superseded' || stage === 'withdrawn';
  const counts = READS.includes(stage);
  const query = new URLSearchParams({ version: n === null ? 'draft' : String(n), as: seat });
  const files = (
    <Downloads
      path={path}
      query={query.toString()}
      stands={n === null ? 'draft' : life?.sealed ? 'sealed' : 'frozen'}
      approvals={life?.state === 'approving' && about.reader.kind !== 'participant'}
      signed={life === null ? null : signedFile(life, versionPath, seat)}
    />
  );
  const acts = stage === 'decide' && n !== null && <Acts n={n} whole={whole} onAsk={answering.ask} />;
  const steps = useSteps(about, stage, whole, minutes).map(step =>
    step.id === 'approve' && acts ? { ...step, children: acts } : step,
  );
  const head = (
    <ReadingHead
      about={about}
      content={content}
      doc={doc}
      sections={sections}
      blanks={blanks}
      stage={stage}
      path={versionPath}
      seat={seat}
      workshop={workshop}
      shown={shown}
    />
  );
  const signs = life !== null && n !== null && SIGNS.includes(stage);
  const after = life !== null && n !== null && (
    <>
      <SigningParts
        life={life}
        n={n}
        doc={doc}
        stage={stage}
        path={path}
        seat={seat}
        own={own}
        onKept={onAgain}
      />
      {life.sides.length > 0 && stage !== 'frozen' && <SideLines life={life} n={n} sections={sections} />}
    </>
  );
  // Only those that were kept before this log came: an answer given since is in the next one. Participants get no log.
  const receipts = useMemo(
    () => (about.reader.kind === 'partner' ? readReceipts(versionPath) : []),
    [about, versionPath],
  );
  const history = (
    <>
      {life !== null && <LifeLog life={life} kept={receipts} />}
      {about.reader.kind === 'partner' && <KeepLink />}
    </>
  );
  const versions = <Versions about={about} read={n} seat={seat} workshop={workshop} />;
  const text = (
    <Sheet
      ref={setSheet}
      content={content}
      doc={doc}
      sections={sections}
      sides={about.workshop.sides}
      speaking={reading.speaking}
      wide={wide}
    />
  );
  const before = about.document.versions.findLast(version => n !== null && version.n < n)?.n;
  const dialogs = n !== null && (
    <AnswerDialogs
      n={n}
      side={own === null ? '' : about.reader.short}
      method={reading.method}
      sections={sections}
      answering={answering}
      represented={represented}
      blanks={blanks.length}
      asker={life?.asker ?? ''}
      changes={
        before === undefined
          ? null
          : { from: before, path: `${path}/differences?from=${before}&to=${n}&as=${seat}` }
      }
    />
  );
  // Who signs has one file to take; other forms of it stand below.
  const downloads = (
    <Button
      variant="bare"
      size="small"
      hasPopup="dialog"
      icon={<Download aria-hidden="true" />}
      onPress={() => setDownloading(true)}
    >
      {t('documents:files.title')}
    </Button>
  );
  const desk = (
    <main className={styles.desk}>
      <div className={styles.beside}>
        {head}
        <div className={styles.ruled}>
          {!isOver && <ReadingSteps wide steps={steps} />}
          {counts ? <Progress reading={reading} /> : reading.voice('words')}
        </div>
        {after}
        <section className={styles.part} aria-labelledby="files">
          <h2 id="files" className={styles.partTitle}>
            {t('documents:files.title')}
          </h2>
          {files}
        </section>
        {versions}
        {history}
      </div>
      {text}
    </main>
  );
  const phone = (
    <main>
      <div>
        <div className={styles.phone}>
          {head}
          <div className={styles.actRow}>
            {counts && (
              <span className={styles.lead}>{t('documents:steps.reading', { count: minutes })}</span>
            )}
            {!counts && reading.voice('words')}
            {!signs && downloads}
          </div>
          {!isOver && <ReadingSteps wide={false} steps={steps} />}
          {signs && after}
          {signs && <div className={styles.actRow}>{downloads}</div>}
          {text}
        </div>
        {counts && (
          <ReadingBar ref={bar} reading={reading} onDecide={acts ? () => goTo(decision.current) : null} />
        )}
      </div>
      <div className={styles.phone}>
        {acts && (
          <section ref={decision} tabIndex={-1} className={actStyles.decision} aria-labelledby="decision">
            <h2 id="decision">{t('partner:acts.label')}</h2>
            {acts}
          </section>
        )}
        {!signs && after}
        {versions}
        {history}
      </div>
    </main>
  );
  // What is open stays open when a tablet is turned.
  return (
    <>
      {wide ? desk : phone}
      {dialogs}
      <Dialog
        open={downloading && !wide}
        title={t('documents:files.title')}
        back={t('documents:files.close')}
        onBack={() => setDownloading(false)}
      >
        <div className={styles.rolls}>{files}</div>
      </Dialog>
    </>
  );
}

function goTo(place: HTMLElement | null) {
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
