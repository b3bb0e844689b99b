import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentContent, DocumentLife } from '#shared/protocol.ts';
import { logMark } from '#shared/workshop/approvalLog.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import styles from './LifeLog.module.css';
import { readReceipts } from './receipts.ts';

interface LifeLogProps {
  about: DocumentContent;
  life: DocumentLife;
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
}

/** „Historia tej wersji": what happened, oldest first, as the server keeps it. */
export function LifeLog({ about, life, path }: LifeLogProps) {
  const { t } = useTranslation('partner');
  const own = readReceipts(path);
  const lost = own.find(one => !life.log.some(({ k, chain }) => k === one.k && chain === one.chain));
  const trouble =
    lost !== undefined
      ? t('log.lost', { k: lost.k, mark: logMark(lost.chain) })
      : life.missing > 0
        ? t('log.missing', { count: life.missing })
        : life.intact
          ? null
          : t('log.broken');
  if (life.log.length === 0 && trouble === null) {
    return null;
  }
  return (
    <>
      {trouble !== null && (
        <p role="alert" className={styles.broken}>
          {trouble}
        </p>
      )}
      <details className={styles.log}>
        <summary className={styles.open}>
          {t('log.title')}
          <ChevronDown aria-hidden="true" size={18} />
        </summary>
        <p className={styles.who}>{t('log.marks')}</p>
        <ol>
          {life.log.map(({ k, at, act, side, name, role, chain }) => {
            const by = about.workshop.sides.find(({ id }) => id === side)?.short ?? side;
            // The name of a seal is its hash: of no use to a reader here.
            const who = (act === 'sealed' ? [] : [name, role]).filter(Boolean).join(', ');
            return (
              <li key={k} className={styles.line}>
                <span className={styles.when}>{moment(at, currentLanguage())}</span>
                <span>
                  <b>{by ?? t('log.lead')}</b>: {t(`log.${act}`)}
                  {who !== '' && <span className={styles.who}> ({who})</span>}
                  <span className={styles.mark}>{t('log.line', { k, mark: logMark(chain) })}</span>
                </span>
              </li>
            );
          })}
        </ol>
      </details>
    </>
  );
}
