import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '#shared/activities/brief/brief.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';

/** Which slide the room sees, and one back or on. */
export function LeadSlides({ step, slides }: { step: NowStep; slides: readonly Slide[] }) {
  const { t } = useTranslation('activities');
  const say = useSay();
  const { act } = useActs();
  const place = Math.min(step.show.slide, slides.length - 1);
  const slide = slides[place];
  const turn = (to: number) => void act({ type: 'step:show', step: step.id, slide: to });
  return (
    <div className={styles.slides}>
      <p role="status">
        <span className={styles.note}>{t('brief.slide', { number: place + 1, of: slides.length })}</span>{' '}
        <b>{slide && say(slide.title)}</b>
      </p>
      <div className={styles.acts}>
        <Button
          size="small"
          icon={<ChevronLeft aria-hidden="true" />}
          off={place === 0 || step.status !== 'open'}
          onPress={() => turn(place - 1)}
        >
          {t('brief.previous')}
        </Button>
        <Button
          size="small"
          iconAfter={<ChevronRight aria-hidden="true" />}
          off={place >= slides.length - 1 || step.status !== 'open'}
          onPress={() => turn(place + 1)}
        >
          {t('brief.next')}
        </Button>
      </div>
    </div>
  );
}
