import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SeatKind } from '#shared/workshop/state.ts';
import { Button } from '../ui/Button.tsx';
import { type Claimed, claimLink, secretInAddress } from './claim.ts';
import { Notice } from './Notice.tsx';

const SURFACES: Readonly<Record<SeatKind, string>> = {
  facilitator: 'prowadzenie',
  cofacilitator: 'prowadzenie',
  administrator: 'prowadzenie',
  stage: 'ekran',
  participant: 'miejsce',
  partner: 'dokument',
};

/** `/w/<workshop>#k=<secret>`: turns the link into a seat once, takes the secret out of the address, goes on. */
export function ClaimPage({ workshop }: { workshop: string }) {
  const { t } = useTranslation('gate');
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Claimed | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again after a dead network
  useEffect(() => {
    let left = false;
    claimLink(workshop, secretInAddress()).then(claimed => {
      if (left) {
        return;
      }
      if (claimed.ok) {
        navigate(`/${SURFACES[claimed.kind]}/${claimed.workshop}?as=${claimed.seat}`, { replace: true });
      } else {
        setAnswer(claimed);
      }
    });
    return () => {
      left = true;
    };
  }, [workshop, navigate, attempt]);
  if (answer === null || answer.ok) {
    return <Notice title={t('opening')} />;
  }
  if (answer.error === 'wrong-link') {
    return <Notice title={t('badLink')} text={t('badLinkText')} />;
  }
  if (answer.error === 'window-over') {
    return <Notice title={t('badLink')} text={t('windowOverText')} />;
  }
  return (
    <Notice title={t('noServer')} text={t('noServerText')}>
      <Button variant="green" size="main" wide onPress={() => setAttempt(count => count + 1)}>
        {t('again')}
      </Button>
    </Notice>
  );
}
