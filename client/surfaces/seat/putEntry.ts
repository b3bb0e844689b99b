import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { isUnowned } from '../../live/ownEntries.ts';
import type { SeatSession } from '../../live/seatSession.ts';

/**
 * Sends a new entry to any step, in focus or not: where no author is stored its key stays on the phone. `carried`: what
 * it takes over from an earlier step. Returns the id of the entry.
 */
export function putEntry(
  session: SeatSession,
  step: Pick<NowStep, 'id' | 'attribution'>,
  data: Record<string, unknown>,
  kind = '',
  more: { carried?: string } = {},
): string {
  const { editKeys, outbox } = session;
  const entry = makeRandomId(platformRandom);
  const secret = isUnowned(step.attribution) ? { key: editKeys.make(step.id, entry, kind, data) } : {};
  const id = makeRandomId(platformRandom);
  void outbox.add({ type: 'entry:put', id, step: step.id, entry, data, ...secret, ...more }).then(answer => {
    if (!answer.ok) {
      editKeys.drop(step.id, entry);
    }
  });
  return entry;
}
