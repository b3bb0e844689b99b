import { Handshake, Megaphone } from 'lucide-react';
import { ANSWERS, type Need } from '#shared/activities/match/needs.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Answer } from './Answer.tsx';
import { ANSWER_ICONS } from './answers.ts';
import styles from './Lead.module.css';
import { LeadLink } from './LeadLink.tsx';
import { type MatchView, useMatchWords } from './matchView.ts';
import { NeedCard } from './NeedCard.tsx';

interface LeadNeedProps {
  step: NowStep;
  need: Need;
  view: MatchView;
  off: boolean;
  onMerge: (row: Row) => void;
}

/** One need on the console: what was found and answered, and what is said aloud for it. */
export function LeadNeed({ step, need, view, off, onMerge }: LeadNeedProps) {
  const { t } = useMatchWords();
  const { act, say } = useActs();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const shortOf = (id: string) => sides.find(side => side.id === id)?.short ?? id;
  const done = async (data: Record<string, unknown>) => {
    if ((await act({ type: 'entry:act', step: step.id, entry: need.id, data })) !== null) {
      say(t('lead.saved'));
    }
  };
  // „Doprecyzujcie" needs words: whoever says it aloud says what, and that is written where the request is talked over.
  const aloud = need.asked.flatMap((side, number) =>
    ANSWERS.map((answer, index) => {
      const Icon = ANSWER_ICONS[answer];
      return {
        id: `${side} ${answer}`,
        label: t('lead.says', { side: shortOf(side), answer: t(`answer.${answer}`) }),
        icon: <Icon aria-hidden="true" />,
        divided: number > 0 && index === 0,
        onChoose: () => void done({ act: 'answer', side, answer }),
      };
    }),
  );
  return (
    <article className={styles.needBox}>
      <NeedCard need={need} view={view} level={3} />
      {need.asked.length > 0 && (
        <p className={styles.answers}>
          {need.asked.map(side => (
            <Answer key={side} t={t} side={side} given={need.answers.get(side) ?? null} />
          ))}
        </p>
      )}
      <ul className={styles.links}>
        {view.linksTo(need.id).map(link => (
          <li key={link.id}>
            <LeadLink step={step} link={link} view={view} onMerge={onMerge} />
          </li>
        ))}
      </ul>
      {view.linksTo(need.id).length === 0 && <p className={styles.note}>{t('noLink')}</p>}
      {!off && (
        <div className={styles.acts}>
          {aloud.length > 0 && (
            <Menu
              label={t('lead.aloudOf', { text: need.text })}
              words={t('lead.aloud')}
              icon={<Megaphone aria-hidden="true" size={18} />}
              items={aloud}
            />
          )}
          <AllyButton need={need} onAlly={on => void done({ act: 'ally', on })} />
        </div>
      )}
    </article>
  );
}

function AllyButton({ need, onAlly }: { need: Need; onAlly: (on: boolean) => void }) {
  const { t } = useMatchWords();
  return (
    <Button
      size="small"
      variant="bare"
      icon={<Handshake aria-hidden="true" size={18} />}
      pressed={need.ally}
      label={t('lead.allyOf', { text: need.text })}
      onPress={() => onAlly(!need.ally)}
    >
      {t('ally')}
    </Button>
  );
}
