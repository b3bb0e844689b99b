import type { CSSProperties } from 'react';
import { classes } from '../../ui/classes.ts';
import type { SideLetter } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { letterOfSide } from './letterOfSide.ts';
import styles from './StageTable.module.css';
import type { SeatedSide, TableForm } from './seated.ts';
import { useStageShape } from './stageShape.ts';
import { markSize } from './tableMarks.ts';
import { useStageWords } from './useStageWords.ts';
import { useTextMeasure } from './useTextMeasure.ts';
import { Wood } from './Wood.tsx';

/** What stands on a tag besides the name: mark, number, space. */
const TAG_REST = { ends: 210, group: 190, numbers: 110 } as const;

interface StageTableProps {
  sides: readonly SeatedSide[];
  form: TableForm;
}

/** The table at the bottom: people behind it as marks, before them a tag for each side. */
export function StageTable({ sides, form }: StageTableProps) {
  const { t } = useStageWords();
  const { width, margin, wide } = useStageShape();
  const ends = sides.length <= 2;
  const along = ends && form === 'row';
  const edge = wide && ends ? 96 : margin;
  const inTag = useTextMeasure(`500 ${ends ? 33 : 29}px "Atkinson Hyperlegible Next"`);
  const rest = (ends ? TAG_REST.ends : TAG_REST.group) + (form === 'numbers' ? TAG_REST.numbers : 0);
  const place = (width - 2 * edge) / sides.length - rest;
  const full = sides.every(({ name }) => inTag(name) <= place);
  const loose = !full && sides.some(({ short }) => inTag(short) > place);
  const size = markSize(sides, form, (width - 2 * (along ? 62 : edge)) / (along ? 1 : sides.length), along);
  const style = { '--sides': sides.length, '--table-margin': edge, '--mark': size } as CSSProperties;
  return (
    <section
      className={classes(styles.table, ends && styles.ends, along && styles.along)}
      style={style}
      aria-label={t('stage:waiting.sides')}
    >
      {form !== 'numbers' && (
        <div className={classes(styles.people, form === 'row' ? styles.behind : styles.rows)}>
          {sides.map(side => (
            <Group key={side.id} side={side} letter={letterOfSide(side.id)} size={size} />
          ))}
        </div>
      )}
      <Wood face={form === 'row' ? 132 : 140}>
        <ul className={classes(styles.tags, loose && styles.loose)}>
          {sides.map(side => (
            <li key={side.id}>
              <span className={styles.tag}>
                <SideMark side={letterOfSide(side.id)} size={45} />
                <span className={styles.name}>{full ? side.name : side.short}</span>
                <b className={styles.number}>
                  {form === 'numbers'
                    ? t('stage:waiting.hereOf', { here: side.here, of: side.here + side.missing })
                    : side.here}
                </b>
              </span>
            </li>
          ))}
        </ul>
      </Wood>
    </section>
  );
}

function Group({ side, letter, size }: { side: SeatedSide; letter: SideLetter; size: number }) {
  const { t } = useStageWords();
  const { id, name, here, missing } = side;
  return (
    <span
      className={styles.group}
      style={{ '--places': Math.ceil((here + missing) / 2) } as CSSProperties}
      role="img"
      aria-label={t('stage:waiting.sideHere', { id, name, here, of: here + missing })}
    >
      {Array.from({ length: here + missing }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks are a count, not persons
        <span key={place} className={classes(styles.person, place < here && styles.seated)}>
          <SideMark side={letter} size={size} letter="none" empty={place >= here} />
        </span>
      ))}
    </span>
  );
}
