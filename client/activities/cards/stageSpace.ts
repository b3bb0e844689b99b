import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { CLOCK_GAP, CLOCK_WIDTH, sentenceSize } from '../../surfaces/stage/headSizes.ts';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { countLines, type Measure } from '../../surfaces/stage/textLines.ts';
import { usePrompt } from '../../surfaces/stage/usePrompt.ts';
import { useTextMeasure } from '../../surfaces/stage/useTextMeasure.ts';
import { wallSentence } from '../../surfaces/stage/wallSentence.ts';
import { bodyHeight } from './stageLayout.ts';

/** What a wall leaves for cards. */
export interface StageSpace {
  /** Between the margins. */
  width: number;
  /** Between sentence and footer. */
  height: number;
  wide: boolean;
  inCard: Measure;
  inName: Measure;
}

/** How much room this wall leaves for cards under this step's sentence. */
export function useStageSpace(step: NowStep, texts: PlanTextStep): StageSpace {
  const { width, margin, wide } = useStageShape();
  const inSentence = useTextMeasure(`600 ${sentenceSize(wide)}px "Brygada 1918"`);
  const inCard = useTextMeasure('500 29.16px "Atkinson Hyperlegible Next"');
  const inName = useTextMeasure('600 33px "Brygada 1918"');
  const sentence = wallSentence(usePrompt(step, texts)).large;
  const between = width - 2 * margin;
  const lines = countLines(sentence, between - CLOCK_GAP - CLOCK_WIDTH, inSentence);
  return { width: between, height: bodyHeight(lines), wide, inCard, inName };
}
