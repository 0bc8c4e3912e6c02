import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { Baseline } from '../model/baseline.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';

/** The bytes of a baseline file; throws UsageError when it is missing, no ordinary file, unreadable or too large. */
export function readBaselineBytes(path: string, cwd: string, files: SettingsFiles = DISK_FILES): Uint8Array {
  const bytes = files.read(resolve(cwd, path), `The baseline "${path}"`, LIMITS.baselineBytes);
  if (bytes !== undefined) return bytes;
  throw new UsageError(`The baseline "${path}" does not exist. Write one with "irready baseline create".`);
}

/** The paths of a baseline at which a file stands today, read or not. */
export function standingFiles({ entries }: Baseline, cwd: string): ReadonlySet<string> {
  const paths = new Set(entries.map(({ path }) => path));
  return new Set([...paths].filter((path) => isFile(resolve(cwd, path))));
}

function isFile(absolute: string): boolean {
  try {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isDirectory();
  } catch {
    return true; // what cannot be looked at is not known to be gone
  }
}
