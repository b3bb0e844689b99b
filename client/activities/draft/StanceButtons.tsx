import { Check, MessageSquare, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StanceWord } from '#shared/activities/draft/stanceWords.ts';
import styles from './StanceButtons.module.css';

const ANSWERS = [
  { stance: 'agree', Icon: Check },
  { stance: 'remark', Icon: MessageSquare },
  { stance: 'object', Icon: OctagonX },
] as const;

interface StanceButtonsProps {
  /** What is answered, read aloud as the group's name. */
  label: string;
  chosen: StanceWord | null;
  onChoose: (stance: StanceWord) => void;
  off?: boolean;
}

/** Three answers of one size: a word and a drawing each, and none of them red or green. */
export function StanceButtons({ label, chosen, onChoose, off = false }: StanceButtonsProps) {
  const { t } = useTranslation('draft');
  return (
    <fieldset className={styles.answers}>
      <legend className="visually-hidden">{label}</legend>
      {ANSWERS.map(({ stance, Icon }) => (
        <button
          key={stance}
          type="button"
          className={styles.answer}
          aria-pressed={chosen === stance}
          aria-disabled={off || undefined}
          onClick={() => !off && onChoose(stance)}
        >
          <Icon aria-hidden="true" />
          <span>{t(`stance.${stance}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
