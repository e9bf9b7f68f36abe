// A function with its execution environments: started as they are needed, up to a limit, each doing one thing at a time.

import { ExecutionEnvironment, type FunctionSettings } from './execution-environment.ts';

export interface LocalFunction {
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Starts the first environment ahead of the first invocation. */
  readonly warmUp: () => Promise<void>;
  readonly stop: () => void;
  /** Ends one environment at once, wherever it is: the one that started first. False where there is none. */
  readonly kill: () => boolean;
  /** Its environments' processes. */
  readonly pids: () => readonly number[];
}

/** @param most environments at the same time; invocations beyond them wait for their turn. */
export function createFunction(settings: FunctionSettings, most: number): LocalFunction {
  const all = new Set<ExecutionEnvironment>();
  const idle: ExecutionEnvironment[] = [];
  const waiting: ((environment: ExecutionEnvironment) => void)[] = [];

  const start = (): ExecutionEnvironment => {
    const environment = new ExecutionEnvironment(settings);
    all.add(environment);
    return environment;
  };

  const take = async (): Promise<ExecutionEnvironment> => {
    for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
      if (free.isAlive) return free;
      all.delete(free);
    }
    if (all.size < most) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (environment: ExecutionEnvironment): void => {
    if (!environment.isAlive) all.delete(environment);
    const next = waiting.shift();
    if (next !== undefined) next(environment.isAlive ? environment : start());
    else if (environment.isAlive) idle.push(environment);
  };

  return {
    invoke: async (event) => {
      const environment = await take();
      try {
        return await environment.invoke(event);
      } finally {
        giveBack(environment);
      }
    },
    warmUp: async () => {
      const environment = await take();
      await environment.warmUp();
      giveBack(environment);
    },
    stop: () => {
      for (const environment of all) environment.kill();
    },
    kill: () => {
      const [first] = [...all].filter(({ isAlive }) => isAlive);
      first?.kill();
      return first !== undefined;
    },
    pids: () => [...all].flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
  };
}
