import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import type { SeatKind } from '#shared/workshop/state.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Notice } from './Notice.tsx';
import { SeatProvider } from './SeatProvider.tsx';
import { chooseSeat } from './seats.ts';
import { useSeats } from './useSeats.ts';
import { useWorkshop } from './useWorkshop.ts';

interface SeatGateProps {
  workshop: string;
  surface: 'lead' | 'stage' | 'seat';
  children: ReactNode;
}

/** Which seats may open which surface, the preferred kind first. */
const KINDS: Readonly<Record<SeatGateProps['surface'], readonly SeatKind[]>> = {
  lead: ['facilitator', 'cofacilitator'],
  stage: ['stage'],
  seat: ['participant'],
};

/** Opens a surface as the right one of this browser's seats, or says what to do where there is none. */
export function SeatGate({ workshop, surface, children }: SeatGateProps) {
  const { t } = useTranslation('join');
  const seats = useSeats();
  const asked = new URLSearchParams(useSearch()).get('as');
  if (seats.state === 'loading') {
    return null;
  }
  if (seats.state === 'offline') {
    return <Notice title={t('gate.noServer')} text={t('gate.noServerText')} />;
  }
  const seat = chooseSeat(seats.seats, workshop, KINDS[surface], asked);
  if (seat === null) {
    return <NoSeat surface={surface} />;
  }
  return (
    <SeatProvider key={seat.id} seat={seat.id}>
      <UntilEnded>{children}</UntilEnded>
    </SeatProvider>
  );
}

function NoSeat({ surface }: Pick<SeatGateProps, 'surface'>) {
  const { t } = useTranslation('join');
  if (surface === 'lead') {
    return (
      <Notice title={t('gate.noLead')} text={t('gate.noLeadText')}>
        <ButtonLink variant="green" size="main" wide href="/">
          {t('gate.toHome')}
        </ButtonLink>
      </Notice>
    );
  }
  if (surface === 'stage') {
    return <Notice title={t('gate.noStage')} text={t('gate.noStageText')} />;
  }
  return (
    <Notice title={t('gate.noSeat')} text={t('gate.noSeatText')}>
      <ButtonLink variant="green" size="main" wide href="/dolacz">
        {t('gate.toJoin')}
      </ButtonLink>
    </Notice>
  );
}

/** A seat that ended shows why instead of a page that no longer hears anything. */
function UntilEnded({ children }: { children: ReactNode }) {
  const { t } = useTranslation('join');
  const { ended } = useWorkshop();
  useEffect(() => {
    if (ended === 'outdated') {
      reloadOnce();
    }
  }, [ended]);
  if (ended === null) {
    return children;
  }
  if (ended === 'outdated') {
    return (
      <Notice title={t('ended.outdated')} text={t('ended.outdatedText')}>
        <Button variant="green" size="main" wide onPress={() => window.location.reload()}>
          {t('ended.reload')}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice title={t(`ended.${ended}`)} text={t(`ended.${ended}Text`)}>
      <ButtonLink variant="quiet" size="main" wide href="/dolacz">
        {t('gate.toJoin')}
      </ButtonLink>
    </Notice>
  );
}

const RELOADED = 'wspolny-stol.reloaded';
const RELOAD_PAUSE_MS = 60_000;

/** A new server has new pages: fetched without asking, but never in a loop. */
function reloadOnce(): void {
  try {
    const last = Number(window.sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last > RELOAD_PAUSE_MS) {
      window.sessionStorage.setItem(RELOADED, String(Date.now()));
      window.location.reload();
    }
  } catch {
    // Without storage a loop could not be noticed: the button does it.
  }
}
