// A small stand-in for Secrets Manager: reading and writing the few secrets there are, over the real protocol.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { portOf } from './port.ts';
import { answerProgramsAlone } from './this-machine.ts';

export interface SecretStore {
  /** The text of a secret by its name; null where there is no such secret. Throws where it can't be read just now. */
  readonly read: (name: string) => string | null;
  /** False where there is no such secret. */
  readonly write: (name: string, text: string) => boolean;
}

const Request = z.object({ SecretId: z.string(), SecretString: z.string().default('') });

type Answer = readonly [status: number, body: object];

const NOT_FOUND: Answer = [400, { __type: 'ResourceNotFoundException', Message: 'no such secret' }];

export async function startSecretsManager(store: SecretStore) {
  const server = createServer(async (request, response) => {
    const [status, body] = await json(request)
      .then((content) => answer(String(request.headers['x-amz-target']), Request.parse(content), store))
      .catch((): Answer => [500, { __type: 'InternalServiceError', Message: 'the secrets can not be read' }]);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  answerProgramsAlone(server);
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

function answer(
  target: string,
  { SecretId, SecretString }: z.infer<typeof Request>,
  store: SecretStore,
): Answer {
  switch (target) {
    case 'secretsmanager.GetSecretValue': {
      const text = store.read(SecretId);
      return text === null ? NOT_FOUND : [200, { Name: SecretId, SecretString: text }];
    }
    case 'secretsmanager.PutSecretValue':
      return store.write(SecretId, SecretString) ? [200, { Name: SecretId }] : NOT_FOUND;
    default:
      return [400, { __type: 'InvalidRequestException', Message: `${target} is not served here` }];
  }
}
