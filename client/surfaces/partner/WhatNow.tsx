import { useTranslation } from 'react-i18next';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { stillToSign, unsigned } from '../../documents/lifeStage.ts';
import { nameOf } from '../../documents/partyNames.ts';
import styles from './Signing.module.css';

interface WhatNowProps {
  life: DocumentLife;
  own: string;
  isAgreement: boolean;
  /** The reader's own file is there, or its paper; else it is told what comes after. */
  settled: boolean;
}

/** What happens until the document holds, and how a reader will hear of it. The head says who still signs. */
export function WhatNow({ life, own, isAgreement, settled }: WhatNowProps) {
  const { t } = useTranslation('partner');
  const { now, waiting } = stillToSign(life, own);
  const others = [...(now === null ? [] : [now]), ...waiting].map(side => nameOf(life, side)).join(', ');
  return (
    <section aria-labelledby="what-now">
      <h2 id="what-now" className={styles.heading}>
        {settled ? t('whatNow.title') : t('whatNow.titleLater')}
      </h2>
      <ul className={styles.lines}>
        {!settled && <li>{t('whatNow.confirm')}</li>}
        {!settled && others !== '' && <li>{t('whatNow.others', { sides: others })}</li>}
        {unsigned(life).length > 0 && <li>{isAgreement ? t('whatNow.holds') : t('whatNow.holdsOther')}</li>}
        <li>{t('whatNow.hear')}</li>
      </ul>
    </section>
  );
}
