import * as z from 'zod/mini';
import { briefConfigSchema } from '#shared/activities/brief/brief.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadBreak } from './LeadBreak.tsx';
import { LeadParked } from './LeadParked.tsx';
import { LeadQuestions } from './LeadQuestions.tsx';
import { LeadSlides } from './LeadSlides.tsx';

/** A board on the console: next and back, a break with its time of return, parked questions. */
export default function BriefLead({ step, texts }: ViewProps) {
  const config = z.safeParse(briefConfigSchema, texts.config);
  if (!config.success || step.status === 'waiting') {
    return null;
  }
  const { preset, slides, questions, returnAfter } = config.data;
  const oneByOne = preset !== 'break' && preset !== 'road' && preset !== 'rules' && slides.length > 1;
  return (
    <section className={styles.brief}>
      {preset === 'break' && <LeadBreak step={step} minutes={returnAfter ?? texts.minutes} />}
      {oneByOne && <LeadSlides step={step} slides={slides} />}
      {questions && <LeadQuestions step={step} />}
      <LeadParked key={step.id} step={step.id} />
    </section>
  );
}
