import { useMemo } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { StepDocSnapshot } from '../../live/stepDoc.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useTexts } from '../../live/useTexts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { type Reading, readingOf, readView } from './reading.ts';

/** The document of a step as it stands now, letter by letter. */
export function useReading(step: NowStep): { reading: Reading; stepDoc: StepDocSnapshot | null } {
  const { results, mine } = useWorkshop();
  // Without a pen the document is only read, and no copy of it is kept on the phone.
  const stepDoc = useStepDoc({ docId: step.docId, cowrite: step.cowrite && (mine?.pen ?? false) });
  const { rows } = useRecords(stepDoc);
  const texts = useTexts(stepDoc);
  const run = results?.step === step.id ? results.run : null;
  const reading = useMemo(() => readingOf(rows, texts, readView(run)), [rows, texts, run]);
  return { reading, stepDoc };
}
