import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/errors.ts';
import type { Refused } from '../../live/outbox.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Keepsakes.module.css';

/** Sent again as they are, these would be refused again: they can only be copied. */
const HOPELESS: ReadonlySet<ErrorCode | null> = new Set<ErrorCode>([
  'bad-request',
  'text-empty',
  'text-too-long',
  'not-yours',
  'not-allowed',
  'no-such-entry',
  'no-such-step',
]);

/** „Te słowa nie weszły”: why, the words themselves to copy, and „Dodaj” where that may work now. */
export function LostWords({ refused }: { refused: Refused }) {
  const { t } = useTranslation(['seat', 'common', 'errors']);
  const { sendAgain, drop } = useOutbox();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  function copy() {
    field.current?.focus();
    field.current?.select();
    setCopied(copySelection());
  }

  return (
    <section className={styles.paper} aria-label={t('common:save.lostWords')}>
      <p className={styles.title} role="alert">
        <CircleAlert aria-hidden="true" size={18} strokeWidth={2.3} />
        {t('common:save.lostWords')}
      </p>
      <p className={styles.note}>
        {refused.error === null ? t('seat:lost.sentence') : t(`errors:${refused.error}`)}
      </p>
      <Field
        ref={field}
        label={t('seat:lost.words')}
        value={refused.words}
        multiline
        rows={1}
        readOnly
        onFocus={() => field.current?.select()}
      />
      {copied !== null && (
        <p className={styles.note} role="status">
          {copied ? t('common:save.copied') : t('seat:lost.select')}
        </p>
      )}
      <div className={styles.acts}>
        {refused.command !== null && !HOPELESS.has(refused.error) && (
          <Button size="small" keeps onPress={() => void sendAgain(refused.id)}>
            {t('common:action.add')}
          </Button>
        )}
        <Button size="small" onPress={copy}>
          {t('common:action.copy')}
        </Button>
        <Button variant="bare" size="small" onPress={() => drop(refused.id)}>
          {t('seat:lost.hide')}
        </Button>
      </div>
    </section>
  );
}

/** On plain http there is no clipboard; the old command still works where the words are selected. */
function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
