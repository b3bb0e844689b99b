import { useTranslation } from 'react-i18next';
import type { seating } from '#shared/i18n/pl/seating.ts';
import type { OwnGroup as Group, NowStep } from '#shared/protocol/parts.ts';
import { classes } from '../../ui/classes.ts';
import { Plank } from '../../ui/Plank.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import { ChangeTable, ChooseTable } from './ChooseTable.tsx';
import styles from './OwnGroup.module.css';
import { groupSize } from './useAnnouncedGroup.ts';
import { useMySide, useSides } from './useSides.ts';

declare module '../../i18n.ts' {
  interface Namespaces {
    seating: typeof seating;
  }
}

/** Sizes of a mark in the picture and in the line. */
const MARK = { talks: 34, line: 26 } as const;

/** So many others are drawn one below the other, and so many are named in a line. */
const MOST_IN_PICTURE = 4;
const MOST_IN_LINE = 5;

/** With whom one sits in this phase and at which table; or that one may choose a table, or will be given one. */
export function OwnGroup({ group, step }: { group: Group | null; step: NowStep }) {
  if (group !== null) {
    return <Seated group={group} step={step} />;
  }
  return step.seating === 'choice' ? <ChooseTable step={step} /> : <Waits />;
}

/** A picture where people only talk, a line where they write. */
function Seated({ group, step }: { group: Group; step: NowStep }) {
  const { t } = useTranslation(['seat', 'common', 'seating']);
  const talks = !step.write && group.people.length <= MOST_IN_PICTURE;
  const alone = group.people.length === 0;
  const chooses = step.seating === 'choice';
  const table = t('common:table', { sign: group.sign });
  const size = t(`seat:group.${alone && chooses ? 'many' : groupSize(group)}`);
  const title = group.title === null ? size : t('seating:named', { group: size, name: group.title });
  return (
    <section
      className={classes(styles.group, talks ? styles.talks : styles.line)}
      aria-labelledby="moja-para"
    >
      <h2 id="moja-para" className={styles.title}>
        {(talks && !alone) || chooses ? `${title}, ${table}` : title}
      </h2>
      {alone ? (
        <p className={styles.alone}>{t(chooses ? 'seating:empty' : 'seat:group.aloneNote')}</p>
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
      {chooses && <ChangeTable step={step} own={group.sign} />}
    </section>
  );
}

function Waits() {
  const { t } = useTranslation(['seating']);
  return (
    <section className={classes(styles.group, styles.line)} aria-labelledby="moja-para">
      <h2 id="moja-para" className={styles.title}>
        {t('seating:handTitle')}
      </h2>
      <p className={styles.alone}>{t('seating:hand')}</p>
    </section>
  );
}

function Others({ group, talks }: { group: Group; talks: boolean }) {
  const { t } = useTranslation(['seating']);
  const sides = useSides();
  const named = group.people.slice(0, MOST_IN_LINE);
  const more = group.people.length - named.length;
  // The name of an institution below each of three is a page, and people look for a table.
  const inFull = talks && group.people.length <= 2;
  return (
    <ul className={styles.people}>
      {named.map(person => {
        const side = sides.get(person.sides[0] ?? '');
        return (
          <li key={person.id}>
            {side && <SideMark side={side.letter} size={talks ? MARK.talks : MARK.line} name={side.label} />}
            <b className={styles.name}>{person.name}</b>
            {side && inFull && <span className={styles.side}>{side.name}</span>}
          </li>
        );
      })}
      {more > 0 && <li>{t('seating:more', { count: more })}</li>}
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
