import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from './run-git.ts';

const NAMES = ['git', 'git.exe'];
const OF_NPM = /[\\/]node_modules[\\/]\.bin[\\/]?$/;

/**
 * The git of this machine, or undefined when there is none. Only absolute folders of the search path count, and none of those that npm
 * and npx put there for the folder they run in, so that a `git` that lies in the folder being assessed is never run.
 */
export function findGit(env: Environment): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !OF_NPM.test(folder));
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
