import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';
import { longDay } from '../../documents/longDay.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { classes } from '../../ui/classes.ts';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Head.module.css';

interface HeadPartiesProps {
  life: DocumentLife;
  /** The reader's own party; null: somebody of the workshop itself. */
  own: string | null;
}

/** More parties than these would push the text off the first screen. */
const MOST = 4;

/** Above the text: who answers, by their full names, and how far each is. What they said stands below the text. */
export function HeadParties({ life, own }: HeadPartiesProps) {
  const { t } = useTranslation('partner');
  const title = useId();
  const { sides } = life;
  const list = (
    <ul aria-labelledby={title} className={styles.parties}>
      {sides.map(one => {
        const mark = SIDE_LETTERS.find(letter => letter === one.side);
        return (
          <li key={one.side} className={styles.party}>
            <span className={styles.markPlace}>
              {mark && <SideMark side={mark} size={18} letter="beside" />}
            </span>
            <span>
              <b>{nameOf(life, one.side)}</b>
              {one.side === own && ` (${t('about.you')})`}: <StateWords one={one} />
            </span>
          </li>
        );
      })}
    </ul>
  );
  if (sides.length <= MOST) {
    return (
      <div>
        <p id={title} className="visually-hidden">
          {t('about.parties')}
        </p>
        {list}
      </div>
    );
  }
  const done = sides.filter(({ answer }) => answer !== null).length;
  return (
    <details className={classes(styles.fold, styles.many)}>
      <summary id={title}>{t('about.answered', { done, of: sides.length })}</summary>
      {list}
    </details>
  );
}

function StateWords({ one: { answer, handedTo, asked } }: { one: LifeSide }) {
  const { t } = useTranslation('partner');
  if (answer !== null) {
    return t(`about.${answer.act}`, { day: longDay(answer.at) });
  }
  if (handedTo !== null) {
    return t('about.handed', { name: handedTo.name });
  }
  return t(asked ? 'about.waits' : 'about.notAsked');
}
