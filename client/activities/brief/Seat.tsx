import { useTranslation } from 'react-i18next';
import type { BriefConfig } from '#shared/activities/brief/brief.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import type { ViewProps } from '../viewProps.ts';
import { SeatBreak } from './SeatBreak.tsx';
import { SeatQuestions } from './SeatQuestions.tsx';
import { SeatSlide } from './SeatSlide.tsx';

/** A board on a phone: the same words as on the wall, a break with its time of return, a place for questions. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation(['seat']);
  const config = texts.config as BriefConfig;
  const slides = config.preset === 'road' ? config.slides : config.slides.slice(step.show.slide).slice(0, 1);
  return (
    <>
      {config.questions && <SeatQuestions step={step} texts={texts} />}
      <ListPart label={t('seat:brief.region')}>
        {config.preset === 'break' && <SeatBreak step={step} minutes={config.returnAfter} />}
        {slides.length > 0 && (
          <SeatSlide
            slides={slides}
            now={config.preset === 'road' ? config.now : null}
            key={step.show.slide}
          />
        )}
      </ListPart>
    </>
  );
}
