import { useTranslation } from 'react-i18next';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import styles from './ExtraForFast.module.css';
import { useText } from './useText.ts';

/** A small question to think about while the others still write; nothing is asked for and nothing is sent. */
export function ExtraForFast({ texts, left }: { texts: PlanTextStep; left: number }) {
  const { t } = useTranslation(['seat']);
  const text = useText();
  return texts.extraForFast === undefined || left === 0 ? null : (
    <section className={styles.extra} aria-label={t('seat:extra')}>
      <h2>{t('seat:extra')}</h2>
      <p>{text(texts.extraForFast)}</p>
    </section>
  );
}
