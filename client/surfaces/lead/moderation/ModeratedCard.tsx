import { ChevronDown, CircleAlert, Monitor } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { looksPersonal } from '#shared/personalData.ts';
import type { EntryLine } from '#shared/protocol/parts.ts';
import type { Side } from '#shared/workshop/state.ts';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import { useHideReasons } from './hideReasons.ts';

import styles from './ModerationPage.module.css';

interface ModeratedCardProps {
  step: string;
  line: Pick<EntryLine, 'id' | 'side' | 'flags' | 'data' | 'name'>;
  sides: readonly Side[];
  /** Waits to be looked at: on paper of its own. */
  boxed?: boolean;
  onStage?: boolean;
}

/** A card a facilitator may set aside: by one key when it has the focus, or with a reason in one tap. */
export function ModeratedCard({ step, line, sides, boxed = false, onStage = false }: ModeratedCardProps) {
  const t = useLeadWords();
  const { t: a } = useTranslation('activities');
  const { act, say } = useActs();
  const reasons = useHideReasons();
  const text = typeof line.data.text === 'string' ? line.data.text : '';
  const who = [line.name, sides.find(side => side.id === line.side)?.short].filter(Boolean).join(', ');

  async function hide(reason: string) {
    if ((await act({ type: 'entry:hide', step, entry: line.id, reason })) !== null) {
      say(t('moderation.hiddenNow', { text }));
    }
  }

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (plain && event.key.toLowerCase() === 'h' && event.target === event.currentTarget) {
      event.preventDefault();
      focusNeighbour(event.currentTarget);
      void hide('');
    }
  }

  return (
    <article
      className={classes(styles.card, boxed && styles.boxed)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the card takes the key H, and arrows of readers stop here
      tabIndex={0}
      aria-keyshortcuts="H"
      onKeyDown={keyDown}
      data-card
    >
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {boxed && <p className={styles.meta}>{who === '' ? t('moderation.unsigned') : who}</p>}
        {line.flags > 0 && (
          <p className={styles.warn}>
            <CircleAlert aria-hidden="true" size={18} />
            {a('cards.moderation.flags', { count: line.flags })}
          </p>
        )}
        {boxed && looksPersonal(text) && (
          <p className={styles.warn}>
            <CircleAlert aria-hidden="true" size={18} />
            {a('cards.moderation.looksLikeData')}
          </p>
        )}
      </div>
      {onStage && (
        <span className={styles.onStage}>
          <Monitor aria-hidden="true" size={18} />
          {a('cards.readAloud.onStage')}
        </span>
      )}
      <Menu
        label={t('moderation.hideLabel', { text })}
        words={t('moderation.hide')}
        heading={a('cards.moderation.why')}
        icon={<ChevronDown aria-hidden="true" />}
        items={reasons.map(reason => ({ id: reason, label: reason, onChoose: () => void hide(reason) }))}
      />
    </article>
  );
}

/** The card goes; the focus stays in the list. */
function focusNeighbour(card: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const place = cards.indexOf(card);
  (cards[place + 1] ?? cards[place - 1])?.focus();
}
