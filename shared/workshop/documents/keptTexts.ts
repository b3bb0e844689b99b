import type { Change } from '../change.ts';
import { type KeptText, read, type State } from '../state.ts';
import type { Context } from '../transition.ts';

/** More versions of one text than any evening makes; past that the second oldest goes, the first one stays. */
const MOST_KEPT = 60;

/** Keeps every co-written text of a step that changed since it was kept last. */
export function keepTexts(change: Change, step: string, context: Context): void {
  for (const [record, text] of context.texts(step)) {
    const versions = keptTexts(change, step, record);
    const last = versions.at(-1);
    if (last?.text === text || (last === undefined && text === '')) {
      continue;
    }
    const kept: KeptText = { v: 1, at: context.now, text };
    change.set(`text/${step}/${record}/${(last?.n ?? 0) + 1}`, kept);
    const spare = versions[1];
    if (versions.length >= MOST_KEPT && spare !== undefined) {
      change.remove(`text/${step}/${record}/${spare.n}`);
    }
  }
}

/** Kept versions of one text, oldest first. */
export function keptTexts(state: State, step: string, record: string): (KeptText & { n: number })[] {
  return Array.from(state.list(`text/${step}/${record}`), ([n, value]) => ({
    ...(read<KeptText>(value) as KeptText),
    n: Number(n),
  })).sort((left, right) => left.n - right.n);
}
