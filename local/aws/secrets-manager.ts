// A small stand-in for Secrets Manager: GetSecretValue over the real protocol, for the two secrets there are.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { portOf } from './port.ts';

/** The text of a secret by its name; null where there is no such secret. Throws where it can't be read just now. */
export type ReadSecret = (name: string) => string | null;

const Request = z.object({ SecretId: z.string() });

export async function startSecretsManager(readSecret: ReadSecret) {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(body));
    };
    if (request.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue') {
      answer(400, { __type: 'InvalidRequestException', Message: 'only GetSecretValue is served here' });
      return;
    }
    try {
      const { SecretId } = Request.parse(await json(request));
      const text = readSecret(SecretId);
      if (text === null) answer(400, { __type: 'ResourceNotFoundException', Message: 'no such secret' });
      else answer(200, { Name: SecretId, SecretString: text });
    } catch {
      answer(500, { __type: 'InternalServiceError', Message: 'the secrets can not be read' });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
