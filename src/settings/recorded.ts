import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { SettingsFiles } from './settings-files.ts';

/** Files that remember which of them were asked for. */
export interface Recorded {
  readonly files: SettingsFiles;
  /** Absolute paths that were asked for so far, be there a file or not. */
  readonly asked: () => readonly string[];
}

/** The same files, remembering what is asked of them. */
export function recorded(files: SettingsFiles): Recorded {
  const paths = new Set<string>();
  return {
    files: {
      stands: (path) => files.stands(remember(path, paths)),
      read: (path, shown, most) => files.read(remember(path, paths), shown, most),
      list: (folder, matches, show) => files.list(folder, matches, show)?.map((path) => remember(path, paths)),
    },
    asked: () => [...paths],
  };
}

function remember(path: string, paths: Set<string>): string {
  paths.add(path);
  return path;
}

/** How a file of the one differs from that of the other, seen from the first; undefined when it does not. Takes an absolute path. */
export function difference(
  path: string,
  from: SettingsFiles,
  to: SettingsFiles,
): 'added' | 'removed' | 'changed' | undefined {
  const [before, after] = [contentOf(path, from), contentOf(path, to)];
  if (before === after) return undefined;
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** Line endings are a matter of the machine that a commit was checked out on. */
function contentOf(path: string, files: SettingsFiles): string | undefined {
  try {
    const bytes = files.read(path, `"${path}"`, LIMITS.baselineBytes);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
