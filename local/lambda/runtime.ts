// Runs inside an execution environment's own process: loads one bundle and answers one invocation after the other.

import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';

/** What the parent sends. `deadline` is in milliseconds since the epoch. */
interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
}

/** By hand: each start would pay for loading a library. */
const isInvocation = (message: unknown): message is Invocation =>
  typeof message === 'object' && message !== null && 'id' in message && 'deadline' in message;

interface Bundle {
  readonly handler: (event: unknown, context: Context) => Promise<unknown>;
}

const [bundle = '', functionName = ''] = process.argv.slice(2);
const { handler }: Bundle = await import(pathToFileURL(bundle).href);

function contextOf({ id, deadline }: Invocation): Context {
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
  if (!isInvocation(message)) return;
  const { id, event } = message;
  try {
    process.send?.({ id, result: await handler(event, contextOf(message)) });
  } catch {
    process.send?.({ id, failed: true });
  }
});
// The parent is gone: so is this environment. It is also how an environment is told to end.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the parent decides when to end.
process.on('SIGINT', () => undefined);
process.send?.('ready');
// It may be killed at any moment, and would then leave the next one nothing.
flushCompileCache();
