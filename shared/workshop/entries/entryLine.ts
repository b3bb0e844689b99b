import type { EntryLine } from '#shared/protocol/parts.ts';
import type { Attribution } from '#shared/template/template.ts';
import { personOf } from '../lookUp.ts';
import type { Entry, State } from '../state.ts';

/** One entry as those may see it to whom its author is told as far as `attribution` says. */
export function entryLine(
  state: State,
  id: string,
  entry: Pick<Entry, 'kind' | 'by' | 'side' | 'at' | 'data'>,
  attribution: Attribution,
  status: EntryLine['status'],
  reason: string | null,
): EntryLine {
  const tellsName = attribution === 'named' || attribution === 'private';
  const tellsSide = tellsName || attribution === 'side';
  return {
    id,
    kind: entry.kind,
    status,
    side: tellsSide ? entry.side : null,
    name: tellsName && entry.by !== null ? (personOf(state, entry.by)?.name ?? null) : null,
    at: tellsName ? entry.at : null,
    reason,
    flags: 0,
    data: entry.data,
  };
}

/** „Imię zobaczy tylko osoba prowadząca”: to participants a private entry is an unsigned one. */
export function shownToOthers(attribution: Attribution): Attribution {
  return attribution === 'private' ? 'unsigned' : attribution;
}
