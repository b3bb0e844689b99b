import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import { Plank } from './Plank.tsx';
import { SideMark } from './SideMark.tsx';
import { seat } from './seating.ts';
import styles from './TableOfPeople.module.css';

export interface PersonAtTable {
  id: string;
  name: string;
  /** A white card lies before a ready person, a dashed one while writing, none when away. */
  state: 'ready' | 'writing' | 'away';
  /** „gotowe", „pisze", „poza salą": read aloud after the name. */
  stateWords: string;
}

export interface SideAtTable {
  side: SideLetter;
  /** „strona A", read aloud before the names. */
  name: string;
  people: readonly PersonAtTable[];
}

interface TableOfPeopleProps {
  sides: readonly SideAtTable[];
  /** „Osoby przy stole" */
  label: string;
  /** Makes each name a button: enter for somebody, make somebody present. */
  onChoose?: (personId: string) => void;
}

type Seat = PersonAtTable & { side: SideLetter; sideName: string };

/** Above this many in a row names stand below their marks. */
const ROOMY = 6;

/** The console's table with names. The sentence about who is missing stands above it. */
export function TableOfPeople({ sides, label, onChoose }: TableOfPeopleProps) {
  const { far, near, left, right } = seat(sides);
  const people = (edge: readonly SideAtTable[]) =>
    edge.flatMap(({ side, name, people }) => people.map(person => ({ ...person, side, sideName: name })));
  const edges = { far: people(far), near: people(near), left: people(left), right: people(right) };
  return (
    <section
      className={classes(styles.table, left.length + right.length > 0 && styles.ends)}
      aria-label={label}
    >
      <Names seats={edges.far} place="far" onChoose={onChoose} />
      <Names seats={edges.left} place="left" onChoose={onChoose} />
      <div className={styles.plank}>
        <Plank face={77} edge={8} grain={6} seed={7}>
          <Cards seats={edges.far} place="far" />
          <Cards seats={edges.near} place="near" />
          <Cards seats={edges.left} place="left" />
          <Cards seats={edges.right} place="right" />
        </Plank>
      </div>
      <Names seats={edges.right} place="right" onChoose={onChoose} />
      <Names seats={edges.near} place="near" onChoose={onChoose} />
    </section>
  );
}

interface NamesProps {
  seats: readonly Seat[];
  place: keyof ReturnType<typeof seat>;
  onChoose?: ((personId: string) => void) | undefined;
}

function Names({ seats, place, onChoose }: NamesProps) {
  if (seats.length === 0) {
    return null;
  }
  return (
    <ul className={classes(styles.names, styles[place], seats.length > ROOMY && styles.tight)}>
      {seats.map(person => (
        <li key={person.id} className={person.state === 'away' ? styles.gone : undefined}>
          {onChoose ? (
            <button type="button" className={styles.person} onClick={() => onChoose(person.id)}>
              <Person person={person} />
            </button>
          ) : (
            <span className={styles.person}>
              <Person person={person} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Person({ person }: { person: Seat }) {
  return (
    <>
      <SideMark
        side={person.side}
        size={25}
        letter="inside"
        empty={person.state === 'away'}
        name={person.sideName}
      />
      <span className={styles.name}>{person.name}</span>
      <span className="visually-hidden">{person.stateWords}</span>
    </>
  );
}

function Cards({ seats, place }: Pick<NamesProps, 'seats' | 'place'>) {
  return (
    <div className={classes(styles.cards, styles[place])} aria-hidden="true">
      {seats.map(({ id, state }) => (
        <span key={id} className={styles.slot}>
          {state !== 'away' && <i key={state} className={classes(styles.card, styles[state])} />}
        </span>
      ))}
    </div>
  );
}
