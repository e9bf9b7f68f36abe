// Who is at the terminal, as this machine knows them.

import { userInfo } from 'node:os';

export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // Users without an entry in the system's list, as in some containers.
    return process.env.USER ?? 'unknown';
  }
}
