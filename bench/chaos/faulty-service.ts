// Stands between the functions and one of the embedded services, and does to each request what the plan says.

import { once } from 'node:events';
import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { portOf } from '../../local/aws/port.ts';
import type { ServiceFault } from './faults.ts';

/** Within the SDK's patience, and beyond what anything on this machine takes. */
const LAG_MS = 400;

export interface FaultyService {
  readonly endpoint: string;
  /** From now on everything passes. */
  readonly calm: () => void;
  readonly stop: () => Promise<void>;
}

/** @param faults what happens to one request after the other, from the start again when all have happened. */
export async function startFaultyService(
  target: string,
  faults: readonly ServiceFault[],
  onFault: (fault: ServiceFault) => void,
): Promise<FaultyService> {
  let at = 0;
  let isCalm = false;
  const nextFault = (): ServiceFault => {
    if (isCalm) return 'passes';
    const fault = faults[at % faults.length] ?? 'passes';
    at += 1;
    return fault;
  };
  const server = createServer((request, response) => {
    const fault = nextFault();
    if (fault !== 'passes') onFault(fault);
    handle(request, response, target, fault).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    calm: () => {
      isCalm = true;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  fault: ServiceFault,
): Promise<void> {
  const body = await buffer(request);
  switch (fault) {
    case 'resets':
      response.destroy();
      return;
    case 'fails':
      response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'InternalServerError', message: 'chaos' }));
      return;
    case 'lags':
      await new Promise((resolve) => setTimeout(resolve, LAG_MS));
      return answer(response, await forward(request, body, target));
    case 'loses the answer':
      await forward(request, body, target);
      response.destroy();
      return;
    case 'passes':
      return answer(response, await forward(request, body, target));
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function forward(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  target: string,
): Promise<Answer> {
  const { host: _, ...others } = headers;
  const sent = requestHttp(target + (url ?? ''), { method, headers: others });
  sent.end(body);
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (response === undefined) throw new TypeError('a response event has a response');
  return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
}

function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, connection: __, ...others } = headers;
  response.writeHead(status, { ...others, 'content-length': body.length }).end(body);
}
