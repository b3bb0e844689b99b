import { MessageSquare, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './LeadStances.module.css';
import type { ShownParagraph } from './reading.ts';
import { type ClauseStanding, isAnswered, type Said } from './standing.ts';

interface LeadStancesProps {
  paragraph: ShownParagraph;
  standing: ClauseStanding;
}

/** Who agrees to the clause on the desk: by side, why not, and what was said of words that changed since. */
export function LeadStances({ paragraph, standing }: LeadStancesProps) {
  const { t } = useTranslation('draft');
  const place = paragraph.number === '' ? paragraph.title : paragraph.number;
  const { now, earlier } = standing;
  const before = earlier.counts.agree + earlier.counts.remark + earlier.counts.object > 0;
  return (
    <section className={styles.stances} aria-label={t('stance.region', { place })}>
      <h3>{t('stance.region', { place })}</h3>
      {!isAnswered(standing) && <p className={styles.note}>{t('stance.nobodyYet')}</p>}
      <SaidOf said={now} />
      {before && (
        <>
          <h4>{t('stance.earlierTitle')}</h4>
          <SaidOf said={earlier} />
        </>
      )}
    </section>
  );
}

function SaidOf({ said }: { said: Said }) {
  const { t } = useTranslation('draft');
  const { now, people } = useWorkshop();
  const { counts, sides, reasons } = said;
  if (counts.agree + counts.remark + counts.object === 0) {
    return null;
  }
  const known = (now?.workshop.sides ?? []).filter(({ id }) => sides[id] !== undefined);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('stance.side')}</th>
            <th scope="col">{t('stance.agreeWord')}</th>
            <th scope="col">{t('stance.remarkWord')}</th>
            <th scope="col">{t('stance.objectWord')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ id, short }) => {
            const letter = markOf(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {letter && <SideMark side={letter} size={18} />} {short}
                </th>
                <td>{sides[id]?.agree}</td>
                <td>{sides[id]?.remark}</td>
                <td>{sides[id]?.object}</td>
              </tr>
            );
          })}
          {known.length !== 1 && (
            <tr>
              <th scope="row">{t('stance.allSides')}</th>
              <td>{counts.agree}</td>
              <td>{counts.remark}</td>
              <td>{counts.object}</td>
            </tr>
          )}
        </tbody>
      </table>
      <ul className={styles.reasons}>
        {reasons.map(({ stance, text, side, by }, index) => {
          const letter = markOf(side);
          const Icon = stance === 'object' ? OctagonX : MessageSquare;
          const name = people?.people.find(({ id }) => id === by)?.name;
          return (
            // Two people may say the same, and nothing else tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className={stance === 'object' ? styles.objection : undefined}>
              <Icon size={18} aria-hidden="true" />
              <span>
                <b>{t(stance === 'object' ? 'stance.object' : 'stance.remark')}</b>
                {letter && <SideMark side={letter} size={18} />}
                {name !== undefined && <b> {name}</b>}: {text}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
