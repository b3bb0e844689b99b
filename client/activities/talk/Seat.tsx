import { useTranslation } from 'react-i18next';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import type { ViewProps } from '../viewProps.ts';
import { SeatHalves } from './SeatHalves.tsx';
import { SeatNotes, useOwnNotes } from './SeatNotes.tsx';
import { SeatOwnNotes } from './SeatOwnNotes.tsx';
import { SeatShown } from './SeatShown.tsx';
import { SeatTurns } from './SeatTurns.tsx';
import { useTalk } from './useTalk.ts';

/** A conversation on a phone: the question stands above; whose half it is, whose turn, one sentence to keep. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation('talk');
  const talk = useTalk({ step, texts });
  const own = useOwnNotes(step, talk);
  return (
    <>
      {talk.config.notes !== 'none' && <SeatNotes step={step} texts={texts} talk={talk} own={own} />}
      <ListPart label={t('seat.region')}>
        {talk.turns && <SeatTurns step={step} turns={talk.turns} />}
        {talk.paired && talk.config.bell && <SeatHalves step={step} texts={texts} />}
        {talk.config.notes !== 'none' && <SeatOwnNotes step={step} talk={talk} own={own} />}
        <SeatShown talk={talk} own={own.entries} />
      </ListPart>
    </>
  );
}
