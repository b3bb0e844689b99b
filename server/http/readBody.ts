import type { IncomingMessage } from 'node:http';

/** The bytes of a request that no parser took; null as soon as there are more than `most`. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    return null;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
