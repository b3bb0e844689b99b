import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/agreement/files/verdict.ts';
import { PageSketch } from './PageSketch.tsx';
import { RoundStamp } from './RoundStamp.tsx';
import { VerdictRows } from './VerdictRows.tsx';
import styles from './VerdictSheet.module.css';
import { changesOf, headOf, saysOf, signersOf, toneOf } from './verdictWords.ts';

interface VerdictSheetProps {
  name: string;
  verdict: Verdict;
  /** The title, which is read first. */
  titleRef: Ref<HTMLHeadingElement>;
}

/** What the file is, on one sheet: stamp, verdict, one sentence, and below it the facts. */
export function VerdictSheet({ name, verdict, titleRef }: VerdictSheetProps) {
  const { t } = useTranslation(['verify', 'verdict']);
  const { outcome, document } = verdict;
  const tone = toneOf(verdict);
  const { key, ...figures } = headOf(verdict);
  const { names, more } = signersOf(verdict, t('verdict:line.nobody'));
  const n = document?.n ?? 0;
  const changed =
    outcome === 'changed' ? changesOf(verdict).changes.find(one => one.page !== null) : undefined;
  return (
    <section className={styles.sheet} aria-labelledby="werdykt">
      <div className={styles.head}>
        <div className={styles.stamp}>
          <RoundStamp
            tone={tone}
            words={t(tone === 'bad' && document === null ? 'stamp.broken' : `stamp.${tone}`, { n })}
            middle={tone === 'trial' ? t('stamp.trialMiddle') : undefined}
          />
        </div>
        <div className={styles.says}>
          <p className={styles.name}>{name}</p>
          <h1
            id="werdykt"
            ref={titleRef}
            tabIndex={-1}
            className={tone === 'bad' ? styles.badTitle : styles.title}
          >
            {t(`outcomes.${key}`, figures)}
          </h1>
          {document?.rehearsal && (
            <p className={styles.sentence}>
              <b>{t('trial')}</b>
            </p>
          )}
          <p className={styles.sentence}>
            {t(`says.${saysOf(verdict)}`, { n, names: more ? t('andOthers', { names }) : names })}
          </p>
        </div>
      </div>
      <div className={styles.facts}>
        <VerdictRows verdict={verdict} />
        {typeof changed?.page === 'number' && (
          <div className={styles.sketch}>
            <PageSketch page={changed.page} where={changed.where} />
          </div>
        )}
      </div>
    </section>
  );
}
