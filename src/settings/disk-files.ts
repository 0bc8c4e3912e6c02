import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../base/compare.ts';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { SettingsFiles } from './settings-files.ts';

/** The files as they stand on the disk. */
export const DISK_FILES: SettingsFiles = { stands, read, list };

/** A link that leads nowhere stands too: whoever put it there wanted the file to count. */
function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // the folder itself cannot be searched, which discovery reports
  }
}

function read(path: string, shown: string, most: number = LIMITS.fileBytes): Uint8Array | undefined {
  const descriptor = open(path, shown);
  if (descriptor === undefined) return undefined;
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UsageError(`${shown} is not an ordinary file.`);
    if (stats.size > most) throw new UsageError(`${shown} is larger than ${most / 1024 / 1024} MB.`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

// A pipe that took the place of the file does not block.
function open(path: string, shown: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    if (!stands(path)) return undefined;
    throw new UsageError(`${shown} cannot be opened.`);
  }
}

function list(folder: string, matches: RegExp, show: (path: string) => string): readonly string[] | undefined {
  const entries = entriesBelow(folder);
  for (const entry of entries ?? []) refuseUnread(entry, matches, show);
  return entries
    ?.filter((entry) => entry.isFile() && matches.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);
}

function entriesBelow(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return undefined;
  }
}

/** A file that stands behind a link would be left out without a word. */
function refuseUnread(entry: Dirent, matches: RegExp, show: (path: string) => string): void {
  const path = join(entry.parentPath, entry.name);
  const isLink = entry.isSymbolicLink();
  const named = matches.test(entry.name) && !entry.isFile() && !entry.isDirectory();
  if (!named && !(isLink && leadsToFolder(path))) return;
  const what = isLink ? 'a link; a rule pack is read without following links' : 'not an ordinary file';
  throw new UsageError(`${show(path)} is ${what}. Put the file itself there.`);
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false; // it leads nowhere or in a circle
  }
}
