import { useTranslation } from 'react-i18next';
import type { EntryLine } from '#shared/protocol/parts.ts';
import { useRecords } from '../../../live/useRecords.ts';
import { useStepDoc } from '../../../live/useStepDoc.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Keys } from '../../../ui/Keys.tsx';
import { useLeadWords } from '../leadWords.ts';
import page from '../Page.module.css';
import { PageFrame } from '../PageFrame.tsx';
import { AsideColumn } from '../step/AsideColumn.tsx';
import { total } from '../step/goal.ts';
import { ModeratedCard } from './ModeratedCard.tsx';
import styles from './ModerationPage.module.css';

/** „Do obejrzenia", „W sali", „Odłożone": moderation with the same words as the author sees. */
export function ModerationPage() {
  const t = useLeadWords();
  const { t: a } = useTranslation('activities');
  const { now, entries, entriesStep } = useWorkshop();
  const step = now?.step ?? null;
  const { rows } = useRecords(useStepDoc(step));
  if (now === null) {
    return <div />;
  }
  const lines = step !== null && entriesStep === step.id ? [...entries.values()] : [];
  const flagged = new Map(lines.filter(line => line.status === 'flagged').map(line => [line.id, line]));
  const preview = lines.filter(line => line.status === 'hidden');
  const looked = [...flagged.values(), ...preview];
  const inRoom = rows.filter(row => !flagged.has(row.id));
  const unseen = step === null ? 0 : Math.max(0, total(step.counts.hidden) - preview.length);
  const common = step === null ? null : step.id;
  return (
    <PageFrame
      now={now}
      sub={t('moderation.sub')}
      aside={
        <AsideColumn
          now={now}
          lines={lines.filter(isBinned)}
          merged={lines.filter(line => line.status === 'merged')}
          rows={rows}
          step={common}
        />
      }
    >
      {common === null ? (
        <p className={page.quiet}>{t('moderation.noStep')}</p>
      ) : (
        <div className={styles.columns}>
          <section className={`${page.section} ${page.opened}`} aria-labelledby="do-obejrzenia">
            <div className={page.sectionHead}>
              <h1 id="do-obejrzenia" className={page.sectionTitle}>
                {a('cards.moderation.toLookAt')}
              </h1>
              <span className={page.count}>{looked.length}</span>
            </div>
            <p className={page.note}>
              {unseen > 0 && preview.length === 0
                ? t('moderation.hidden', { count: unseen })
                : looked.length === 0
                  ? t('moderation.nothingToSee')
                  : preview.length > 0 && a('cards.moderation.toLookAtNote')}
            </p>
            {looked.map(line => (
              <ModeratedCard key={line.id} step={common} line={line} boxed sides={now.workshop.sides} />
            ))}
          </section>
          <section className={`${page.section} ${page.opened}`} aria-labelledby="w-sali">
            <div className={page.sectionHead}>
              <h2 id="w-sali" className={page.sectionTitle}>
                {a('cards.moderation.inRoom')}
              </h2>
              <span className={page.count}>{rows.length}</span>
            </div>
            <p className={page.note}>
              {rows.length === 0 ? (
                t('moderation.nothingInRoom')
              ) : (
                <>
                  {t('moderation.hideKeyBefore')} <Keys keys={['H']} words={t('moderation.hideKey')} />
                </>
              )}
            </p>
            {inRoom.map(row => (
              <ModeratedCard
                key={row.id}
                step={common}
                line={{ id: row.id, side: row.side ?? null, flags: 0, data: { text: row.text }, name: null }}
                onStage={step?.show.record === row.id}
                sides={now.workshop.sides}
              />
            ))}
          </section>
        </div>
      )}
    </PageFrame>
  );
}

function isBinned(line: EntryLine): boolean {
  return line.status === 'aside' || line.status === 'withdrawn';
}
