import * as Y from 'yjs';
import type { DeltaStep } from './heldPlaces.ts';
import { findChange } from './textChange.ts';

/** Stands for what is no letter: an area shows it, and it can be deleted. */
const FOREIGN = '\ufffc';

/**
 * The words of a shared text as a text area can show them: unit for unit, so that a place in the one is a place in
 * the other. Whatever somebody hostile put between the letters takes its place as a sign, and a `\r`, which an area
 * would swallow, as a space.
 */
export function plainText(text: Y.Text): string {
  const words = text.toString();
  return (words.length === text.length ? words : withForeign(text)).replaceAll('\r', ' ');
}

function withForeign(text: Y.Text): string {
  const parts: string[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable) {
      parts.push(item.content instanceof Y.ContentString ? item.content.str : FOREIGN.repeat(item.length));
    }
  }
  return parts.join('');
}

/** What an event did to the words; Yjs does not count foreign content, so with it the change is looked up. */
export function deltaOf(event: Y.YTextEvent, before: string, after: string): readonly DeltaStep[] {
  if (!before.includes(FOREIGN) && !after.includes(FOREIGN)) {
    return event.delta;
  }
  const change = findChange(before, after);
  return change === null ? [] : [{ retain: change.at }, { delete: change.remove }, { insert: change.insert }];
}

/** Whether the text was taken out of its document, or the document thrown away. */
export function isGone(text: Y.Text): boolean {
  return text.doc === null || text.doc.isDestroyed || text._item?.deleted === true;
}
