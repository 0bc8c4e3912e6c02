import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from './run-git.ts';

const NAMES = ['git', 'git.exe'];

/**
 * The git of this machine, or undefined when there is none. Only absolute folders of the search path count, so that a `git` that lies
 * in the folder being assessed is never run.
 */
export function findGit(env: Environment): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
