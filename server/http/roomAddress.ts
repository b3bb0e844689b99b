import type { Addresses } from './addresses.ts';

/** Where phones find this server: one choice of the facilitator's among today's networks. */
export interface RoomPlace {
  /** `http://192.168.1.20:3000` or the public address, without a slash at the end. */
  base: string;
  /** Name of the network interface; null for the public address. */
  network: string | null;
  chosen: boolean;
}

/** Turns today's addresses into bases of links. The choice lives in memory: tomorrow is another room. */
export class RoomAddress {
  readonly #addresses: Addresses;
  readonly #publicUrl: URL | null;
  readonly #port: () => number;
  #choice: string | null = null;

  constructor(addresses: Addresses, publicUrl: URL | null, port: () => number) {
    this.#addresses = addresses;
    this.#publicUrl = publicUrl;
    this.#port = port;
  }

  /** Every place, the best first; exactly one is chosen. */
  places(): RoomPlace[] {
    const port = this.#port() === 80 ? '' : `:${this.#port()}`;
    const all = this.#addresses
      .list()
      .map(({ host, network }) => ({ base: `http://${host}${port}`, network }));
    const places: { base: string; network: string | null }[] =
      this.#publicUrl === null ? all : [{ base: this.#publicUrl.origin, network: null }, ...all];
    if (places.length === 0) {
      places.push({ base: `http://localhost${port}`, network: null });
    }
    const known = places.some(place => place.base === this.#choice);
    return places.map((place, index) => ({
      ...place,
      chosen: known ? place.base === this.#choice : index === 0,
    }));
  }

  /** The base that QR codes and links carry now. */
  base(): string {
    return this.places().find(place => place.chosen)?.base ?? '';
  }

  /** False when there is no such place now. */
  choose(base: string): boolean {
    if (!this.places().some(place => place.base === base)) {
      return false;
    }
    this.#choice = base;
    return true;
  }
}
