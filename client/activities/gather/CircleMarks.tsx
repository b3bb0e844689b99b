import { Check, CircleAlert, Clock } from 'lucide-react';
import type { CSSProperties } from 'react';
import { type Circle, gapsOf, isAlive, peopleIn } from '#shared/activities/gather/circle.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CircleMarks.module.css';
import { type CircleNote, type CircleView, type GatherT, missingSides } from './circleView.ts';

interface CircleMarksProps {
  t: GatherT;
  circle: Circle;
  view: CircleView;
  /** Size of a mark, as of `SideMark`; with its letter from 26 on. */
  size: number;
  /** Marks that have room; the rest is a number. */
  most: number;
}

/** A mark for each person, in the order of their sides, and dashed places for what is missing. */
export function CircleMarks({ t, circle, view, size, most }: CircleMarksProps) {
  const people = peopleIn(circle).toSorted((one, other) => one.side.localeCompare(other.side));
  const gaps = isAlive(circle) ? gapsOf(circle, view.config) : { people: 0, sides: 0 };
  const sides = missingSides(circle, view);
  const named = sides.length === gaps.sides ? sides : [];
  const empty = people.length === 0 ? 0 : Math.min(3, Math.max(0, gaps.people - named.length));
  const counted = new Map<string, number>();
  for (const { side } of people) {
    counted.set(side, (counted.get(side) ?? 0) + (side === '' ? 0 : 1));
  }
  return (
    <span className={styles.marks}>
      <VisuallyHidden>
        {[
          t('people', { count: people.length }),
          ...Array.from(counted, ([side, count]) =>
            count === 0 ? '' : t('sideCount', { side: letterOfSide(side), count }),
          ).filter(words => words !== ''),
        ].join(', ')}
      </VisuallyHidden>
      {people
        .slice(0, most)
        .map(({ by, side }) =>
          side === '' ? (
            <span key={by} className={styles.guest} style={sized(size)} aria-hidden="true" />
          ) : (
            <SideMark key={by} side={letterOfSide(side)} size={size} letter={size < 26 ? 'none' : 'inside'} />
          ),
        )}
      {people.length > most && (
        <span className={styles.more} aria-hidden="true">
          +{people.length - most}
        </span>
      )}
      {people.length > 0 &&
        named.map(({ id, letter }) => (
          <SideMark key={id} side={letter} size={size} letter={size < 26 ? 'none' : 'inside'} empty />
        ))}
      {Array.from({ length: empty }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty places are alike
        <span key={index} className={styles.place} style={sized(size)} aria-hidden="true" />
      ))}
    </span>
  );
}

const sized = (size: number) => ({ '--size': size }) as CSSProperties;

/** What is missing, or that nothing is: a sign and words. */
export function CircleNotes({ notes }: { notes: readonly CircleNote[] }) {
  return notes.map(({ tone, words }) => {
    const Icon = tone === 'ready' ? Check : tone === 'gap' ? CircleAlert : Clock;
    return (
      <span key={words} className={styles[tone]}>
        <Icon aria-hidden="true" />
        <span>{words}</span>
      </span>
    );
  });
}
