import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { loadWaivers } from '../../config/load-waivers.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { WaiverFile } from '../../model/waiver.ts';
import { DISK_FILES } from '../../settings/disk-files.ts';
import type { SettingsFiles } from '../../settings/settings-files.ts';

/** The file that waivers are added to; it need not be there yet. */
export interface WaiverPlace {
  readonly cwd: string;
  readonly absolute: string;
  /** Relative to the working directory, with forward slashes. */
  readonly shown: string;
}

const DEFAULT_NAME = 'waivers.yaml';

/** The file that the user names, else the one beside the configuration; throws UsageError where two could be meant. */
export function waiverPlace(named: string | undefined, { path }: Configuration, cwd: string): WaiverPlace {
  if (named === '') throw new UsageError(`--waivers "" names no file. Write it as --waivers ${DEFAULT_NAME}.`);
  if (named !== undefined) return placeAt(cwd, resolve(cwd, named));
  const standing = loadWaivers({ cwd, configuration: path, files: DISK_FILES });
  const folder = path === null ? cwd : dirname(resolve(cwd, path));
  return placeAt(cwd, standing === undefined ? join(folder, DEFAULT_NAME) : resolve(cwd, standing.path));
}

function placeAt(cwd: string, absolute: string): WaiverPlace {
  return { cwd, absolute, shown: relative(cwd, absolute).split(sep).join('/') };
}

/** The text of the file with its byte order mark; undefined when there is none. Throws UsageError for what cannot be added to. */
export function readWaiverText({ absolute, shown }: WaiverPlace): string | undefined {
  refuseLinks(absolute, shown);
  const bytes = DISK_FILES.read(absolute, shown);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`"${shown}" is not UTF-8. Save it as UTF-8.`);
  }
}

/** A file that is replaced through a link would no longer be where the link leads. */
function refuseLinks(absolute: string, shown: string): void {
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink() === true)
    throw new UsageError(`"${shown}" is a symbolic link. Name the file that it leads to with --waivers.`);
  if (stats !== undefined && !stats.isFile()) throw new UsageError(`"${shown}" is not an ordinary file.`);
}

/** The waivers of a run as they would be read from a text in place of the file; undefined for no text. */
export function waiversIn({ cwd, absolute, shown }: WaiverPlace, text: string | undefined): WaiverFile | undefined {
  if (text === undefined) return undefined;
  const read: SettingsFiles['read'] = (path, ...rest) =>
    path === absolute ? new TextEncoder().encode(text) : DISK_FILES.read(path, ...rest);
  return loadWaivers({ cwd, configuration: null, path: shown, files: { ...DISK_FILES, read } });
}
