import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './LeadStances.module.css';
import type { ShownParagraph } from './reading.ts';
import { StanceReasons } from './StanceReasons.tsx';
import { answered, type ClauseStanding, isAnswered, type Said } from './standing.ts';
import { clauseWords } from './usePlaceWords.ts';

interface LeadStancesProps {
  paragraph: ShownParagraph;
  standing: ClauseStanding;
}

/** Who agrees to the clause on the desk: by side, why not, and what was said of words that changed since. */
export function LeadStances({ paragraph, standing }: LeadStancesProps) {
  const { t } = useTranslation('draft');
  const place = clauseWords(paragraph);
  const { now, earlier } = standing;
  return (
    <section className={styles.stances} aria-label={t('stance.region', { place })}>
      <h3>{t('stance.region', { place })}</h3>
      {!isAnswered(standing) && <p className={styles.note}>{t('stance.nobodyYet')}</p>}
      <SaidOf said={now} />
      {answered(earlier) > 0 && (
        <>
          <h4>{t('stance.earlierTitle')}</h4>
          <p className={styles.note}>{t('stance.earlierNote')}</p>
          <SaidOf said={earlier} />
        </>
      )}
    </section>
  );
}

function SaidOf({ said }: { said: Said }) {
  const { t } = useTranslation('draft');
  const { now } = useWorkshop();
  const { counts, sides, reasons } = said;
  if (answered(said) === 0) {
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
      <StanceReasons reasons={reasons} />
    </>
  );
}
