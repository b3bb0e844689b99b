import type { IncomingMessage } from 'node:http';
import type { House } from '../house.ts';
import type { Asker } from './asker.ts';
import type { Trier } from './rateLimit.ts';

/** Whose failures are counted: this browser's seat if it proves one, else its address. */
export async function trierOf(house: House, asker: Asker, request: IncomingMessage): Promise<Trier> {
  const [seat] = await asker.seats(null);
  return { address: house.clientAddress.keyOf(request), seat: seat?.id ?? null };
}
