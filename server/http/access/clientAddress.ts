import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Arrival } from './ownMachine.ts';

/** Tells whose address a request came from; a `X-Forwarded-For` is believed only from a listed proxy. */
export class ClientAddress {
  readonly #proxies = new BlockList();

  constructor(trustProxy: readonly string[]) {
    for (const entry of trustProxy) {
      const [address = '', prefix] = entry.split('/');
      const family = isIPv4(address) ? 'ipv4' : 'ipv6';
      if (prefix === undefined) {
        this.#proxies.addAddress(address, family);
      } else {
        this.#proxies.addSubnet(address, Number(prefix), family);
      }
    }
  }

  /** The nearest address that is not a proxy of ours: everything left of it in the header may be forged. */
  of(request: Arrival): string {
    let address = unmapped(request.socket.remoteAddress ?? '');
    const forwarded = request.headers['x-forwarded-for'];
    const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
    while (this.#isProxy(address)) {
      const next = unmapped(chain.pop()?.trim() ?? '');
      if (!isIPv4(next) && !isIPv6(next)) {
        break;
      }
      address = next;
    }
    return address;
  }

  /** What failures are counted by: the address, or the /64 network of an IPv6 one (a phone owns the whole /64). */
  keyOf(request: Arrival): string {
    const address = this.of(request);
    return isIPv6(address) ? network64(address) : address;
  }

  #isProxy(address: string): boolean {
    if (isIPv4(address)) {
      return this.#proxies.check(address, 'ipv4');
    }
    return isIPv6(address) && this.#proxies.check(address, 'ipv6');
  }
}

/** `::ffff:10.0.0.2`, as a dual-stack socket reports IPv4, is 10.0.0.2. */
function unmapped(address: string): string {
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address;
}

function network64(address: string): string {
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  const first = groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
