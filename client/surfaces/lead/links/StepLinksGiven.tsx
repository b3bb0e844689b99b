import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask, type LinkLine } from '../leadApi.ts';
import page from '../Page.module.css';
import type { CourseStep } from '../plan/course.ts';
import { useReply } from '../useReply.ts';
import styles from './StepLinks.module.css';

/** Links that still go round, by whose they are; whoever has one is sent away when it is stopped. */
export function StepLinksGiven({ step }: { step: CourseStep }) {
  const { t } = useTranslation('link');
  const { refuse } = useActs();
  const { now, people } = useWorkshop();
  const path = `/api/workshops/${now?.workshop.id ?? ''}/links`;
  const { value, again } = useReply<{ links: LinkLine[] }>(path);
  const links = (value?.links ?? []).filter(link => link.step === step.id && link.open);
  const owners = [...new Set(links.map(({ person }) => person))];
  const nameOf = (person: string | null) =>
    person === null
      ? t('lead.everybody')
      : (people?.people.find(one => one.id === person)?.name ?? t('lead.personal'));

  async function stop(person: string | null) {
    for (const link of links.filter(one => one.person === person)) {
      const answer = await ask('DELETE', `${path}/${link.id}`);
      if (!answer.ok) {
        refuse(answer.error);
      }
    }
    again();
  }

  if (owners.length === 0) {
    return null;
  }
  return (
    <section className={page.section} aria-label={t('lead.given')}>
      <h3 className={page.label}>{t('lead.given')}</h3>
      <ul className={styles.given}>
        {owners.map(person => (
          <li key={person}>
            <b>{nameOf(person)}</b>
            <Button
              variant="bare"
              size="small"
              label={t('lead.stopLabel', { name: nameOf(person) })}
              onPress={() => void stop(person)}
            >
              {t('lead.stop')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
