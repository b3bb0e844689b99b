import { useState } from 'react';
import { spellCode } from '#shared/ids.ts';
import type { NowPart } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask, type TableAddress } from '../leadApi.ts';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { useReply } from '../useReply.ts';
import styles from './CodeDialog.module.css';
import { WifiForm } from './WifiForm.tsx';

interface CodeDialogProps {
  now: NowPart;
  open: boolean;
  onBack: () => void;
}

/** The way to the table: code, QR, which network the room has, Wi-Fi, the door, a new code. */
export function CodeDialog({ now, open, onBack }: CodeDialogProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  const [asked, setAsked] = useState(false);

  async function renew() {
    setAsked(false);
    await act({ type: 'code:renew' });
  }

  if (asked) {
    return (
      <Dialog
        key="renew"
        open
        title={t('code.renewTitle')}
        sentence={t('code.renewSentence')}
        act={{ label: t('code.renewAct'), onAct: () => void renew() }}
        back={c('action.notYet')}
        onBack={() => setAsked(false)}
      />
    );
  }
  return (
    <Dialog
      key="code"
      open={open}
      title={t('code.title')}
      sentence={t('code.sentence')}
      back={c('action.close')}
      onBack={onBack}
    >
      <Way now={now} />
      <Switch
        label={t('code.door')}
        note={now.joining.open ? t('code.doorOpen') : t('code.doorClosed')}
        on={now.joining.open}
        onChange={doorOpen => void act({ type: 'joining:set', open: doorOpen })}
      />
      <WifiForm wifi={now.wifi} />
      <div>
        <Button size="small" onPress={() => setAsked(true)}>
          {t('code.renew')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Code and QR as the room has them now; another network gives another address. */
function Way({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const { refuse } = useActs();
  const code = now.joining.code ?? '';
  const path = `/api/workshops/${now.workshop.id}/address`;
  // The code stands in the address, so a new one is asked for after „Zmień kod".
  const { reply, again } = useReply<TableAddress>(`${path}?code=${code}`);
  const address = reply?.ok ? reply.value : null;

  async function choose(base: string) {
    const answer = await ask<TableAddress>('POST', path, { base });
    if (answer.ok) {
      again();
    } else {
      refuse(answer.error);
    }
  }

  return (
    <>
      <div className={styles.way}>
        {address && (
          <QrCode
            size={190}
            d={address.qr.path}
            modules={address.qr.size}
            label={t('code.qr', { url: address.url })}
          />
        )}
        <div className={styles.words}>
          <p className={styles.code}>{spellCode(code)}</p>
          {address && <p className={styles.address}>{address.text}</p>}
          {reply?.ok === false && <p className={styles.wrong}>{t('code.noAddress')}</p>}
        </div>
      </div>
      {address && address.places.length > 1 && (
        <div className={styles.networks}>
          <p className={styles.label}>{t('code.network')}</p>
          <ChoiceRows
            label={t('code.network')}
            rows={address.places.map(place => ({
              id: place.base,
              words: place.base.replace(/^https?:\/\//, ''),
              ...(place.network === null ? {} : { note: place.network }),
            }))}
            chosen={address.places.find(place => place.chosen)?.base ?? null}
            onChange={base => void choose(base)}
          />
        </div>
      )}
    </>
  );
}
