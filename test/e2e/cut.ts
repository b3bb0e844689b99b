import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network between a phone and the table that can die without anybody being told. */
export interface Cut {
  port: number;
  /** Stops forwarding without closing anything, as Wi-Fi out of reach does; new connections get no answer. */
  freeze(): void;
  /** Forwards again, also what was held back. */
  thaw(): void;
  /** Forwards new connections only, as after sleep: the old ones stay silent for ever. */
  renew(): void;
  close(): Promise<void>;
}

interface Pair {
  near: Socket;
  far: Socket;
}

/** A TCP proxy before `port` of this machine. */
export async function cutBefore(port: number): Promise<Cut> {
  const pairs = new Set<Pair>();
  const dead = new Set<Pair>();
  let frozen = false;

  const server = createServer(near => {
    const far = connect(port, '127.0.0.1');
    const pair = { near, far };
    pairs.add(pair);
    hold(pair, near, far);
    hold(pair, far, near);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    near.on('error', end).on('close', end);
    far.on('error', end).on('close', end);
    if (frozen) {
      near.pause();
      far.pause();
    }
  });

  /** Passes bytes on by hand: `pipe` would resume a socket that was paused on purpose. */
  function hold(pair: Pair, from: Socket, to: Socket): void {
    from.on('data', bytes => {
      if (!to.write(bytes)) {
        from.pause();
      }
    });
    to.on('drain', () => {
      if (!frozen && pairs.has(pair)) {
        from.resume();
      }
    });
    // An end that is held back with the rest would tell the phone that the line is down.
    from.on('end', () => to.end());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the proxy has no port');
  }
  return {
    port: address.port,
    freeze() {
      frozen = true;
      for (const { near, far } of pairs) {
        near.pause();
        far.pause();
      }
    },
    thaw() {
      frozen = false;
      for (const { near, far } of pairs) {
        near.resume();
        far.resume();
      }
    },
    renew() {
      frozen = false;
      for (const pair of pairs) {
        pairs.delete(pair);
        dead.add(pair);
      }
    },
    async close() {
      for (const { near, far } of [...pairs, ...dead]) {
        near.destroy();
        far.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}
