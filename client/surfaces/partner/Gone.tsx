import { useTranslation } from 'react-i18next';
import { Notice } from '../../live/Notice.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Answered } from './useAnswer.ts';

interface GoneProps {
  answered: Exclude<Answered<unknown>, { state: 'known' }>;
  onAgain: () => void;
}

/** There is nothing to show: not yet, not any more, or not from here. */
export function Gone({ answered, onAgain }: GoneProps) {
  const { t } = useTranslation(['documents', 'errors']);
  if (answered.state === 'loading') {
    return <Notice title={t('documents:loading')} />;
  }
  if (answered.state === 'offline') {
    return (
      <Notice title={t('documents:offlineTitle')} text={t('documents:offlineText')}>
        <Button variant="green" size="main" wide onPress={onAgain}>
          {t('documents:gone.retry')}
        </Button>
      </Notice>
    );
  }
  switch (answered.error) {
    case 'no-seat':
    case 'wrong-link':
      return <Notice title={t('documents:gone.title')} text={t('documents:gone.text')} />;
    case 'no-such-document':
    case 'no-such-workshop':
    case 'bad-request':
      return <Notice title={t('documents:gone.missingTitle')} text={t('documents:gone.missingText')} />;
    default:
      return (
        <Notice title={t('documents:gone.missingTitle')} text={t(`errors:${answered.error}`)}>
          <Button variant="green" size="main" wide onPress={onAgain}>
            {t('documents:gone.retry')}
          </Button>
        </Notice>
      );
  }
}
