import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sharedTime, speakerAt, untilBell } from '#shared/activities/talk/halves.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { formatTimer } from '../../ui/Timer.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Seat.module.css';
import { useTalkClock } from './useTalk.ts';

/** Whose part of the time it is. Everybody who sits together reads the same, because all work it out of one clock. */
export function SeatHalves({ step, texts }: ViewProps) {
  const { t } = useTranslation('talk');
  const { mine } = useWorkshop();
  const clock = useTalkClock({ step, texts });
  const me = mine?.person?.id ?? '';
  const others = mine?.group?.people ?? [];
  const together = [me, ...others.map(({ id }) => id)];
  const speaker = clock === null ? null : speakerAt(together, step.phase, clock);
  const name = others.find(({ id }) => id === speaker)?.name ?? '';
  const words = speaker === null ? null : speaker === me ? t('seat.you') : t('seat.they', { name });
  useAnnouncedSpeaker(speaker, words);

  if (clock === null || me === '' || others.length === 0) {
    return null;
  }
  return (
    <section className={styles.halves} aria-label={t('seat.half')}>
      <p className={styles.speaks}>{words ?? t('seat.over')}</p>
      {words !== null && (
        <p className={styles.note}>
          {t('seat.each', { time: formatTimer(sharedTime(clock) / together.length) })}{' '}
          {untilBell(clock) === null ? t('seat.bellWas') : t('seat.bellIn')}
        </p>
      )}
    </section>
  );
}

/** The bell for those who do not hear it: said once when the part of another begins. */
function useAnnouncedSpeaker(speaker: string | null, words: string | null): void {
  const known = useRef(speaker);
  // The voice of the page is outside of React.
  useEffect(() => {
    const changed = known.current !== null && speaker !== null && known.current !== speaker;
    known.current = speaker;
    if (changed && words !== null) {
      announcer.say(words);
    }
  }, [speaker, words]);
}
