import type { Version } from '#shared/workshop/documents/documentState.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { FrozenVersion } from '../../documents/kept/files.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';

/** What the files of a frozen version are made from. */
export function frozenOf(
  { id, shown }: Pick<WorkshopAccess, 'id' | 'shown'>,
  document: string,
  n: number,
  { at, canonical }: Version,
): FrozenVersion {
  return { workshop: id, document, n, at, canonical, rehearsal: workshopOf(shown)?.rehearsal ?? false };
}
