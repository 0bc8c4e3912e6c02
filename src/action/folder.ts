import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Environment } from './input-values.ts';

/** Where the action works. */
export interface Folder {
  /** Absolute, without links: where paths begin. */
  readonly cwd: string;
  /** Absolute, without links: what the runner checked out into. */
  readonly workspace: string;
  /** The folder below the root of the repository: empty, or `security/`. */
  readonly prefix: string;
}

/** The folder of the input working-directory; throws UsageError when it is none, or lies outside of the workspace. */
export function folderOf(workingDirectory: string | undefined, env: Environment, processFolder: string): Folder {
  const workspace = realFolder(env['GITHUB_WORKSPACE'] || processFolder) ?? processFolder;
  const name = workingDirectory ?? '.';
  const cwd = realFolder(resolve(workspace, name));
  if (cwd === undefined)
    throw new UsageError(`The input working-directory "${name}" is not a folder of the workspace. ${CHECK_OUT}`);
  if (!isWithin(workspace, cwd))
    throw new UsageError(
      `The input working-directory "${name}" leads out of the workspace. Name a folder inside of what was checked out.`,
    );
  return { cwd, workspace, prefix: prefixBelow(rootOf(cwd) ?? workspace, cwd) };
}

const CHECK_OUT = 'Check out the repository before, with actions/checkout, and correct the name.';

/** A path of the folder as seen from the workspace, where the steps of a workflow start; absolute when it lies outside. */
export function fromWorkspace({ cwd, workspace }: Folder, path: string): string {
  const absolute = resolve(cwd, path);
  return isWithin(workspace, absolute) ? slashed(relative(workspace, absolute)) : absolute;
}

function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** The nearest folder that git calls a working tree; asking git itself takes longer than the rest of the start. */
function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : rootOf(dirname(folder));
}

function prefixBelow(root: string, folder: string): string {
  if (!isWithin(root, folder) || root === folder) return '';
  return `${slashed(relative(root, folder))}/`;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
