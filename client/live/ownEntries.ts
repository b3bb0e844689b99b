import type { MyEntry } from '#shared/protocol/parts.ts';
import type { Attribution } from '#shared/template/template.ts';
import type { KeptEntry } from './editKeys.ts';
import type { Picture } from './outbox.ts';

/** One's own entry as it looks now: what the server says, with what is still on its way drawn over it. */
export interface OwnEntry extends MyEntry {
  /** `waiting`: not answered yet („Czeka na wysłanie"); `accepted`: kept, not yet shown; null: shown. */
  pending: Picture['state'] | null;
  /** Merged: the words of the record it went into, where they are known. */
  into?: string;
  /** Merged because it says the same: it is still its author's to change. */
  alike?: boolean;
}

/** Whether the server stores no author, so that only the phone knows what is its own. */
export function isUnowned(attribution: Attribution): boolean {
  return attribution === 'side' || attribution === 'anonymous';
}

/** Own entries of `step`: server's list, then what only this phone knows, then what is on its way, in order. */
export function ownEntries(
  step: string,
  mine: readonly MyEntry[],
  kept: readonly KeptEntry[],
  pictures: readonly Picture[],
): OwnEntry[] {
  const entries = new Map<string, OwnEntry>();
  for (const entry of mine) {
    entries.set(entry.id, { ...entry, pending: null });
  }
  for (const one of kept) {
    if (!entries.has(one.entry)) {
      const status = one.withdrawn ? 'withdrawn' : 'hidden';
      entries.set(one.entry, {
        id: one.entry,
        kind: one.kind,
        person: null,
        status,
        data: one.data,
        pending: null,
      });
    }
  }
  for (const picture of pictures) {
    drawOver(entries, step, picture);
  }
  return [...entries.values()];
}

function drawOver(entries: Map<string, OwnEntry>, step: string, { command, state }: Picture): void {
  if (!('entry' in command) || command.step !== step) {
    return;
  }
  const known = entries.get(command.entry);
  switch (command.type) {
    case 'entry:put': {
      const person = command.behalf ?? null;
      const base = known ?? { id: command.entry, kind: '', person, status: 'hidden' as const };
      entries.set(command.entry, { ...base, data: command.data, pending: state });
      break;
    }
    case 'entry:edit':
      if (known !== undefined) {
        entries.set(command.entry, { ...known, data: command.data, pending: state });
      }
      break;
    case 'entry:withdraw':
      if (known !== undefined) {
        entries.set(command.entry, { ...known, status: 'withdrawn', pending: state });
      }
      break;
    case 'entry:restore':
      if (known !== undefined) {
        entries.set(command.entry, { ...known, status: 'hidden', pending: state });
      }
      break;
    default:
      break;
  }
}
