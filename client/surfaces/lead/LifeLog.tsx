import type { DocumentLife } from '#shared/protocol.ts';
import { logMark } from '#shared/workshop/approvalLog.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { useLifeWords } from './lifeWords.ts';
import styles from './Page.module.css';
import own from './VersionLife.module.css';

interface LifeLogProps {
  life: DocumentLife;
  nameOf: (side: string) => string;
}

/** What happened to the version, line by line, and whether anybody changed the lines afterwards. */
export function LifeLog({ life, nameOf }: LifeLogProps) {
  const t = useLifeWords();
  if (life.log.length === 0) {
    return null;
  }
  return (
    <>
      {!life.intact && (
        <p role="alert" className={own.broken}>
          {life.missing > 0 ? t('missing', { count: life.missing }) : t('broken')}
        </p>
      )}
      <details>
        <summary className={styles.summary}>{t('log')}</summary>
        <ol className={own.log}>
          {life.log.map(({ k, at, act, side, name, role, chain }) => (
            <li key={k}>
              <span className={styles.quiet}>{moment(at, currentLanguage())}</span>
              <span>
                {[
                  t(`acts.${act}`),
                  ...(side === null ? [] : [nameOf(side)]),
                  // The name of a seal is its hash: of no use to a reader here.
                  ...(act === 'sealed' ? [] : [name, role]),
                ]
                  .filter(part => part !== '')
                  .join(', ')}
              </span>
              <span className={styles.quiet}>{t('line', { k, mark: logMark(chain) })}</span>
            </li>
          ))}
        </ol>
        {life.intact && <p className={styles.note}>{t('intact')}</p>}
      </details>
    </>
  );
}
