declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** @param options `path` keeps the tables in a folder, otherwise they live in memory. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server;
}
