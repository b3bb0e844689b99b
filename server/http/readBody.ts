import type { IncomingMessage } from 'node:http';
import { Refused } from './status.ts';

/** The bytes of a request that no parser took; null as soon as there are more than `most`. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    return null;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) {
        return null;
      }
      chunks.push(chunk);
    }
  } catch {
    // Whoever sent it is gone: no fault of ours, and no line in the log that anybody could fill with it.
    throw new Refused('bad-request');
  }
  return Buffer.concat(chunks);
}
