import * as z from 'zod/mini';
import { arriveConfigSchema } from '#shared/activities/arrive/arrive.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadAccess } from './LeadAccess.tsx';
import { LeadDoor } from './LeadDoor.tsx';
import { LeadPulse } from './LeadPulse.tsx';
import { LeadSides } from './LeadSides.tsx';

/** Arrival on the console: who is here against who is wished, the door, needs, the pulse. */
export default function ArriveLead({ step, texts }: ViewProps) {
  const { now, people } = useWorkshop();
  const config = z.safeParse(arriveConfigSchema, texts.config);
  if (!config.success || now === null) {
    return null;
  }
  return (
    <section className={styles.arrive}>
      <LeadSides now={now} />
      <LeadDoor now={now} />
      <LeadAccess people={people?.people ?? []} />
      {config.data.pulse.on && step.status !== 'waiting' && (
        <LeadPulse step={step} pulse={config.data.pulse} />
      )}
    </section>
  );
}
