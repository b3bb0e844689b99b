import type { Page } from 'playwright';

/** Every byte that a page got from the network: bodies of responses and frames of WebSockets. */
export class Received {
  readonly #chunks: { from: string; bytes: Buffer }[] = [];
  readonly #unread: string[] = [];
  readonly #urls = new Map<string, string>();
  readonly #pending = new Set<Promise<void>>();

  /** Listens from now on; begin before the page goes anywhere. */
  static async by(page: Page): Promise<Received> {
    const received = new Received();
    const cdp = await page.context().newCDPSession(page);
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      received.#urls.set(requestId, response.url);
    });
    cdp.on('Network.webSocketCreated', ({ requestId, url }) => received.#urls.set(requestId, url));
    cdp.on('Network.webSocketFrameReceived', ({ requestId, response: { opcode, payloadData } }) => {
      // 2: binary, told in base64.
      const bytes = Buffer.from(payloadData, opcode === 2 ? 'base64' : 'utf8');
      received.#add(requestId, bytes);
    });
    cdp.on('Network.loadingFinished', ({ requestId }) => {
      const reading = cdp
        .send('Network.getResponseBody', { requestId })
        .then(({ body, base64Encoded }) =>
          received.#add(requestId, Buffer.from(body, base64Encoded ? 'base64' : 'utf8')),
        )
        .catch(() => {
          received.#unread.push(received.#urls.get(requestId) ?? requestId);
        })
        .finally(() => received.#pending.delete(reading));
      received.#pending.add(reading);
    });
    await cdp.send('Network.enable', { maxTotalBufferSize: 100_000_000 });
    return received;
  }

  /** Where these words came from; empty when they never came. */
  async sources(words: string): Promise<string[]> {
    await Promise.all(this.#pending);
    // As UTF-8 in bodies and documents, or escaped in JSON.
    const needle = Buffer.from(words, 'utf8');
    return this.#chunks.flatMap(({ from, bytes }) => (bytes.includes(needle) ? [from] : []));
  }

  /**
   * Answers that never could be looked at. An answer that came just before the page went to another address is lost
   * to the recorder, but the next page asks the same again; pages and scripts do not count.
   */
  async unread(): Promise<string[]> {
    await Promise.all(this.#pending);
    const read = new Set(this.#chunks.map(({ from }) => from));
    return this.#unread.filter(url => url.includes('/api/') && !url.endsWith('/api/join') && !read.has(url));
  }

  /** How many bytes were looked at, so that an empty recorder is not taken for a discreet server. */
  get size(): number {
    return this.#chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  #add(requestId: string, bytes: Buffer): void {
    this.#chunks.push({ from: this.#urls.get(requestId) ?? requestId, bytes });
  }
}
