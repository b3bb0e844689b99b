import { Download, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol.ts';
import { Downloads } from '../../documents/Downloads.tsx';
import { currentLanguage } from '../../i18n.ts';
import { useAloud } from '../../live/useAloud.ts';
import { moment } from '../../moments.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Dock } from '../../ui/Dock.tsx';
import styles from './Partner.module.css';
import { ReadingSteps, WhatNext } from './ReadingSteps.tsx';
import { Sheet } from './Sheet.tsx';
import { passagesOf, readingMinutes, sectionsOf } from './sections.ts';
import { useProgress } from './useProgress.ts';
import { Versions } from './Versions.tsx';

interface ReadingProps {
  about: DocumentContent;
  content: NonNullable<DocumentContent['content']>;
  doc: AgreementDoc;
  path: string;
  seat: string;
  workshop: string;
  wide: boolean;
}

/** The document is the page; everything else stands beside it, or under the thumb. */
export function Reading({ about, content, doc, path, seat, workshop, wide }: ReadingProps) {
  const { t } = useTranslation('documents');
  const [downloading, setDownloading] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const sections = useMemo(() => sectionsOf(doc, content.paragraphs), [doc, content.paragraphs]);
  const passages = useMemo(() => passagesOf(sections, t('ask')), [sections, t]);
  const progress = useProgress(sheet, content.hash);
  const { reach } = progress;
  const aloud = useAloud(passages, doc.lang, key => {
    const part = Number(key.split('.')[0]);
    if (lastKeyOf(passages, part) === key) {
      reach(part);
    }
  });
  const { speaking } = aloud;
  // Whoever listens sees where the voice is.
  useEffect(() => {
    if (speaking !== null) {
      sheet.current?.querySelector(`[data-passage="${speaking}"]`)?.scrollIntoView({ block: 'center' });
    }
  }, [speaking]);

  const isDraft = content.n === null;
  const whole = progress.done >= sections.length;
  const minutes = readingMinutes(passages);
  const when = moment(content.at, currentLanguage());
  const query = new URLSearchParams({ version: content.n === null ? 'draft' : String(content.n), as: seat });
  const files = <Downloads path={path} query={query.toString()} />;
  const voice = aloud.available && (
    <Button
      variant="bare"
      size="small"
      icon={speaking === null ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
      onPress={speaking === null ? aloud.start : aloud.stop}
    >
      {speaking === null ? t('progress.aloud') : t('progress.stop')}
    </Button>
  );
  const done = (
    <Progress
      words={whole ? t('progress.whole') : t('progress.parts', { done: progress.done, of: sections.length })}
      label={t('progress.label')}
      done={progress.done}
      of={sections.length}
      voice={voice}
    />
  );
  const head = (
    <div className={styles.head}>
      <h1 className={styles.title}>
        {content.n === null ? t('titleDraft') : t('titleFrozen', { n: content.n })}
      </h1>
      <p className={styles.lead}>{isDraft ? t('leadDraft', { when }) : t('leadFrozen', { when })}</p>
    </div>
  );
  const steps = <ReadingSteps wide={wide} whole={whole} minutes={minutes} />;
  const next = <WhatNext draft={isDraft} />;
  const versions = <Versions about={about} read={content.n} seat={seat} workshop={workshop} />;
  const text = (
    <Sheet
      ref={sheet}
      content={content}
      doc={doc}
      sections={sections}
      sides={about.workshop.sides}
      speaking={speaking}
      wide={wide}
    />
  );
  if (wide) {
    return (
      <main className={styles.desk}>
        <div className={styles.beside}>
          {head}
          <div className={styles.ruled}>
            {steps}
            {done}
          </div>
          {next}
          <section className={styles.part} aria-labelledby="files">
            <h2 id="files" className={styles.partTitle}>
              {t('files.title')}
            </h2>
            {files}
          </section>
          {versions}
        </div>
        {text}
      </main>
    );
  }
  return (
    <>
      <main className={styles.phone}>
        {head}
        <div className={styles.actRow}>
          <span className={styles.lead}>{t('steps.reading', { count: minutes })}</span>
          <Button
            variant="bare"
            size="small"
            hasPopup="dialog"
            icon={<Download aria-hidden="true" />}
            onPress={() => setDownloading(true)}
          >
            {t('files.title')}
          </Button>
        </div>
        {steps}
        {text}
        {next}
        {versions}
      </main>
      <Dock label={t('progress.label')}>{done}</Dock>
      <Dialog
        open={downloading}
        title={t('files.titleOf', { title: about.document.title })}
        back={t('files.close')}
        onBack={() => setDownloading(false)}
      >
        {files}
      </Dialog>
    </>
  );
}

function lastKeyOf(passages: readonly { key: string }[], part: number): string | undefined {
  return passages.filter(({ key }) => key === String(part) || key.startsWith(`${part}.`)).at(-1)?.key;
}

interface ProgressProps {
  words: string;
  label: string;
  done: number;
  of: number;
  voice: React.ReactNode;
}

function Progress({ words, label, done, of, voice }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>{words}</span>
        {voice}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <span className={styles.reached} style={{ inlineSize: `${(100 * done) / Math.max(1, of)}%` }} />
      </div>
    </div>
  );
}
