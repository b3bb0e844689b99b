import { useTranslation } from 'react-i18next';
import type { OwnGroup as Group, NowStep } from '#shared/protocol.ts';
import { classes } from '../../ui/classes.ts';
import { Plank } from '../../ui/Plank.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import styles from './OwnGroup.module.css';
import { groupSize } from './useAnnouncedGroup.ts';
import { useMySide, useSides } from './useSides.ts';

/** Sizes of a mark in the picture and in the line. */
const MARK = { talks: 34, line: 26 } as const;

/** With whom one sits in this phase and at which table: a picture where people only talk, a line where they write. */
export function OwnGroup({ group, step }: { group: Group; step: NowStep }) {
  const { t } = useTranslation(['seat', 'common']);
  const talks = !step.write;
  const alone = group.people.length === 0;
  const table = t('common:table', { sign: group.sign });
  const title = t(`seat:group.${groupSize(group)}`);
  return (
    <section
      className={classes(styles.group, talks ? styles.talks : styles.line)}
      aria-labelledby="moja-para"
    >
      <h2 id="moja-para" className={styles.title}>
        {talks && !alone ? `${title}, ${table}` : title}
      </h2>
      {alone ? (
        <p className={styles.alone}>{t('seat:group.aloneNote')}</p>
      ) : (
        <>
          <Others group={group} talks={talks} />
          {talks ? (
            <>
              <Plank face="auto" edge={8} grain={5} seed={group.sign}>
                <div className={styles.on}>
                  <TableSign sign={group.sign} label={table} size={52} />
                </div>
              </Plank>
              <You />
            </>
          ) : (
            <TableSign sign={group.sign} label={table} size={36} />
          )}
        </>
      )}
    </section>
  );
}

function Others({ group, talks }: { group: Group; talks: boolean }) {
  const sides = useSides();
  return (
    <ul className={styles.people}>
      {group.people.map(person => {
        const side = sides.get(person.sides[0] ?? '');
        return (
          <li key={person.id}>
            {side && <SideMark side={side.letter} size={talks ? MARK.talks : MARK.line} name={side.label} />}
            <b className={styles.name}>{person.name}</b>
            {side && talks && <span className={styles.side}>{side.name}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function You() {
  const { t } = useTranslation(['seat']);
  const mine = useMySide();
  return (
    <p className={styles.you}>
      {mine && <SideMark side={mine.letter} size={MARK.talks} />}
      <b className={styles.name}>{t('seat:group.you')}</b>
    </p>
  );
}
