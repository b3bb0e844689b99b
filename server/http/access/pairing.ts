import type { RandomBytes } from '#shared/ids.ts';
import { hashOf, makeSecret, sameText } from './secrets.ts';

const TEN_MINUTES = 600_000;
const MOST_TRIES = 10;

/**
 * `npm start -- --pair`: a 6-digit code on the terminal lets one browser of the network use facilitator and
 * administrator powers. Kept in memory: a restart ends it.
 */
export class Pairing {
  readonly #random: RandomBytes;
  readonly #now: () => number;
  #code: { digits: string; until: number; tries: number } | null = null;
  #paired: string | null = null;

  constructor(random: RandomBytes, now: () => number) {
    this.#random = random;
    this.#now = now;
  }

  /** Begins ten minutes in which the returned code works, once. */
  begin(): string {
    const [a = 0, b = 0, c = 0, d = 0] = this.#random(4);
    const digits = String((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % 1_000_000).padStart(6, '0');
    this.#code = { digits, until: this.#now() + TEN_MINUTES, tries: 0 };
    return digits;
  }

  /** The secret for the browser's cookie, or null: wrong, too late, used, or tried too often. */
  enter(digits: string): string | null {
    const code = this.#code;
    if (code === null || this.#now() > code.until || code.tries >= MOST_TRIES) {
      return null;
    }
    code.tries += 1;
    if (!sameText(digits.replace(/\D/g, ''), code.digits)) {
      return null;
    }
    this.#code = null;
    const secret = makeSecret(this.#random);
    this.#paired = hashOf(secret);
    return secret;
  }

  isPaired(secret: string): boolean {
    return this.#paired !== null && sameText(hashOf(secret), this.#paired);
  }
}
