import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './HandButton.module.css';

/** Whether one's hand is up, with what is still on its way. */
export function useHand(): boolean {
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const last = pictures.findLast(({ command }) => command.type.startsWith('hand:'));
  return last === undefined ? (mine?.hand ?? false) : last.command.type === 'hand:raise';
}

interface HandButtonProps {
  /** On a laptop the words stand beside the hand. */
  words?: boolean;
}

/** Raises and lowers one's own hand. */
export function HandButton({ words = false }: HandButtonProps) {
  const { t } = useTranslation(['common']);
  const { send } = useCommand();
  const up = useHand();
  const label = up ? t('common:hand.lower') : t('common:hand.raise');
  const press = () => void send(up ? { type: 'hand:lower' } : { type: 'hand:raise' });
  if (words) {
    return (
      <span className={up ? styles.up : undefined}>
        <Button variant="bare" size="small" icon={<Hand aria-hidden="true" />} onPress={press}>
          {label}
        </Button>
      </span>
    );
  }
  return <IconButton label={label} icon={<Hand aria-hidden="true" />} pressed={up} onPress={press} />;
}
