import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * A folder as seen from the root of its repository: empty for the root, or `security/`. Without a repository it is seen from
 * `otherwise`. Both are absolute and without links.
 */
export function prefixInRepository(folder: string, otherwise: string): string {
  return prefixBelow(rootOf(folder) ?? otherwise, folder);
}

/** Whether a path is a folder itself or lies below it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
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

/** A relative path as reports and GitHub write it. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
