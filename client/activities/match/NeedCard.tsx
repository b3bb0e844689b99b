import type { Need } from '#shared/activities/match/needs.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { type MatchView, useMatchWords } from './matchView.ts';
import styles from './Parts.module.css';

interface NeedCardProps {
  need: Need;
  view: MatchView;
  level?: 2 | 3;
}

/** A need on its paper: its words, whose it is, on what condition. */
export function NeedCard({ need, view, level = 2 }: NeedCardProps) {
  const { t } = useMatchWords();
  const Heading = `h${level}` as const;
  return (
    <div className={styles.need}>
      {need.kind === 'request' && <p className={styles.kind}>{t('kind.request')}</p>}
      <Heading className={styles.needText}>{need.text}</Heading>
      <Whose side={need.side} name={view.nameOf(need.by)} note={need.condition} />
      {need.ally && <p className={styles.ally}>{t('ally')}</p>}
    </div>
  );
}

/** „▲ B Renata, OPS" and what belongs to it. */
export function Whose({ side, name, note = '' }: { side: string; name: string; note?: string }) {
  const known = useSides().get(side);
  const words = [name, known?.short ?? ''].filter(Boolean).join(', ');
  return words === '' && note === '' ? null : (
    <span className={styles.whose}>
      {known && <SideMark side={known.letter} size={16} name={known.label} />}
      <span>{[words, note].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
