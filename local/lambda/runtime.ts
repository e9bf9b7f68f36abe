// Runs inside an execution environment's own process: loads one bundle and answers one invocation after the other.

import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import * as z from 'zod';

/** What the parent sends. `deadline` is in milliseconds since the epoch. */
const Invocation = z.object({ id: z.string(), event: z.unknown(), deadline: z.number() });

const Bundle = z.object({ handler: z.function({ input: [z.unknown(), z.unknown()], output: z.unknown() }) });

const [bundle = '', functionName = ''] = process.argv.slice(2);
const { handler } = Bundle.parse(await import(pathToFileURL(bundle).href));

function contextOf({ id, deadline }: z.infer<typeof Invocation>): Context {
  return {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:ca-central-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '256',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}

process.on('message', async (message) => {
  const invocation = Invocation.parse(message);
  try {
    process.send?.({ id: invocation.id, result: await handler(invocation.event, contextOf(invocation)) });
  } catch {
    process.send?.({ id: invocation.id, failed: true });
  }
});
// The parent is gone: so is this environment. It is also how an environment is told to end.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the parent decides when to end.
process.on('SIGINT', () => undefined);
process.send?.('ready');
// It may be killed at any moment, and would then leave the next one nothing.
flushCompileCache();
