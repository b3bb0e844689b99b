import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Activity } from '#shared/activities/activity.ts';
import { CLOSE } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { keptTexts } from '#shared/workshop/documents/keptTexts.ts';
import { personOf, planStepOf } from '#shared/workshop/lookUp.ts';
import { type Ledger, read, type State, type StateValue } from '#shared/workshop/state.ts';
import { activityOfStep } from '#shared/workshop/steps/stepFacts.ts';
import type { DocUpdate } from '../storage/journal.ts';
import type { DocShape } from './access.ts';
import type { LiveDocument } from './liveDocument.ts';
import type { LiveDocuments } from './liveDocuments.ts';
import { Mender, type MenderOptions } from './mender.ts';
import type { Troubles } from './troubles.ts';

/** What the server itself writes to put a document right. */
export interface MendedRecord {
  /** For the audit line: the step, and the seats on whose account it was needed. */
  object: string;
  put: Map<string, StateValue>;
  docUpdates: DocUpdate[];
}

export interface CowritingOptions {
  decided: State;
  documents: LiveDocuments;
  troubles: Troubles;
  activities: ActivityTable;
  /** Whether anything can be decided now. */
  mayDecide(): boolean;
  inTurn: MenderOptions['inTurn'];
  append(record: MendedRecord): void;
  /** Views are to be looked at: something changed that stands in no record. */
  told(): void;
  mendMs?: number;
}

/** What clients may write into the documents of a workshop, and putting right what they must not. */
export class Cowriting {
  readonly #options: CowritingOptions;
  readonly #mender: Mender;

  constructor(options: CowritingOptions) {
    this.#options = options;
    this.#mender = new Mender({
      mending: step => this.#mending(step),
      keptText: (step, record) => keptTexts(options.decided, step, record).at(-1)?.text,
      inTurn: options.inTurn,
      append: (document, update, seats) => this.#append(document, update, seats),
      struck: (step, seats) => this.#strike(step, seats),
      ...(options.mendMs === undefined ? {} : { mendMs: options.mendMs }),
    });
  }

  shapeOf(step: string): DocShape {
    const activity = this.#activityOf(step);
    return { rows: activity?.clientRows ?? false, roots: activity?.roots ?? [] };
  }

  /** Whose words these are, where the activity knows of more than the phase says; null: everybody's who may write. */
  wordsRule(step: string, { person, kind }: Actor): ((record: string) => boolean) | null {
    const { decided } = this.#options;
    const activity = this.#activityOf(step);
    if (activity?.mayWrite === undefined) {
      return null;
    }
    const known = (id: string) => read<Ledger>(decided.get(`ledger/${step}/${id}`))?.row;
    const side = person === null ? null : (personOf(decided, person)?.sides[0] ?? null);
    const leads = kind === 'facilitator' || kind === 'cofacilitator';
    return record => {
      const row = known(record);
      return row === undefined || (activity.mayWrite?.(row, known, { side, leads }) ?? true);
    };
  }

  /** Takes a client's judged update into the decided document; throws as Yjs does. */
  take(document: LiveDocument, update: Uint8Array, seat: string | null): void {
    const { level } = document.size;
    this.#mender.watch(document);
    const stray = document.take(update, this.#activityOf(document.stepId)?.clientRows ?? false);
    this.#mender.touch(document, seat, stray);
    if (document.size.level !== level) {
      this.#options.told();
    }
  }

  /** Before a decision that builds on documents; `strayOnly`: only where harm is known. */
  mendAll(strayOnly = false): void {
    this.#mender.mendAll(strayOnly);
  }

  stop(): void {
    this.#mender.stop();
  }

  #activityOf(step: string): Activity | undefined {
    const planned = planStepOf(this.#options.decided, step);
    return planned && activityOfStep(planned, this.#options.activities);
  }

  #mending(step: string): ReturnType<MenderOptions['mending']> {
    const { decided, mayDecide } = this.#options;
    const activity = this.#activityOf(step);
    if (activity === undefined || !mayDecide()) {
      return null;
    }
    return {
      ledger: new Map([...decided.list(`ledger/${step}`)].map(([id, value]) => [id, value as Ledger])),
      cowritten: row => activity.cowritten?.(row) ?? false,
      clientRows: activity.clientRows ?? false,
    };
  }

  /** One record of the server; the audit line names the seats on whose account it was needed. */
  #append(document: LiveDocument, bytes: Uint8Array, seats: readonly string[]): void {
    const { documents, append, told } = this.#options;
    const put = new Map<string, StateValue>();
    documents.record(put, document.decided.clientID, 'server');
    if (document.size.level !== 'fine') {
      document.size.measure();
      told();
    }
    const object = [document.stepId, ...seats].join(' ');
    append({ object, put, docUpdates: [{ docId: document.docId, bytes }] });
  }

  /** Facilitators are told; who does it again and again writes no more. */
  #strike(step: string, seats: readonly string[]): void {
    const { documents, troubles, told } = this.#options;
    const struck = troubles.strike(step, seats);
    if (struck.size > 0) {
      documents.end(CLOSE.notAllowed, struck);
    }
    told();
  }
}
