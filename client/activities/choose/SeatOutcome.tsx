import { useTranslation } from 'react-i18next';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { Dots } from './Dots.tsx';
import styles from './Seat.module.css';
import type { ShownOption, VoteView } from './voteView.ts';

/** The totals as the room sees them; nobody's own ballot is known any more. */
export function SeatOutcome({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('choose');
  const { result, ranked, shown } = vote;
  if (result === null) {
    return null;
  }
  const going = ranked.filter(option => option.goes);
  const waiting = ranked.filter(option => !option.goes);
  const numbers = !result.few;
  return (
    <ListPart label={t('seat.outcome')}>
      {vote.earlierStands && <p className={styles.note}>{t('stands')}</p>}
      {result.few && (
        <p className={styles.note}>
          {result.cast === 0 ? t('nobody') : t('few')} {result.cast > 0 && t('fewWhy')}
        </p>
      )}
      <p className={styles.turnout}>
        {t('turnout', { cast: result.cast, of: result.of })}
        {result.rehearsal && `, ${t('rehearsal')}`}
      </p>
      {ranked.some(option => option.tied) && <p className={styles.note}>{t('tie')}</p>}
      {going.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.label}>{t('seat.goes')}</h2>
          <Totals options={going} all={ranked} numbers={numbers} />
        </section>
      )}
      {waiting.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.label}>{t('later')}</h2>
          <Totals options={waiting} all={ranked} numbers={numbers} />
        </section>
      )}
      {shown.late.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.label}>{t('lateTitle')}</h2>
          <p className={styles.quiet}>{t('lateNote')}</p>
          <ul className={styles.plain}>
            {shown.late.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </ListPart>
  );
}

interface TotalsProps {
  options: readonly ShownOption[];
  all: readonly ShownOption[];
  numbers: boolean;
}

function Totals({ options, all, numbers }: TotalsProps) {
  const { t } = useTranslation('choose');
  const most = Math.max(1, ...all.map(option => option.dots));
  return (
    <ol className={styles.totals}>
      {options.map(({ id, row, dots, balance, goes, tied }) => (
        <li key={id} className={classes(styles.total, goes && styles.going)}>
          <span className={styles.totalText}>{row.text}</span>
          {numbers && (
            <b className={styles.number}>
              {dots}
              <span className="visually-hidden"> {t('dots', { count: dots }).replace(/^\d+\s*/, '')}</span>
            </b>
          )}
          {(balance === 'all' || tied || (numbers && dots > 0)) && (
            <span className={styles.below}>
              {numbers && dots > 0 && (
                <span className={styles.discs}>
                  <Dots given={dots} most={most} size={16} hollow={!goes} />
                </span>
              )}
              {tied && <b>{t('tied')}</b>}
              {balance === 'all' && <EverySide />}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The marks of all sides, and in words that each gave dots. */
function EverySide() {
  const { t } = useTranslation('choose');
  const sides = [...useSides().values()];
  return (
    <span className={styles.every}>
      {sides.length < 4 && sides.map(({ id, letter }) => <SideMark key={id} side={letter} size={26} />)}
      {t(sides.length === 2 ? 'both' : 'every')}
    </span>
  );
}
