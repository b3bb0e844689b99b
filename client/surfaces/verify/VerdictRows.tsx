import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPersons, type Reason, type Verdict } from '#shared/agreement/files/verdict.ts';
import { longMoment } from '../../documents/longDay.ts';
import { ReasonPlace } from '../../documents/ReasonPlace.tsx';
import { SignatureList } from '../../documents/SignatureLines.tsx';
import styles from './VerdictRows.module.css';
import { changesOf, headOf, isOurs, todoOf, toneOf } from './verdictWords.ts';

/** The facts of a verdict, row by row: what changed and what to do, or when it was sealed and who signed. */
export function VerdictRows({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('verify');
  const { outcome, document, reasons, signatures } = verdict;
  const { changes, warnings } = changesOf(verdict);
  const tone = toneOf(verdict);
  const { key, signed, needed } = headOf(verdict);
  const people = signatures.filter(isPersons);
  const when = document === null ? '' : longMoment(Date.parse(document.sealedAt));
  const mark = (document?.mark ?? '').replaceAll(' ', '\u00a0');
  const isLikelyRewritten = outcome === 'other' && reasons.every(({ code }) => code !== 'unknown-seal');
  return (
    <dl className={styles.rows}>
      {tone === 'bad' && changes.length > 0 && (
        <Row name={t('rows.changed')}>
          <Reasons reasons={changes} strong />
        </Row>
      )}
      {tone === 'bad' && document !== null && (
        <Row name={t('rows.since')}>
          <p>{t('after', { when })}</p>
        </Row>
      )}
      {todoOf(verdict).length > 0 && (
        <Row name={t('rows.todo')}>
          {todoOf(verdict).map(key => (
            <p key={key}>{t(`todo.${key}`, { mark })}</p>
          ))}
        </Row>
      )}
      {isLikelyRewritten && (
        <Row name={t('rows.likely')}>
          <p>{t('likely')}</p>
        </Row>
      )}
      {document !== null && document.title !== '' && (
        <Row name={t('rows.document')}>
          <p>{t('version', { title: document.title, n: document.n })}</p>
        </Row>
      )}
      {tone !== 'bad' && document !== null && (
        <Row name={t('rows.sealed')}>
          <p>
            <b>{when}</b>, {t('mark', { mark })}
          </p>
        </Row>
      )}
      {people.length > 0 && (
        <Row name={isOurs(outcome) ? t('rows.signed') : t('rows.signatures')}>
          <SignatureList signatures={people} />
          {isOurs(outcome) && key !== 'signedOf' && needed > 0 && <p>{t('places', { needed })}</p>}
        </Row>
      )}
      {outcome === 'ours' && signed === 0 && (
        <Row name={t('rows.signatures')}>
          <p>{needed > 0 ? t('none', { needed }) : t('noneAtAll')}</p>
        </Row>
      )}
      {warnings.length > 0 && (
        <Row name={t('rows.know')}>
          <Reasons reasons={warnings} />
        </Row>
      )}
      {people.length > 0 && (
        <Row name={t('rows.not')}>
          <p>{t('notChecked')}</p>
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Reasons({ reasons, strong = false }: { reasons: readonly Reason[]; strong?: boolean }) {
  const { t } = useTranslation('verify');
  return (
    <ul className={styles.reasons}>
      {reasons.map(reason => (
        <li key={`${reason.code} ${reason.page}`}>
          {strong ? <b>{t(`reasons.${reason.code}`)}</b> : t(`reasons.${reason.code}`)}
          {reason.page !== null && (
            <>
              , <ReasonPlace reason={reason} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
