import { loadOf } from '#shared/activities/plan/task.ts';
import styles from './Lead.module.css';
import { type TaskView, useTaskWords } from './taskView.ts';

/** Who has taken how much, and a hint where it is a lot for one person. */
export function LeadLoad({ view }: { view: TaskView }) {
  const { t } = useTaskWords();
  const { most } = view.config;
  const load = [...loadOf(view.tasks)]
    .map(([person, count]) => ({ name: view.people.get(person)?.name ?? '', count }))
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
  if (load.length === 0) {
    return null;
  }
  const much = most === null ? [] : load.filter(({ count }) => count > most);
  return (
    <div className={styles.load}>
      <h3 className={styles.label}>{t('load.title')}</h3>
      <p>{load.map(({ name, count }) => t('load.one', { name, count })).join(' · ')}</p>
      {much.length > 0 && (
        <p className={styles.hint}>{t('load.much', { names: much.map(({ name }) => name).join(', ') })}</p>
      )}
    </div>
  );
}
