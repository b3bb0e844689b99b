import { networkInterfaces } from 'node:os';

/** One address of this machine by which phones may reach it. */
export interface NetworkAddress {
  /** As it stands in a URL: IPv6 in brackets. */
  host: string;
  /** Name of the network interface, so that somebody can tell Wi-Fi from a cable. */
  network: string;
}

type Interfaces = ReturnType<typeof networkInterfaces>;

const FRESH_FOR = 2000;

/**
 * The addresses of today: a laptop is on the office Wi-Fi in the morning and on a hotspot at nine, so they are read
 * when asked for (at most every two seconds).
 */
export class Addresses {
  readonly #read: () => Interfaces;
  readonly #now: () => number;
  #at = Number.NEGATIVE_INFINITY;
  #list: NetworkAddress[] = [];

  constructor(read: () => Interfaces = networkInterfaces, now: () => number = () => performance.now()) {
    this.#read = read;
    this.#now = now;
  }

  /** Private IPv4 first, then other IPv4, then IPv6; without loopback and link-local ones. */
  list(): readonly NetworkAddress[] {
    if (this.#now() - this.#at > FRESH_FOR) {
      this.#list = lanAddresses(this.#read());
      this.#at = this.#now();
    }
    return this.#list;
  }

  hosts(): string[] {
    return this.list().map(address => address.host);
  }
}

function lanAddresses(interfaces: Interfaces): NetworkAddress[] {
  const found: (NetworkAddress & { rank: number })[] = [];
  for (const [network, entries] of Object.entries(interfaces)) {
    for (const entry of entries ?? []) {
      const rank = rankOf(entry.address, entry.family === 'IPv4', network);
      if (!entry.internal && rank !== null) {
        const host = entry.family === 'IPv4' ? entry.address : `[${entry.address}]`;
        found.push({ host, network, rank });
      }
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.map(({ host, network }) => ({ host, network }));
}

/** Bridges of containers and virtual machines look private but no phone reaches them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale|vEthernet)/i;

function rankOf(address: string, isV4: boolean, network: string): number | null {
  if (!isV4) {
    return /^fe[89ab]/i.test(address) ? null : 3;
  }
  if (address.startsWith('169.254.')) {
    return null;
  }
  if (VIRTUAL.test(network)) {
    return 2;
  }
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 1;
}
