import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatKind } from '#shared/workshop/state.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Notice } from './Notice.tsx';
import { HandOver, SeatProvider } from './SeatProvider.tsx';
import { chooseSeat } from './seats.ts';
import { useSeats } from './useSeats.ts';
import { useWorkshop } from './useWorkshop.ts';

interface SeatGateProps {
  workshop: string;
  surface: 'stage' | 'seat';
  children: ReactNode;
}

/** Which seats may open which surface, the preferred kind first. */
const KINDS: Readonly<Record<SeatGateProps['surface'], readonly SeatKind[]>> = {
  stage: ['stage'],
  seat: ['participant'],
};

/** Opens a surface as the right one of this browser's seats, or says what to do where there is none. */
export function SeatGate({ workshop, surface, children }: SeatGateProps) {
  const { t } = useTranslation('gate');
  const seats = useSeats();
  // Read once: the back button goes through addresses from before the device was handed over.
  const [asked, handOver] = useState(() => new URLSearchParams(location.search).get('as'));
  if (seats.state === 'loading') {
    return null;
  }
  if (seats.state === 'offline') {
    return <Notice title={t('noServer')} text={t('noServerText')} />;
  }
  const seat = chooseSeat(seats.seats, workshop, KINDS[surface], asked);
  if (seat === null) {
    return <NoSeat surface={surface} />;
  }
  return (
    <SeatProvider key={seat.id} seat={seat.id}>
      <HandOver value={handOver}>
        <UpToDate>{children}</UpToDate>
      </HandOver>
    </SeatProvider>
  );
}

function NoSeat({ surface }: Pick<SeatGateProps, 'surface'>) {
  const { t } = useTranslation('gate');
  if (surface === 'stage') {
    return <Notice title={t('noStage')} text={t('noStageText')} />;
  }
  return (
    <Notice title={t('noSeat')} text={t('noSeatText')}>
      <ButtonLink variant="green" size="main" wide href="/dolacz">
        {t('toJoin')}
      </ButtonLink>
    </Notice>
  );
}

/** A server with a newer wire has newer pages. How else a seat may end, each surface says in its own words. */
function UpToDate({ children }: { children: ReactNode }) {
  const { ended } = useWorkshop();
  useEffect(() => {
    if (ended === 'outdated') {
      reloadOnce();
    }
  }, [ended]);
  return children;
}

const RELOADED = 'wspolny-stol.reloaded';
const RELOAD_PAUSE_MS = 60_000;

/** Fetched without asking, but never in a loop. */
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
