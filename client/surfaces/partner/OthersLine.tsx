import { useTranslation } from 'react-i18next';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { longDay } from '../../documents/longDay.ts';
import { shortOf } from '../../documents/partyNames.ts';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Acts.module.css';

interface OthersLineProps {
  life: DocumentLife;
  n: number;
}

/** Above the buttons: who has approved already, and what approving is not. */
export function OthersLine({ life, n }: OthersLineProps) {
  const { t } = useTranslation('partner');
  const approved = life.sides.filter(({ answer }) => answer?.act === 'approved');
  return (
    <div className={styles.others}>
      {approved.map(({ side, answer }) => {
        const mark = SIDE_LETTERS.find(letter => letter === side);
        const short = shortOf(life, side);
        return (
          <p key={side} className={styles.other}>
            {mark && <SideMark side={mark} size={18} />}
            <span>{t('sides.approved', { side: short, n, day: longDay(answer?.at ?? 0) })}</span>
          </p>
        );
      })}
      <p>{t('acts.notText')}</p>
    </div>
  );
}
