import { realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isWithin, prefixInRepository, slashed } from '../cli/repository-folder.ts';
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
  return { cwd, workspace, prefix: prefixInRepository(cwd, workspace) };
}

const CHECK_OUT = 'Check out the repository before, with actions/checkout, and correct the name.';

/** A path of the folder as seen from the workspace, where the steps of a workflow start; absolute when it lies outside. */
export function fromWorkspace({ cwd, workspace }: Folder, path: string): string {
  const absolute = resolve(cwd, path);
  return isWithin(workspace, absolute) ? slashed(relative(workspace, absolute)) : absolute;
}

/** The folder that a path leads to, without links; undefined when there is none. */
export function realFolder(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}
