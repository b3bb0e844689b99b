import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowPart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Strip } from '../../ui/Strip.tsx';
import { ask } from './leadApi.ts';
import { useCommonWords, useLeadWords } from './leadWords.ts';
import styles from './RehearsalStrip.module.css';

/** Everything here is invented, and one button takes it away. Who may not erase a workshop sees the words alone. */
export function RehearsalStrip({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { t: errors } = useTranslation('errors');
  const { mine } = useWorkshop();
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState('');

  async function erase() {
    const reply = await ask('DELETE', `/api/workshops/${now.workshop.id}`);
    if (reply.ok) {
      location.assign('/');
    } else {
      setRefusal(reply.error === null ? t('noAnswer') : errors(reply.error));
    }
  }

  return (
    <>
      <Strip
        tone="rehearsal"
        action={
          mine?.seat.kind === 'facilitator' && (
            <Button size="small" hasPopup="dialog" onPress={() => setAsked(true)}>
              {t('rehearsal.end')}
            </Button>
          )
        }
      >
        <em className={styles.name}>{c('rehearsal.name')}</em> {t('rehearsal.about')}
      </Strip>
      <Dialog
        open={asked}
        title={t('rehearsal.question')}
        sentence={t('rehearsal.sentence')}
        act={{ label: t('rehearsal.erase'), onAct: () => void erase(), danger: true }}
        back={c('action.notYet')}
        onBack={() => setAsked(false)}
      >
        {refusal !== '' && (
          <p role="alert" className={styles.refused}>
            {refusal}
          </p>
        )}
      </Dialog>
    </>
  );
}
