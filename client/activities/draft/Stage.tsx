import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import { paragraphShown } from './paragraphShown.ts';
import { StageOutline } from './StageOutline.tsx';
import { StageParagraph } from './StageParagraph.tsx';
import { useReading } from './useReading.ts';

/** A document on the wall: the paragraph that is read aloud, or the whole as a list of its clauses. */
export default function DraftStage({ step, texts }: ViewProps) {
  const { reading } = useReading(step);
  const { lang } = useStageWords();
  const shown = paragraphShown(reading, step.show.record);
  return shown === undefined ? (
    <StageOutline step={step} texts={texts} reading={reading} />
  ) : (
    <StageParagraph step={step} texts={texts} reading={reading} shown={shown} lang={lang} />
  );
}
