// The port that a listening server got.

import type { Server } from 'node:net';

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new TypeError('the server does not listen on a port');
  return address.port;
}
