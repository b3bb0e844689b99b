import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { lifeLog } from '#shared/i18n/pl/lifeLog.ts';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { logMark } from '#shared/workshop/life/approvalLog.ts';
import { currentLanguage } from '../i18n.ts';
import { moment } from '../moments.ts';
import styles from './LifeLog.module.css';
import { shortOf } from './partyNames.ts';

declare module '../i18n.ts' {
  interface Namespaces {
    lifeLog: typeof lifeLog;
  }
}

interface LifeLogProps {
  life: DocumentLife;
  /** Lines that this device was told of: the log has to hold them. */
  kept?: readonly { k: number; chain: string }[];
  /** Whoever reads it leads; others are told whom to tell when it was changed. */
  leads?: boolean;
}

/** „Historia tej wersji": what happened, oldest first, as the server keeps it, and whether anybody changed it since. */
export function LifeLog({ life, kept = [], leads = false }: LifeLogProps) {
  const { t } = useTranslation('lifeLog');
  const lost = kept.find(one => !life.log.some(({ k, chain }) => k === one.k && chain === one.chain));
  const trouble =
    lost !== undefined
      ? t('lost', { k: lost.k, mark: logMark(lost.chain) })
      : life.missing > 0
        ? t('missing', { count: life.missing })
        : life.intact
          ? null
          : t('broken');
  if (life.log.length === 0 && trouble === null) {
    return null;
  }
  return (
    <>
      {trouble !== null && (
        <p role="alert" className={styles.broken}>
          {trouble} {!leads && t('tellThem')}
        </p>
      )}
      <details className={styles.log}>
        <summary className={styles.open}>
          {t('title')}
          <ChevronDown aria-hidden="true" size={18} />
        </summary>
        <p className={styles.note}>{t('marks')}</p>
        <ol>
          {life.log.map(line => (
            <Line key={line.k} life={life} line={line} />
          ))}
        </ol>
        {trouble === null && <p className={styles.note}>{t('intact')}</p>}
      </details>
    </>
  );
}

function Line({ life, line }: { life: DocumentLife; line: DocumentLife['log'][number] }) {
  const { t } = useTranslation('lifeLog');
  const { k, at, act, side, name, role, chain } = line;
  const by = side === null ? null : shortOf(life, side);
  // The name of a seal is its hash: of no use to a reader here.
  const who = (act === 'sealed' ? [] : [name, role]).filter(Boolean).join(', ');
  return (
    <li className={styles.line}>
      <span className={styles.when}>{moment(at, currentLanguage())}</span>
      <span>
        <b>{by || t('lead')}</b>: {t(act)}
        {who !== '' && <span className={styles.who}> ({who})</span>}
        <span className={styles.mark}>{t('line', { k, mark: logMark(chain) })}</span>
      </span>
    </li>
  );
}
