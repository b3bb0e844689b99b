import { type Allowance, Bucket } from './bucket.ts';

/** Who tries: by address, or by a seat that the cookie proved (then the address does not matter). */
export interface Trier {
  /** Address, or /64 network. */
  address: string;
  /** A valid seat of this browser; null for a newcomer. */
  seat: string | null;
}

/** Ten mistakes at once, then one every ten seconds. */
const ADDRESS: Allowance = { size: 10, perSecond: 0.1 };
/** A browser with a seat is not blocked with its address, but guesses no faster than a person types. */
const SEAT: Allowance = { size: 60, perSecond: 1 };
/** All seats together: a code gives as many seats as somebody likes, so they must not multiply the tries. */
const SEATS: Allowance = { size: 600, perSecond: 10 };
/** Everybody together: keeps a six-letter code safe for a day against any number of addresses. */
const EVERYBODY: Allowance = { size: 600, perSecond: 10 };
/** Wrong return codes of one workshop, whoever tries them. */
const WORKSHOP: Allowance = { size: 60, perSecond: 1 };
/** Misses from an address that somebody of the workshop shares. */
const SHARED: Allowance = { size: 600, perSecond: 10 };

const SWEEP_AT = 10_000;
const SHARED_FOR = 8 * 3600_000;

/**
 * Guessing is limited by counting failures only: sixty phones behind one address join without being held up. Where
 * somebody behind that same address has spoilt it by guessing, codes of workshops that already have people there
 * still open.
 */
export class Tries {
  readonly #buckets = new Map<string, Bucket>();
  readonly #shared = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether this try may be answered. `workshop`: what the code or link was found to belong to, if anything. */
  may(trier: Trier, workshop: string | null): boolean {
    const now = this.#now();
    if (trier.seat !== null && !this.#bucket(`seat ${trier.seat}`, SEAT).has(now)) {
      return false;
    }
    const own = trier.seat !== null || this.#bucket(`address ${trier.address}`, ADDRESS).has(now);
    if (own && this.#together(trier).has(now)) {
      return true;
    }
    const shared = workshop === null ? undefined : this.#shared.get(`${trier.address} ${workshop}`);
    if (shared !== undefined && now - shared < SHARED_FOR) {
      return this.#bucket(`shared ${trier.address}`, SHARED).has(now);
    }
    // Blocked misses count too, or the workshops of a shared address could be found without limit.
    this.#bucket(`shared ${trier.address}`, SHARED).take(now);
    return false;
  }

  /** Whether return codes of a workshop may still be tried. */
  mayReturn(workshop: string): boolean {
    return this.#bucket(`workshop ${workshop}`, WORKSHOP).has(this.#now());
  }

  /** A wrong code, link or return code (`workshop`: of which one it was tried). */
  failed(trier: Trier, workshop: string | null): void {
    const now = this.#now();
    if (trier.seat === null) {
      this.#bucket(`address ${trier.address}`, ADDRESS).take(now);
    } else {
      this.#bucket(`seat ${trier.seat}`, SEAT).take(now);
    }
    this.#together(trier).take(now);
    if (workshop !== null) {
      this.#bucket(`workshop ${workshop}`, WORKSHOP).take(now);
    }
    this.#sweep(now);
  }

  /** Somebody of this workshop is at this address. */
  succeeded(trier: Trier, workshop: string): void {
    this.#shared.set(`${trier.address} ${workshop}`, this.#now());
  }

  /** Apart, so that neither those with a seat nor those without can use up what the others have. */
  #together({ seat }: Trier): Bucket {
    return seat === null ? this.#bucket('all', EVERYBODY) : this.#bucket('seats', SEATS);
  }

  #bucket(key: string, allowance: Allowance): Bucket {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = new Bucket(allowance, this.#now());
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  /** Forgets what says nothing any more, so that rotating addresses cannot fill the memory. */
  #sweep(now: number): void {
    if (this.#buckets.size < SWEEP_AT) {
      return;
    }
    for (const [key, bucket] of this.#buckets) {
      if (bucket.isFull(now)) {
        this.#buckets.delete(key);
      }
    }
    for (const [key, at] of this.#shared) {
      if (now - at >= SHARED_FOR) {
        this.#shared.delete(key);
      }
    }
  }
}
