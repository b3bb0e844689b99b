import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentContent, DocumentLife } from '#shared/protocol.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import styles from './LifeLog.module.css';

/** „Historia tej wersji": what happened, oldest first, as the server keeps it. */
export function LifeLog({ about, life }: { about: DocumentContent; life: DocumentLife }) {
  const { t } = useTranslation('partner');
  if (life.log.length === 0) {
    return null;
  }
  return (
    <details className={styles.log}>
      <summary className={styles.open}>
        {t('log.title')}
        <ChevronDown aria-hidden="true" size={18} />
      </summary>
      {!life.intact && (
        <p role="alert" className={styles.broken}>
          {t('log.broken')}
        </p>
      )}
      <ol>
        {life.log.map(({ k, at, act, side, name, role }) => {
          const by = about.workshop.sides.find(({ id }) => id === side)?.short ?? side;
          // The name of a seal is its hash: of no use to a reader here.
          const who = (act === 'sealed' ? [] : [name, role]).filter(Boolean).join(', ');
          return (
            <li key={k} className={styles.line}>
              <span className={styles.when}>{moment(at, currentLanguage())}</span>
              <span>
                <b>{by ?? t('log.lead')}</b>: {t(`log.${act}`)}
                {who !== '' && <span className={styles.who}> ({who})</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
