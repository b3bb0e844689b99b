import { workshopOf } from '#shared/ids.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { DocShelf } from './docShelf.ts';
import { Drafts } from './drafts.ts';
import { EditKeys } from './editKeys.ts';
import { LiveConnection } from './liveConnection.ts';
import { Outbox } from './outbox.ts';
import { PlanStore } from './planStore.ts';
import { openStore, type Store } from './store.ts';
import { onLeave, onWake } from './wake.ts';

/** Everything one seat has: its connection and what it keeps on this device. One object per seat and page. */
export class SeatSession {
  readonly seat: string;
  readonly workshop: string;
  readonly live: LiveConnection;
  readonly outbox: Outbox;
  readonly docs: DocShelf;
  readonly drafts: Drafts;
  readonly editKeys: EditKeys;
  readonly plan: PlanStore;
  readonly #store: Store;
  readonly #name: string;
  readonly #stop: (() => void)[];
  #course = '';

  constructor(seat: string) {
    this.seat = seat;
    this.workshop = workshopOf(seat);
    const name = `${this.workshop}.${seat}`;
    const store = openStore();
    this.#name = name;
    this.#store = store;
    this.live = new LiveConnection(seat);
    this.outbox = new Outbox({
      name,
      store,
      deliver: command => this.live.command(command),
      isShown: (command, answer) => this.#isShown(command, answer),
    });
    this.docs = new DocShelf({
      name,
      seat,
      store,
      lost: words => this.outbox.keepWords(words),
    });
    this.drafts = new Drafts(name, store);
    this.editKeys = new EditKeys(name, store);
    this.plan = new PlanStore(this.workshop, seat);
    this.#stop = [
      this.live.subscribe(() => this.#heard()),
      this.docs.subscribe(() => this.outbox.settle()),
      onWake(() => this.docs.wake()),
      onLeave(() => this.outbox.letGo()),
    ];
    void this.outbox.pump();
  }

  close(): void {
    for (const stop of this.#stop) {
      stop();
    }
    this.live.close();
    this.outbox.close();
    this.docs.close(false);
    this.plan.close();
  }

  /** The person left or was removed: nothing of them stays on this device. */
  forget(): void {
    this.docs.close(true);
    this.outbox.close();
    this.#store.removeAll(this.#name);
  }

  #heard(): void {
    const { status, ended, now, plan } = this.live.getSnapshot();
    if (status === 'ended') {
      if (ended === 'left' || ended === 'erased') {
        this.forget();
      }
      return;
    }
    if (status === 'live') {
      void this.outbox.pump();
    } else {
      // What silenced one channel silenced the other.
      this.docs.wake();
    }
    this.outbox.settle();
    this.#wantPlan(plan?.version ?? 0, now?.step?.planVersion ?? 0);
    const step = now?.step ?? null;
    const course = step === null ? '' : `${step.id} ${step.status} ${step.phase} ${step.cowrite}`;
    if (now !== null && course !== this.#course) {
      this.#course = course;
      this.docs.retry();
      this.docs.takeOrphans(step?.docId ?? null);
    }
  }

  #wantPlan(plan: number, step: number): void {
    const version = Math.max(plan, step);
    if (version > 0) {
      this.plan.want(version);
    }
  }

  #isShown(command: Command, answer: Extract<Answer, { ok: true }>): boolean {
    if (this.live.getSnapshot().seq < answer.seq) {
      return false;
    }
    if (command.type !== 'entry:put') {
      return true;
    }
    // A new record is shown once an open document, or the own list, or this phone's own memory has it.
    const { mine } = this.live.getSnapshot();
    return (
      mine?.entries.some(({ id }) => id === command.entry) === true ||
      this.editKeys.keyOf(command.step, command.entry) !== undefined ||
      this.docs.shows(command.entry) !== false
    );
  }
}
