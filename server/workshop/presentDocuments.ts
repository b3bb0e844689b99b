import type * as Y from 'yjs';
import type { ActivityTable } from '#shared/activities/activities.ts';
import { readTexts } from '#shared/activities/records.ts';
import type { ClauseRemark } from '#shared/agreement/dissent.ts';
import { documentOf } from '#shared/workshop/documents/documentKeys.ts';
import { present } from '#shared/workshop/documents/documents.ts';
import { draftedParagraphs } from '#shared/workshop/documents/drafted.ts';
import { declared } from '#shared/workshop/documents/letterJoining.ts';
import { openStances } from '#shared/workshop/documents/openStances.ts';
import type { State } from '#shared/workshop/state.ts';
import { Turns } from '../turns.ts';
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

type Present = ReturnType<typeof present>;

/** Of all workshops, because they share one thread; a file waits longer than this for its print. */
const TURNS = new Turns(0.1);

/**
 * Documents as they would be frozen now. It takes long enough for those who look at them to hold up the room: each is put
 * together once for a position, and between one and the next everybody else has their turn.
 */
export class PresentDocuments {
  readonly #sources: Sources;
  readonly #known = new Map<string, { seq: number; made: Present }>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Null while nothing is written, or where there is no such document. */
  of(document: string): Promise<Present> {
    return TURNS.take(() => this.#now(document));
  }

  /** Whether there is anything to put together. */
  written(document: string): boolean {
    const { shown } = this.#sources;
    const found = documentOf(shown, document);
    return found !== undefined && draftedParagraphs(shown, found.step, NO_TEXTS).length > 0;
  }

  #now(document: string): Present {
    const { shown, seq, activities } = this.#sources;
    const found = documentOf(shown, document);
    if (found === undefined) {
      return null;
    }
    const known = this.#known.get(document);
    if (known?.seq === seq()) {
      return known.made;
    }
    const made = present(shown, declared(shown, document, found), {
      harvest: step => harvestStep(shown, step, this.#doc(step), activities),
      texts: step => this.#texts(step),
    });
    this.#known.set(document, { seq: seq(), made });
    return made;
  }

  /** Remarks and objections that freezing would put into the annex of remarks. */
  dissent(document: string): ClauseRemark[] {
    const { shown, activities } = this.#sources;
    const found = documentOf(shown, document);
    if (found === undefined) {
      return [];
    }
    const written = draftedParagraphs(shown, found.step, this.#texts(found.step));
    return openStances(shown, found, written, activities);
  }

  #doc(step: string): Y.Doc | null {
    return this.#sources.documents.ofStep(step)?.shown ?? null;
  }

  #texts(step: string): ReadonlyMap<string, string> {
    const words = this.#doc(step);
    return words === null ? NO_TEXTS : readTexts(words);
  }
}
