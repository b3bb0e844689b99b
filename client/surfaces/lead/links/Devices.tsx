import { useState } from 'react';
import type { DocumentList } from '#shared/protocol/documents.ts';
import type { NowPart, PeoplePart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import own from '../people/PeoplePage.module.css';
import { useReply } from '../useReply.ts';
import { Links } from './Links.tsx';
import { linkedParties } from './linkedParties.ts';
import { PartnerLinks } from './PartnerLinks.tsx';

type SeatLine = PeoplePart['seats'][number];

/** Screens and devices that lead; which of them may lead from afar; links for new ones. */
export function Devices({ now, seats }: { now: NowPart; seats: readonly SeatLine[] }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  const { value: documents } = useReply<DocumentList>(`/api/workshops/${now.workshop.id}/documents`);
  const [revoked, setRevoked] = useState<SeatLine | null>(null);
  const nameOf = (seat: SeatLine) => seat.label || t(`people.kind.${seat.kind}`);
  return (
    <>
      <section className={`${styles.section} ${styles.opened}`}>
        <h2 className={styles.sectionTitle}>{t('people.devices')}</h2>
        <p className={styles.note}>{t('people.devicesNote')}</p>
        <ul>
          {seats.map(seat => (
            <Device key={seat.id} seat={seat} name={nameOf(seat)} onRevoke={() => setRevoked(seat)} />
          ))}
        </ul>
      </section>
      <Links workshop={now.workshop.id} />
      <PartnerLinks
        workshop={now.workshop.id}
        parties={linkedParties(now.workshop.sides, documents ?? { documents: [] })}
      />
      <Dialog
        open={revoked !== null}
        title={t('people.revokeTitle', { name: revoked === null ? '' : nameOf(revoked) })}
        sentence={t('people.revokeSentence')}
        act={{
          label: t('people.revokeAct'),
          danger: true,
          onAct: () => {
            setRevoked(null);
            void act({ type: 'seat:revoke', seat: revoked?.id ?? '' });
          },
        }}
        back={c('action.notYet')}
        onBack={() => setRevoked(null)}
      />
    </>
  );
}

function Device({ seat, name, onRevoke }: { seat: SeatLine; name: string; onRevoke: () => void }) {
  const t = useLeadWords();
  const { mine } = useWorkshop();
  const { act } = useActs();
  const isOwn = mine?.seat.id === seat.id;
  const leads = seat.kind === 'facilitator' || seat.kind === 'cofacilitator';
  return (
    <li className={own.device}>
      <div className={own.deviceHead}>
        <b>{name}</b>
        <span className={styles.quiet}>
          {seat.label === '' ? '' : `${t(`people.kind.${seat.kind}`)}, `}
          {isOwn ? t('people.thisDevice') : seat.online ? t('people.connected') : t('people.notConnected')}
        </span>
        {!isOwn && (
          <Button variant="bare" size="small" label={t('people.revokeLabel', { name })} onPress={onRevoke}>
            {t('people.revoke')}
          </Button>
        )}
      </div>
      {leads && !isOwn && mine?.seat.kind === 'facilitator' && (
        <Switch
          label={t('people.remote')}
          note={t('people.remoteNote')}
          on={seat.remote}
          onChange={allowed => void act({ type: 'remote:allow', seat: seat.id, allowed })}
        />
      )}
    </li>
  );
}
