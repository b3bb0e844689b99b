import { Lock } from 'lucide-react';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { useMinute } from '../../../live/useMinute.ts';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import page from '../Page.module.css';
import styles from './HealthPage.module.css';

interface WhoIsConnectedProps {
  people: readonly PersonLine[];
  here: { done: number; of: number };
}

/** Everybody on the list, how they take part, since when they are away. */
export function WhoIsConnected({ people, here }: WhoIsConnectedProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const now = useMinute();
  return (
    <section className={`${page.section} ${page.opened}`}>
      <div className={page.sectionHead}>
        <h2 className={page.sectionTitle}>{t('health.who')}</h2>
        <span className={page.count}>{c('count.of', here)}</span>
      </div>
      <ul>
        {people
          .filter(line => line.status !== 'removed')
          .map(line => {
            const side = markOf(line.sides[0]);
            const away = !line.online && line.way !== 'paper';
            return (
              <li key={line.id} className={`${styles.person} ${away ? styles.gone : ''}`}>
                {side ? <SideMark side={side} size={18} name={t('ready.side', { side })} /> : <span />}
                <b>{line.name}</b>
                <span className={page.quiet}>{t(`people.way.${line.way ?? 'phone'}`)}</span>
                <span>{awayWords(line, away, now, t)}</span>
              </li>
            );
          })}
      </ul>
      <p className={styles.privacy}>
        <Lock aria-hidden="true" size={18} />
        {t('health.privacy')}
      </p>
    </section>
  );
}

function awayWords(line: PersonLine, away: boolean, now: number, t: ReturnType<typeof useLeadWords>): string {
  if (!away) {
    return t('people.online');
  }
  return line.lastSeen == null
    ? t('people.away')
    : t('people.awaySince', { count: Math.max(1, Math.round((now - line.lastSeen) / 60_000)) });
}
