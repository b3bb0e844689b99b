import { read, type State } from '../state.ts';
import type { Version, WorkshopDocument } from './documentState.ts';

/** Looking up what belongs to a document. */

export function documentOf(state: State, id: string): WorkshopDocument | undefined {
  return read<WorkshopDocument>(state.get(`document/${id}`) as never);
}

export function versionOf(state: State, id: string, version: number): Version | undefined {
  return read<Version>(state.get(`version/${id}/${version}`) as never);
}

/** Numbers of the frozen versions of a document, oldest first. */
export function versionsOf(state: State, id: string): number[] {
  return Array.from({ length: documentOf(state, id)?.frozen ?? 0 }, (_, i) => i + 1);
}
