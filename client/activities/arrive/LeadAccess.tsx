import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import styles from './Lead.module.css';

/** What people need to take part comfortably; read by facilitators only. */
export function LeadAccess({ people }: { people: readonly PersonLine[] }) {
  const t = useLeadWords();
  const { t: a } = useTranslation('activities');
  const needs = people.filter(line => line.status !== 'removed' && line.access);
  return (
    <section className={styles.needs}>
      <h3 className={styles.label}>
        <Lock aria-hidden="true" size={17} />
        {a('arrive.accessList')} <span className={styles.note}>{t('people.accessWho')}</span>
      </h3>
      {needs.length === 0 ? (
        <p className={styles.note}>{t('people.noAccess')}</p>
      ) : (
        <ul className={styles.list}>
          {needs.map(line => (
            <li key={line.id}>
              <b>{line.name}</b> {line.access}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
