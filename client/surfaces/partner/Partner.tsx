import '../../ui/fonts-italic.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { DocumentList } from '#shared/protocol/documents.ts';
import type { SeatKind } from '#shared/workshop/state.ts';
import { Notice } from '../../live/Notice.tsx';
import { chooseSeat } from '../../live/seats.ts';
import { useSeats } from '../../live/useSeats.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Differences } from './Differences.tsx';
import { DocumentPage } from './DocumentPage.tsx';
import { Gone } from './Gone.tsx';
import { useAnswer } from './useAnswer.ts';

/** Who reads documents, the most fitting seat of this browser first. */
const READERS: readonly SeatKind[] = ['partner', 'participant', 'facilitator', 'cofacilitator'];

interface PartnerProps {
  workshop: string;
  /** Null: the only one there is, or a choice of several. */
  document: string | null;
}

/** `/dokument/:workshop/:document?`: an institution reads, compares, answers and signs. */
export function Partner({ workshop, document: wanted }: PartnerProps) {
  const { t } = useTranslation('documents');
  const seats = useSeats();
  const search = new URLSearchParams(useSearch());
  // The title of the window belongs to the browser.
  useEffect(() => {
    document.title = t('page');
  }, [t]);
  if (seats.state === 'loading') {
    return <Notice title={t('loading')} />;
  }
  if (seats.state === 'offline') {
    return <Notice title={t('offlineTitle')} text={t('offlineText')} />;
  }
  const seat = chooseSeat(seats.seats, workshop, READERS, search.get('as'));
  if (seat === null) {
    return <Notice title={t('gone.noSeatTitle')} text={t('gone.noSeatText')} />;
  }
  const version = search.get('version');
  const since = search.get('since');
  if (wanted !== null && isNumber(version) && isNumber(since)) {
    return (
      <Differences
        key={`${since} ${version}`}
        workshop={workshop}
        document={wanted}
        seat={seat.id}
        from={Number(since)}
        to={Number(version)}
      />
    );
  }
  return wanted === null ? (
    <OnlyDocument workshop={workshop} seat={seat.id} />
  ) : (
    <DocumentPage key={version} workshop={workshop} document={wanted} seat={seat.id} version={version} />
  );
}

function isNumber(asked: string | null): asked is string {
  return asked !== null && /^[1-9]\d{0,3}$/.test(asked);
}

/** One document opens by itself; several are named. */
function OnlyDocument({ workshop, seat }: { workshop: string; seat: string }) {
  const { t } = useTranslation('documents');
  const search = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const { answered, again } = useAnswer<DocumentList>(`/api/workshops/${workshop}/documents?as=${seat}`);
  const all = answered.state === 'known' ? answered.value.documents : [];
  const only = all.length === 1 ? all[0]?.id : undefined;
  const address = `/dokument/${workshop}/${only}?${search}`;
  // From now on it is this one, also when another is begun while somebody reads: the address belongs to the browser.
  useEffect(() => {
    if (only !== undefined) {
      navigate(address, { replace: true });
    }
  }, [only, address, navigate]);
  if (answered.state !== 'known') {
    return <Gone answered={answered} onAgain={again} />;
  }
  const { documents } = answered.value;
  const [first] = documents;
  if (first === undefined) {
    return <Notice title={t('empty.title')} text={t('empty.none')} />;
  }
  if (only !== undefined) {
    return <Notice title={t('loading')} />;
  }
  return (
    <Notice title={t('allDocuments')}>
      {documents.map(({ id, title }) => (
        <ButtonLink key={id} size="main" wide href={`/dokument/${workshop}/${id}?as=${seat}`}>
          {title}
        </ButtonLink>
      ))}
    </Notice>
  );
}
