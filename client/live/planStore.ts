import type { PlanTexts } from '#shared/protocol/answers.ts';
import { Listeners } from './listeners.ts';

const RETRY_MS = 3_000;

/** The plan's texts by version, fetched over HTTP; the older ones stay in use until the newer ones are here. */
export class PlanStore {
  readonly #address: string;
  readonly #as: string;
  readonly #listeners = new Listeners();
  #texts: PlanTexts | null = null;
  #wanted: number | null = null;
  #loading = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workshop: string, seat: string) {
    this.#address = `/api/workshops/${workshop}/plan/`;
    this.#as = seat;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): PlanTexts | null => this.#texts;

  /** Asks for a version; asking for the one at hand costs nothing. */
  want(version: number): void {
    if (this.#wanted !== version) {
      this.#wanted = version;
      void this.#load();
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #load(): Promise<void> {
    const version = this.#wanted;
    if (this.#loading || this.#closed || version === null) {
      return;
    }
    this.#loading = true;
    const texts = await this.#fetch(version);
    this.#loading = false;
    if (texts !== null) {
      this.#texts = texts;
      this.#listeners.tell();
    }
    if (texts === null || this.#wanted !== version) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#load(), texts === null ? RETRY_MS : 0);
    }
  }

  async #fetch(version: number): Promise<PlanTexts | null> {
    try {
      const response = await fetch(`${this.#address}${version}?as=${this.#as}`);
      return response.ok ? ((await response.json()) as PlanTexts) : null;
    } catch {
      return null;
    }
  }
}
