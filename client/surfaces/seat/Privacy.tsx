import { Eye, EyeOff, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewProps } from '../../activities/viewProps.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { KeepFocus } from './KeepFocus.tsx';
import styles from './Privacy.module.css';
import { useScreen } from './useScreen.ts';

interface PrivacyProps extends ViewProps {
  /** The column this entry would lie in, where columns are revealed one by one. */
  column?: string;
}

/** One sentence under the input: who sees it now, and who later, with whose name. */
export function Privacy({ step, texts, column = '' }: PrivacyProps) {
  const { t } = useTranslation(['seat', 'common']);
  const { keyboard, wide } = useScreen();
  const [told, setTold] = useState(false);
  const { attribution, visibility } = step;
  const shown =
    visibility === 'all' && (step.revealed === 'all' || (step.revealed?.includes(column) ?? true));
  const revealed = texts.phases.slice(step.phase).some(phase => phase.visibility === 'all');
  const late = texts.phases[0]?.visibility !== 'all';

  const words = shown
    ? `${t(late ? 'common:visibility.allLate' : 'common:visibility.all')} ${t(`common:attribution.${attribution}`)}`
    : hidden();

  function hidden(): string {
    const now = visibility === 'all' ? 'own' : visibility;
    if (revealed) {
      return `${t(`common:visibility.${now}`)} ${t(`common:afterReveal.${attribution}`)}`;
    }
    const forGood = now === 'own' || now === 'lead' ? (`${now}ForGood` as const) : now;
    return `${t(`common:visibility.${forGood}`)} ${t(`common:attribution.${attribution}`)}`;
  }

  const Icon = shown ? Eye : revealed ? EyeOff : Lock;
  if (keyboard && !wide) {
    return (
      <span className={styles.short}>
        <KeepFocus>
          <IconButton
            label={t('seat:cards.whoSees')}
            tone="quiet"
            icon={<Icon aria-hidden="true" />}
            expanded={told}
            onPress={() => setTold(!told)}
          />
        </KeepFocus>
        {told && (
          <p role="status" className={styles.told}>
            {words}
          </p>
        )}
      </span>
    );
  }
  return (
    <p className={styles.privacy}>
      <Icon aria-hidden="true" size={18} />
      <span>{words}</span>
    </p>
  );
}
