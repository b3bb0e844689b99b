import { Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blanksIn } from '#shared/agreement/blanks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { Downloads } from '../../documents/Downloads.tsx';
import { LifeLog } from '../../documents/LifeLog.tsx';
import { ownSide, readerStageOf, waitedFor } from '../../documents/lifeStage.ts';
import { shortOf } from '../../documents/partyNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Dock } from '../../ui/Dock.tsx';
import actStyles from './Acts.module.css';
import { Acts } from './Acts.tsx';
import { AnswerDialogs } from './AnswerDialogs.tsx';
import { Blanks } from './Blanks.tsx';
import { FinalFile } from './FinalFile.tsx';
import { OthersLine } from './OthersLine.tsx';
import styles from './Partner.module.css';
import { Progress } from './Progress.tsx';
import { ReadingSteps } from './ReadingSteps.tsx';
import { readReceipts } from './receipts.ts';
import { Sheet } from './Sheet.tsx';
import { SideLines } from './SideLines.tsx';
import { SignedUpload } from './SignedUpload.tsx';
import { Signing } from './Signing.tsx';
import { UploadList } from './UploadList.tsx';
import { useAnswering } from './useAnswering.ts';
import { useHeadWords } from './useHeadWords.ts';
import { useReading } from './useReading.tsx';
import { useShownAnswer } from './useShownAnswer.ts';
import { useSteps } from './useSteps.ts';
import { Versions } from './Versions.tsx';
import { WhatChanged } from './WhatChanged.tsx';

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
  const sheet = useRef<HTMLElement>(null);
  const reading = useReading(doc, content, sheet);
  const { sections, whole, minutes, done } = reading;
  const { life, n } = content;
  const own = ownSide(about);
  const stage = readerStageOf(life, n, own);
  const versionPath = `${path}/versions/${n}`;
  const blanks = useMemo(() => blanksIn(doc), [doc]);
  const rep = doc.parties.find(({ side }) => side === own)?.rep;
  const answering = useAnswering({
    path: versionPath,
    seat,
    hash: content.hash,
    // The name is typed by whoever answers: one that stands there already would be somebody else's word.
    who: { name: '', role: rep?.role ?? '', mandate: rep?.mandate ?? '' },
    onAnswered: onAgain,
  });
  const shown = useShownAnswer(answering, stage);
  const { title, lead } = useHeadWords(about, stage);
  const query = new URLSearchParams({ version: n === null ? 'draft' : String(n), as: seat });
  const files = (
    <Downloads
      path={path}
      query={query.toString()}
      stands={n === null ? 'draft' : life?.sealed ? 'sealed' : 'frozen'}
      approvals={life?.state === 'approving' && about.reader.kind !== 'participant'}
    />
  );
  const progress = <Progress done={done} of={sections.length} ways={reading.ways} />;
  const acts = stage === 'decide' && n !== null && <Acts n={n} whole={whole} onAsk={answering.ask} />;
  const steps = useSteps(about, stage, whole, minutes).map(step =>
    step.id === 'approve' && acts ? { ...step, children: acts } : step,
  );
  const said = (
    <p role="status" className={actStyles.said}>
      {shown.said}
    </p>
  );
  const head = (
    <div className={styles.head}>
      {stage === 'decide' && <p className={styles.what}>{about.document.title}</p>}
      <h1 ref={shown.heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.lead}>{lead}</p>
      {stage === 'decide' && life !== null && life.asker !== '' && (
        <p className={styles.asker}>{t('partner:lead.asker', { who: life.asker })}</p>
      )}
      {(stage === 'decide' || stage === 'sign') && <Blanks blanks={blanks} stage={stage} />}
      {n !== null && <WhatChanged about={about} read={n} seat={seat} workshop={workshop} />}
      {said}
      {life !== null && stage === 'in-force' && <FinalFile life={life} path={versionPath} seat={seat} />}
    </div>
  );
  const isSigning = stage === 'sign' || stage === 'signing';
  const brings = stage === 'sign' || stage === 'brought' || stage === 'signed';
  const signs = life !== null && n !== null && (isSigning || brings);
  const first = life === null ? null : waitedFor(life, own);
  const after = life !== null && n !== null && (
    <>
      {isSigning && <Signing life={life} n={n} path={path} seat={seat} own={own} />}
      {signs && own !== null && (
        <SignedUpload
          uploads={life.uploads}
          path={versionPath}
          seat={seat}
          waitsFor={first === null ? null : shortOf(life, first)}
          onKept={onAgain}
        />
      )}
      <UploadList life={life} path={versionPath} seat={seat} />
      {life.sides.length > 0 && stage !== 'frozen' && <SideLines life={life} n={n} sections={sections} />}
    </>
  );
  const history = life !== null && <LifeLog life={life} kept={readReceipts(versionPath)} />;
  const versions = <Versions about={about} read={n} seat={seat} workshop={workshop} />;
  const text = (
    <Sheet
      ref={sheet}
      content={content}
      doc={doc}
      sections={sections}
      sides={about.workshop.sides}
      speaking={reading.speaking}
      wide={wide}
    />
  );
  const dialogs = n !== null && (
    <AnswerDialogs
      n={n}
      side={own === null ? '' : about.reader.short}
      method={reading.method}
      sections={sections}
      answering={answering}
      represented={rep?.name ?? ''}
      blanks={blanks.length}
    />
  );
  if (wide) {
    return (
      <main className={styles.desk}>
        <div className={styles.beside}>
          {head}
          <div className={styles.ruled}>
            <ReadingSteps wide steps={steps} />
            {progress}
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
        {dialogs}
      </main>
    );
  }
  return (
    <>
      <main className={styles.phone}>
        {head}
        <div className={styles.actRow}>
          <span className={styles.lead}>{t('documents:steps.reading', { count: minutes })}</span>
          <Button
            variant="bare"
            size="small"
            hasPopup="dialog"
            icon={<Download aria-hidden="true" />}
            onPress={() => setDownloading(true)}
          >
            {t('documents:files.title')}
          </Button>
        </div>
        <ReadingSteps wide={false} steps={steps} />
        {signs && after}
        {(signs || stage === 'in-force') && progress}
        {text}
        {!signs && after}
        {versions}
        {history}
      </main>
      {signs || stage === 'in-force' ? null : acts ? (
        <Dock label={t('partner:acts.label')}>
          {whole && life !== null && n !== null ? <OthersLine life={life} n={n} /> : progress}
          {acts}
        </Dock>
      ) : (
        <Dock label={t('documents:progress.label')}>{progress}</Dock>
      )}
      {dialogs}
      <Dialog
        open={downloading}
        title={t('documents:files.titleOf', { title: about.document.title })}
        back={t('documents:files.close')}
        onBack={() => setDownloading(false)}
      >
        {files}
      </Dialog>
    </>
  );
}
