// What the relay's processes cost: processor time and memory, as Linux tells them in /proc (proc(5)).

import { readFileSync } from 'node:fs';

export interface Cost {
  /** User and system time so far, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory, in MiB. */
  readonly memoryMiB: number;
}

/** sysconf(_SC_CLK_TCK): 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** sysconf(_SC_PAGESIZE) of x86-64 and of arm64 as Debian and AWS have it. */
const PAGE_BYTES = 4_096;

/** Fields 14, 15 and 24 of /proc/<pid>/stat, counted from after the name's closing bracket, which is field 3 on. */
const [UTIME, STIME, RSS] = [11, 12, 21];

/** The sum over all processes that still live; null where there is no /proc. */
export function costOf(pids: readonly number[]): Cost | null {
  const costs = pids.flatMap((pid) => readCost(pid) ?? []);
  if (costs.length === 0) return null;
  return {
    cpuMs: costs.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    memoryMiB: costs.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0),
  };
}

function readCost(pid: number): Cost | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (at: number): number => Number(fields[at] ?? 0);
  return {
    cpuMs: ((field(UTIME) + field(STIME)) / TICKS_PER_SECOND) * 1_000,
    memoryMiB: (field(RSS) * PAGE_BYTES) / 1_024 ** 2,
  };
}
