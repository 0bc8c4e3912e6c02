import { createHash } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { WaiverFile } from '../model/waiver.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { readWaivers } from './read-waivers.ts';

/** Where to look for the waivers. */
export interface WaiversRequest {
  /** Absolute working directory. */
  readonly cwd: string;
  /** Path of the configuration file as shown, in whose folder the waivers stand; null when there is none. */
  readonly configuration: string | null;
  /** File named by the user, relative to `cwd`; it must exist. */
  readonly path?: string;
  readonly files: SettingsFiles;
}

const NAMES = ['waivers.yaml', 'waivers.yml'] as const;

/**
 * Reads the waivers of a run; undefined when there is no such file. What is wrong with the file is told in it. Throws UsageError
 * for a named file that is missing, and for two files to choose from.
 */
export function loadWaivers(request: WaiversRequest): WaiverFile | undefined {
  const { cwd, path, configuration } = request;
  if (path !== undefined) {
    const named = reading(request, resolve(cwd, path));
    if (named !== undefined) return named;
    throw new UsageError(`The waivers "${path}" do not exist.`);
  }
  const folder = configuration === null ? cwd : dirname(resolve(cwd, configuration));
  const [first, second] = NAMES.flatMap((name) => reading(request, resolve(folder, name)) ?? []);
  if (second === undefined) return first;
  throw new UsageError(
    `Both "${first?.path}" and "${second.path}" are here. Keep one of them, or name one with --waivers.`,
  );
}

function reading({ cwd, files }: WaiversRequest, absolute: string): WaiverFile | undefined {
  const path = relative(cwd, absolute).split(sep).join('/');
  const bytes = bytesOf(files, absolute, `The file of waivers "${path}"`);
  if (bytes === undefined) return undefined;
  if ('refusal' in bytes) return broken(path, `${bytes.refusal} No waiver in it counts.`);
  const sha256 = createHash('sha256').update(bytes.read).digest('hex');
  const text = decode(bytes.read);
  const file = { path, text: text ?? '', sha256, explicit: false };
  if (text === undefined) return { file, ...broken(path, `"${path}" is not UTF-8. No waiver in it counts.`) };
  return readWaivers(file);
}

/** Without waivers a run says more, not less; so a file that cannot be read is told and does not end it. */
function bytesOf(
  files: SettingsFiles,
  absolute: string,
  shown: string,
): { readonly read: Uint8Array } | { readonly refusal: string } | undefined {
  try {
    const read = files.read(absolute, shown);
    return read && { read };
  } catch (error) {
    if (error instanceof UsageError) return { refusal: error.message };
    throw error;
  }
}

function broken(path: string, message: string): WaiverFile {
  return {
    path,
    entries: [],
    mistakes: [{ subject: { path }, message, remediation: 'Put a readable file there, or none.' }],
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    return undefined;
  }
}
