import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { useCommonWords } from '../lead/leadWords.ts';
import styles from './Home.module.css';
import type { WorkshopLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import { Meetings } from './Meetings.tsx';
import { useUsedWords } from './usedWords.ts';

/** The workshop used last: the one thing to act on. */
export function PresentWorkshop({ workshop }: { workshop: WorkshopLine }) {
  const t = useHomeWords();
  const c = useCommonWords();
  const used = useUsedWords();
  return (
    <article className={styles.present} aria-label={workshop.title}>
      <div className={styles.presentHead}>
        <div>
          <p className={styles.when}>{used(workshop.lastUsedAt ?? workshop.createdAt)}</p>
          <h2 className={styles.presentTitle}>{workshop.title}</h2>
          <p className={styles.quiet}>
            {[workshop.rehearsal && c('rehearsal.name'), workshop.town, t(`status.${workshop.status}`)]
              .filter(Boolean)
              .join(', ')}
          </p>
        </div>
        <ButtonLink href={`/prowadzenie/${workshop.id}`} variant="green" size="main">
          {t('openMeeting')}
        </ButtonLink>
      </div>
      <Meetings done={workshop.sessionsDone} of={workshop.sessionsTotal} />
    </article>
  );
}
