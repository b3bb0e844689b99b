import type { ActivityTable } from '#shared/activities/activities.ts';
import { readTexts } from '#shared/activities/records.ts';
import { documentOf } from '#shared/workshop/documentKeys.ts';
import { present } from '#shared/workshop/documents.ts';
import type { State } from '#shared/workshop/state.ts';
import { harvestStep } from './harvesting.ts';
import type { LiveDocuments } from './liveDocuments.ts';

export const NO_TEXTS: ReadonlyMap<string, string> = new Map();

interface Sources {
  /** What everybody sees, and its position in the journal. */
  shown: State;
  seq: () => number;
  documents: Pick<LiveDocuments, 'ofStep'>;
  activities: ActivityTable;
}

/**
 * Documents as they would be frozen now. Each is put together once for a position: it takes long enough for those who
 * look at it to hold up the room.
 */
export class PresentDocuments {
  readonly #sources: Sources;
  readonly #known = new Map<string, { seq: number; made: ReturnType<typeof present> }>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Null while nothing is written, or where there is no such document. */
  of(document: string): ReturnType<typeof present> {
    const { shown, seq, documents, activities } = this.#sources;
    const found = documentOf(shown, document);
    if (found === undefined) {
      return null;
    }
    const known = this.#known.get(document);
    if (known?.seq === seq()) {
      return known.made;
    }
    const doc = (step: string) => documents.ofStep(step)?.shown ?? null;
    const made = present(shown, found, {
      harvest: step => harvestStep(shown, step, doc(step), activities),
      texts: step => {
        const words = doc(step);
        return words === null ? NO_TEXTS : readTexts(words);
      },
    });
    this.#known.set(document, { seq: seq(), made });
    return made;
  }
}
