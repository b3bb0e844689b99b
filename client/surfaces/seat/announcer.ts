import { Listeners } from '../../live/listeners.ts';

/** New cards are told together, at most this often. */
const DIGEST_MS = 10_000;
/** The same words twice are a change for nobody: they are cleared in between. */
const CLEAR_MS = 4_000;

type Tell = (count: number) => string;

/** The one voice of the page for screen readers: what happened, in few words, never over somebody's typing. */
export class Announcer {
  readonly #listeners = new Listeners();
  #words = '';
  #counted = 0;
  #tell: Tell = () => '';
  #digestAt = 0;
  #digest: ReturnType<typeof setTimeout> | undefined;
  #clear: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): string => this.#words;

  /** At once: a new phase, one's own card. */
  say(words: string): void {
    clearTimeout(this.#clear);
    this.#words = words;
    this.#listeners.tell();
    if (words !== '') {
      this.#clear = setTimeout(() => this.say(''), CLEAR_MS);
    }
  }

  /** Counted together: others' new cards. */
  count(more: number, tell: Tell): void {
    this.#counted += more;
    this.#tell = tell;
    this.#digest ??= setTimeout(() => this.#flush(), Math.max(500, this.#digestAt + DIGEST_MS - Date.now()));
  }

  close(): void {
    clearTimeout(this.#digest);
    clearTimeout(this.#clear);
    this.#digest = undefined;
  }

  #flush(): void {
    this.#digest = undefined;
    this.#digestAt = Date.now();
    if (this.#counted > 0) {
      this.say(this.#tell(this.#counted));
      this.#counted = 0;
    }
  }
}

/** There is one page and one voice. */
export const announcer = new Announcer();
