// One execution environment, as Lambda has them: a process of its own with its own memory, one invocation at a time,
// killed when an invocation takes too long.

import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

export interface FunctionSettings {
  readonly name: string;
  /** Path of the bundle. */
  readonly bundle: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Takes each line that the function writes to its standard streams. */
  readonly onLog: (line: string) => void;
}

/** The function crashed, timed out or threw: the caller does what AWS would. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError' as const;
}

const Reply = z.object({
  id: z.string(),
  result: z.unknown().optional(),
  failed: z.literal(true).optional(),
});

const RUNTIME = fileURLToPath(new URL('./runtime.ts', import.meta.url));

/** Told before Node reads its first module, it spares every start but the first the stripping of types and the compiling. */
const COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache');

export class ExecutionEnvironment {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #settings: FunctionSettings;
  #killed = false;

  constructor(settings: FunctionSettings) {
    this.#settings = settings;
    this.#child = fork(RUNTIME, [settings.bundle, settings.name], {
      env: {
        ...process.env,
        ...settings.variables,
        NODE_COMPILE_CACHE: COMPILE_CACHE,
        AWS_LAMBDA_FUNCTION_NAME: settings.name,
      },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) createInterface(stream).on('line', settings.onLog);
    }
    this.#ready = Promise.race([once(this.#child, 'message'), once(this.#child, 'exit')]);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    // A process that was just killed is connected for another moment.
    return this.#child.connected && !this.#killed;
  }

  /** Resolves once the bundle is loaded. */
  async warmUp(): Promise<void> {
    await this.#ready;
  }

  async invoke(event: unknown): Promise<unknown> {
    await this.#ready;
    const id = randomUUID();
    const { timeoutMs, name } = this.#settings;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        finish();
      };
      const onMessage = (message: unknown) => {
        const reply = Reply.parse(message);
        if (reply.id !== id) return;
        settle(() => (reply.failed ? reject(new InvocationError(`${name} threw`)) : resolve(reply.result)));
      };
      const onExit = () => settle(() => reject(new InvocationError(`${name} crashed`)));
      const timer = setTimeout(() => {
        this.kill();
        settle(() => reject(new InvocationError(`${name} timed out after ${timeoutMs} ms`)));
      }, timeoutMs);
      this.#child.on('message', onMessage);
      this.#child.on('exit', onExit);
      if (!this.isAlive) onExit();
      else this.#child.send({ id, event, deadline: Date.now() + timeoutMs }, (error) => error && onExit());
    });
  }

  /** Ends it at once, wherever it is. */
  kill(): void {
    this.#killed = true;
    this.#child.kill('SIGKILL');
  }
}
