import { isOver, namedIn, roleOf } from '#shared/activities/plan/task.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Stage.module.css';
import { StageNumbers } from './StageTable.tsx';
import { type TaskView, useTaskWallWords } from './taskView.ts';

const MOST_PEOPLE = 8;

/** Who has which role, one line for each person: how many they lead, how many they work along, how many wait. */
export function StageRoles({ view }: { view: TaskView }) {
  const { t } = useTaskWallWords();
  const running = view.tasks.filter(task => !isOver(task));
  const people = [...new Set(running.flatMap(namedIn))]
    .flatMap(id => {
      const known = view.people.get(id);
      const said = running.filter(task => task.accepted.has(id));
      return known === undefined
        ? []
        : [
            {
              id,
              ...known,
              lead: said.filter(task => roleOf(task, id) === 'lead').length,
              along: said.filter(task => roleOf(task, id) === 'along').length,
              waits: running.filter(task => roleOf(task, id) !== null && !task.accepted.has(id)).length,
            },
          ];
    })
    .sort((one, other) => other.lead - one.lead || other.along - one.along);
  return (
    <div className={styles.body}>
      <StageNumbers view={view} />
      <table className={styles.roles}>
        <thead>
          <tr>
            <th scope="col">{t('stage.person')}</th>
            <th scope="col">{t('stage.roles.lead')}</th>
            <th scope="col">{t('stage.roles.along')}</th>
            <th scope="col">{t('stage.roles.waits')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, MOST_PEOPLE).map(({ id, name, side, lead, along, waits }) => (
            <tr key={id}>
              <th scope="row">
                {side !== '' && <SideMark side={letterOfSide(side)} size={34} />} {name}
              </th>
              {[lead, along, waits].map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
                <td key={place}>{count === 0 ? '–' : count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > MOST_PEOPLE && (
        <p className={styles.more}>{t('stage.moreShort', { count: people.length - MOST_PEOPLE })}</p>
      )}
    </div>
  );
}
