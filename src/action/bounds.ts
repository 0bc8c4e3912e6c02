/** A stranger's pull request chooses what is checked out, links among it: none leads the action anywhere else. */
import { lstatSync } from 'node:fs';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isWithin, slashed } from '../cli/repository-folder.ts';
import { type Folder, realFolder } from './folder.ts';
import type { Inputs } from './inputs.ts';

/** Tells whether a path without links may be read: what was checked out, but not git's own folder, and folders outside that the workflow names. */
export function readable({ cwd, workspace }: Folder, inputs: Inputs): (realPath: string) => boolean {
  const folders = namedIn(inputs)
    .map((name) => resolve(cwd, name))
    .filter((path) => !isWithin(workspace, path))
    .flatMap((path) => realFolder(path) ?? realFolder(dirname(path)) ?? [])
    .filter((folder) => folder !== parse(folder).root);
  return (path) =>
    isWithin(workspace, path) ? !isOfGit(relative(workspace, path)) : folders.some((folder) => isWithin(folder, path));
}

/** Without what a glob has beyond its folders. */
function namedIn({ paths, config, waivers, baseline }: Inputs): readonly string[] {
  const files = [config, waivers, baseline].filter((file) => typeof file === 'string');
  return [...paths.map((path) => path.replace(/[*?[\]{}()!].*$/s, '')), ...files];
}

function isOfGit(below: string): boolean {
  return below.split(sep).some((name) => name.toLowerCase() === '.git');
}

/** Throws UsageError when a file that is to be written lies behind a link of what was checked out: it might be any file of the machine. */
export function refuseLinks({ cwd, workspace }: Folder, files: readonly string[]): void {
  for (const file of files) {
    const link = linkOnTheWay(workspace, resolve(cwd, file));
    if (link !== undefined)
      throw new UsageError(
        `The report cannot be written to "${file}": "${slashed(relative(workspace, link))}" is a link in what was checked out, and may lead anywhere. Remove it, or name a file outside of the workspace.`,
      );
  }
}

function linkOnTheWay(workspace: string, path: string): string | undefined {
  if (!isWithin(workspace, path)) return undefined;
  const names = relative(workspace, path).split(sep);
  return names.map((_, place) => join(workspace, ...names.slice(0, place + 1))).find(isLink);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false; // nothing is there yet
  }
}
