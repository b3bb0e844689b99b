import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftConfig } from '#shared/activities/draft/draftConfig.ts';
import { useTrace } from '../../live/useTrace.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { ChangeAsks } from './ChangeAsks.tsx';
import { PenField } from './PenField.tsx';
import styles from './Seat.module.css';
import { SeatAskedAgain } from './SeatAskedAgain.tsx';
import { SeatDock } from './SeatDock.tsx';
import { SeatFrozen } from './SeatFrozen.tsx';
import { SeatParagraph } from './SeatParagraph.tsx';
import { SeatReason } from './SeatReason.tsx';
import { SeatStance } from './SeatStance.tsx';
import { SeatStanceWay } from './SeatStanceWay.tsx';
import { SeatSuggest } from './SeatSuggest.tsx';
import { SeatSuggestions } from './SeatSuggestions.tsx';
import { Sources } from './Sources.tsx';
import { useAsking } from './useAsking.ts';
import { useOwnStances } from './useOwnStances.ts';
import { usePlace } from './usePlace.ts';
import { useReading } from './useReading.ts';

const CHIPS_ON_PHONE = 6;

/** A document on a phone, one paragraph at a time, together with the room: is it clear, are these our words? */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation('draft');
  const config = texts.config as DraftConfig;
  const { mine } = useWorkshop();
  const { reading, stepDoc } = useReading(step);
  const place = usePlace(step, reading);
  const { paragraph } = place;
  const trace = useTrace(step.id, paragraph?.filled ? paragraph.id : null);
  /** Paragraph that is being reworded: the room may turn the page meanwhile. */
  const [suggesting, setSuggesting] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const stances = useOwnStances(step.id);
  const asking = useAsking(paragraph?.id);
  const { reason } = asking;
  const asked = reason === null ? undefined : reading.standings?.get(reason.clause);
  const numbers = new Map(reading.clauses.map(({ id, number }) => [id, number]));
  const pen = (mine?.pen ?? false) && stepDoc !== null;

  if (paragraph === undefined) {
    return (
      <ListPart label={t('region')}>
        <EmptyState sentence={stepDoc?.status === 'live' ? t('empty') : t('loading')} />
      </ListPart>
    );
  }
  if (reason !== null && asked !== undefined) {
    const { number = '', title = '' } = reading.clauses.find(({ id }) => id === reason.clause) ?? {};
    return (
      <SeatReason
        step={step}
        place={`${number} ${title}`.trim()}
        about={reason}
        changed={asked.words !== reason.words}
        stances={stances}
        onDone={asking.end}
      />
    );
  }
  const reworded = reading.paragraphs.find(({ id }) => id === suggesting);
  if (reworded !== undefined) {
    return (
      <SeatSuggest
        step={step}
        paragraph={reworded}
        limit={config.length}
        onDone={() => setSuggesting(null)}
      />
    );
  }
  const standing = paragraph.item === paragraph.of ? reading.standings?.get(paragraph.clause) : undefined;
  return (
    <>
      <ListPart label={t('region')}>
        {step.status === 'open' && !asking.open && reading.standings !== null && (
          <SeatAskedAgain reading={reading} stances={stances} onGo={place.go} />
        )}
        {reading.frozen !== null && step.status === 'closed' && <SeatFrozen frozen={reading.frozen} />}
        <p className={styles.where}>{t('where', { number: place.number, of: place.of })}</p>
        <SeatParagraph
          paragraph={paragraph}
          numbers={numbers}
          instead={
            pen && writing ? (
              <PenField key={paragraph.id} paragraph={paragraph} stepDoc={stepDoc} limit={config.length} />
            ) : undefined
          }
        />
        {pen && writing && <ChangeAsks standing={reading.standings?.get(paragraph.clause)} />}
        {trace !== null && trace.from.length > 0 && (
          <Sources sources={trace.from} most={CHIPS_ON_PHONE} title={t('sources')} />
        )}
        <SeatSuggestions step={step} suggestions={paragraph.suggestions} text={paragraph.text} />
      </ListPart>
      {standing !== undefined && asking.open ? (
        <SeatStance
          step={step}
          paragraph={paragraph}
          standing={standing}
          stances={stances}
          onReason={stance => asking.why({ stance, clause: standing.clause, words: standing.words })}
          onBack={asking.end}
        />
      ) : (
        <SeatDock
          step={step}
          place={place}
          onSuggest={() => setSuggesting(paragraph.id)}
          onWrite={pen ? () => setWriting(!writing) : undefined}
          writing={writing}
          stance={
            standing === undefined || step.status !== 'open' ? undefined : (
              <SeatStanceWay
                step={step}
                paragraph={paragraph}
                own={stances.of(paragraph.clause)}
                standing={standing}
                takesFocus={asking.came}
                onAsk={asking.begin}
              />
            )
          }
        />
      )}
    </>
  );
}
