import * as z from 'zod/mini';
import { briefConfigSchema } from '#shared/activities/brief/brief.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import type { ViewProps } from '../viewProps.ts';
import { StageBreak } from './StageBreak.tsx';
import { StageParked } from './StageParked.tsx';
import { StageQuote } from './StageQuote.tsx';
import { StageRoad } from './StageRoad.tsx';
import { StageRules } from './StageRules.tsx';
import { StageSlide } from './StageSlide.tsx';

/** Something to look at and listen to. */
export default function BriefStage({ step, texts }: ViewProps) {
  const parsed = z.safeParse(briefConfigSchema, texts.config);
  if (!parsed.success) {
    return <StageFrame step={step} texts={texts} large />;
  }
  const config = parsed.data;
  const slide = config.slides[Math.min(step.show.slide, config.slides.length - 1)];
  const parked = config.questions ? <StageParked step={step} /> : null;
  const view = { step, texts, parked };
  switch (config.preset) {
    case 'break':
      return <StageBreak {...view} slides={config.slides} minutes={config.returnAfter ?? 0} />;
    case 'road':
      return <StageRoad {...view} stations={config.slides} now={config.now} />;
    case 'rules':
      return <StageRules {...view} rules={config.slides} />;
    case 'quote':
      return slide === undefined ? null : <StageQuote {...view} slide={slide} />;
    default:
      return slide === undefined ? null : (
        <StageSlide
          {...view}
          slide={slide}
          number={config.slides.indexOf(slide) + 1}
          of={config.slides.length}
        />
      );
  }
}
