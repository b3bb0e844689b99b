import type { Trouble } from '#shared/protocol/parts.ts';
import type { Health } from '#shared/workshop/health.ts';
import type { LiveDocuments } from './liveDocuments.ts';

/** After so many mendings on its account a seat writes no more documents, as long as the workshop is in memory. */
const MOST_STRIKES = 3;

/** What is wrong with a workshop that is not in its state: the disk, documents past their budget, harm that was mended. */
export class Troubles implements Health {
  /** The disk takes nothing: everything can be read, nothing written. */
  readOnly = false;
  readonly #documents: LiveDocuments;
  readonly #personOf: (seat: string) => string | null;
  /** How often a step's document was mended on account of a seat; '' where nobody can be named. */
  readonly #harm = new Map<string, Map<string, number>>();

  constructor(documents: LiveDocuments, personOf: (seat: string) => string | null) {
    this.#documents = documents;
    this.#personOf = personOf;
  }

  /** A step's document was mended; seats that have had enough are returned. */
  strike(step: string, seats: readonly string[]): Set<string> {
    const ofStep = this.#harm.get(step) ?? new Map<string, number>();
    this.#harm.set(step, ofStep);
    for (const seat of seats.length === 0 ? [''] : seats) {
      ofStep.set(seat, (ofStep.get(seat) ?? 0) + 1);
    }
    return new Set(seats.filter(seat => this.isStruck(seat)));
  }

  isStruck(seat: string): boolean {
    let strikes = 0;
    for (const ofStep of this.#harm.values()) {
      strikes += ofStep.get(seat) ?? 0;
    }
    return strikes >= MOST_STRIKES;
  }

  isFull(step: string): boolean {
    return this.#documents.levelOf(step) === 'full';
  }

  mayWriteDoc(step: string, seat: string | null): boolean {
    return !this.readOnly && !this.isFull(step) && !(seat !== null && this.isStruck(seat));
  }

  list(): Trouble[] {
    const found: Trouble[] = [];
    for (const [step, ofStep] of this.#harm) {
      for (const [seat, times] of ofStep) {
        found.push({ kind: 'mended', step, person: seat === '' ? null : this.#personOf(seat), times });
      }
    }
    for (const [step, level] of this.#documents.levels()) {
      if (level !== 'fine') {
        found.push({ kind: level, step });
      }
    }
    return found;
  }
}
