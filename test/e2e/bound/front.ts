import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

/** Serves the page of these tests and passes its WebSockets on. */
export interface Front {
  port: number;
  close(): void;
}

const PAGE = `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Zapis</title></head>
<body><div id="root"></div><script type="module" src="/zapis.js"></script></body></html>`;

/**
 * Before the server at `port` (or before a network that can be cut): the page itself always comes, as that of an
 * installed app does. A server of its own, because Chromium lets a page that a test made up talk to nobody here.
 */
export async function frontOf(port: number, script: string): Promise<Front> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const isScript = request.url === '/zapis.js';
    response.setHeader('Content-Type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(isScript ? script : PAGE);
  });
  server.on('upgrade', (request, near: Socket, head) => {
    const far = connect(port, '127.0.0.1');
    const headers = request.rawHeaders.map((part, at) => part + (at % 2 === 0 ? ': ' : '\r\n')).join('');
    far.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
    far.write(head);
    near.pipe(far);
    far.pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the front has no port');
  }
  return {
    port: address.port,
    close() {
      server.close();
      server.closeAllConnections();
      for (const socket of sockets) {
        socket.destroy();
      }
    },
  };
}
