import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { useCommonWords } from '../lead/leadWords.ts';
import styles from './Home.module.css';
import type { WorkshopLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import { useUsedWords } from './usedWords.ts';

interface WorkshopRowProps {
  workshop: WorkshopLine;
  /** Whether this browser leads it. */
  led: boolean;
}

/** One workshop in the list: name, town, meetings done, when it was used, open. */
export function WorkshopRow({ workshop, led }: WorkshopRowProps) {
  const t = useHomeWords();
  const c = useCommonWords();
  const used = useUsedWords();
  const { title, town, status, rehearsal, sessionsDone: done, sessionsTotal: of } = workshop;
  return (
    <li className={styles.row}>
      <div className={styles.rowName}>
        <h2>{title}</h2>
        <p className={styles.note}>
          {[rehearsal && c('rehearsal.name'), town, t(`status.${status}`)].filter(Boolean).join(', ')}.{' '}
          {t('meetings', { done, of })}
        </p>
      </div>
      <span className={styles.quiet}>{used(workshop.lastUsedAt ?? workshop.createdAt)}</span>
      {led ? (
        <ButtonLink href={`/prowadzenie/${workshop.id}`} size="small">
          {t('open')}
          <span className="visually-hidden">: {title}</span>
        </ButtonLink>
      ) : (
        <span className={styles.note} title={t('noLead')}>
          {t('withLink')}
        </span>
      )}
    </li>
  );
}
