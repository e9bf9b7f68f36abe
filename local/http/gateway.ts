// Between HTTP and a function, as API Gateway's HTTP API does it: payload format 2.0.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { LocalFunction } from '../lambda/local-function.ts';

/** API Gateway's own limit for a payload (AWS, HTTP API quotas). */
const LARGEST_PAYLOAD_BYTES = 10 * 1024 * 1024;

/** API Gateway hands these over as text and every other body as base64. */
const IS_TEXT = /^(text\/.*|application\/(.*\+)?(json|xml|javascript))$/i;

const FunctionReply = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
});

export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  receive: LocalFunction,
): Promise<void> {
  const raw =
    Number(request.headers['content-length'] ?? 0) > LARGEST_PAYLOAD_BYTES ? null : await buffer(request);
  if (raw === null || raw.length > LARGEST_PAYLOAD_BYTES) {
    response.writeHead(413, { connection: 'close' }).end('{"message":"Request Entity Too Large"}');
    return;
  }
  try {
    const { statusCode, headers, body } = FunctionReply.parse(await receive.invoke(eventOf(request, raw)));
    response.writeHead(statusCode, headers).end(body);
  } catch {
    // What API Gateway answers where the function crashed or timed out.
    response.writeHead(503, { 'content-type': 'application/json' }).end('{"message":"Service Unavailable"}');
  }
}

function eventOf(request: IncomingMessage, raw: Buffer): APIGatewayProxyEventV2 {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const method = request.method ?? 'GET';
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const isText = IS_TEXT.test(contentType);
  const now = new Date();
  return {
    version: '2.0',
    routeKey: 'ANY /webhooks/{proxy+}',
    rawPath: path,
    rawQueryString: query.join('?'),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : (value ?? ''),
      ]),
    ),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: request.headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: 'ANY /webhooks/{proxy+}',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(raw.length === 0 ? {} : { body: raw.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: raw.length > 0 && !isText,
  };
}
