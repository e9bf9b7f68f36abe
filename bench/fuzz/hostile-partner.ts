// A partner's API that answers anything at all: any status, headers that are none, bytes that are no HTTP.

import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { portOf } from '../../local/aws/port.ts';
import type { Random } from '../random.ts';
import { randomBytes } from './mutate.ts';
import { nastyOf } from './nasties.ts';

export async function startHostilePartner(random: Random) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    // Whatever was sent: the first bytes of a request are enough to answer it.
    socket.once('data', () => socket.end(answerOf(random)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answerOf(random: Random): Buffer {
  if (random.chance(0.1)) return Buffer.from(randomBytes(random.between(0, 300), random));
  if (random.chance(0.4)) return Buffer.from('HTTP/1.1 201 Created\r\ncontent-length: 0\r\n\r\n');
  const status = random.pick([
    100, 101, 103, 200, 204, 206, 301, 304, 400, 401, 404, 409, 413, 422, 429, 500, 502, 503, 599, 999, 0,
  ]);
  const body = JSON.stringify(nastyOf(random));
  const header = random.pick([
    'retry-after: soon',
    'retry-after: -1',
    'retry-after: 99999999999999999999',
    'location: http://127.0.0.1:9/',
    'transfer-encoding: chunked',
    'content-length: 99999',
    'content-encoding: gzip',
    'x: \u0000',
  ]);
  return Buffer.from(`HTTP/1.1 ${status} X\r\n${header}\r\n\r\n${body}`);
}
