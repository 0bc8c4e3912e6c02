import { realpathSync } from 'node:fs';
import { UsageError } from '../base/errors.ts';
import type { SettingsFiles } from './settings-files.ts';

/** Whether a file or folder may be read, by its absolute path without links; anything may where there is none. */
export interface ReadingBounds {
  readonly mayRead?: (realPath: string) => boolean;
}

/** The same files, none of which is read beyond the bounds, whatever link or name leads there. */
export function boundedFiles(files: SettingsFiles, { mayRead }: ReadingBounds): SettingsFiles {
  if (mayRead === undefined) return files;
  const refuse = (path: string, shown: string): void => {
    const real = realPath(path);
    if (real !== undefined && !mayRead(real))
      throw new UsageError(`${shown} leads out of what was checked out, so it is not read. Put the file itself there.`);
  };
  return {
    stands: files.stands,
    read: (path, shown, most) => {
      refuse(path, shown);
      return files.read(path, shown, most);
    },
    list: (folder, matches, show) => {
      refuse(folder, `"${show(folder)}"`);
      return files.list(folder, matches, show);
    },
  };
}

/** Undefined for what is not there or cannot be reached, which nobody can read either. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
