import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Creates a folder (absolute path) and those above it. Throws what the system says. Node's own recursive call never
 * returns where a system refuses with ENOENT, as below `/proc`.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) {
    missing.unshift(folder);
  }
  for (const folder of missing) mkdirSync(folder);
  if (!statSync(path).isDirectory()) throw new Error(`a file stands where the folder "${basename(path)}" has to be`);
}
