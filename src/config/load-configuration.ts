import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { parseYamlFile, type YamlFile } from '../parse/yaml-file.ts';
import { validateAs } from '../validate/validate-as.ts';
import { NO_CONFIGURATION_FILE, toConfiguration } from './to-configuration.ts';

/** Where to look for the configuration. */
export interface ConfigurationRequest {
  /** Absolute working directory. */
  readonly cwd: string;
  /** File named by the user, relative to `cwd`; it must exist. */
  readonly path?: string;
}

const NAMES = ['irready.yaml', 'irready.yml'] as const;

/**
 * Reads the configuration of a run, or gives the defaults when there is no file. Throws UsageError, with place, line and
 * caret, for a file that is missing, unreadable or not a configuration.
 */
export function loadConfiguration(request: ConfigurationRequest): Configuration {
  const path = request.path ?? ownPath(request.cwd);
  if (path === undefined) return toConfiguration(NO_CONFIGURATION_FILE, {});
  const absolute = resolve(request.cwd, path);
  const shown = relative(request.cwd, absolute).split(sep).join('/');
  const bytes = readBytes(absolute, shown);
  const file = parseYamlFile(shown, decode(bytes, shown));
  if (file.is === 'broken') throw new UsageError(file.frames.join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return toConfiguration({ path: shown, sha256 }, checked(file));
}

function ownPath(cwd: string): string | undefined {
  const [first, second] = NAMES.filter((name) => stands(resolve(cwd, name)));
  if (second === undefined) return first;
  throw new UsageError(`Both "${first}" and "${second}" are here. Keep one of them, or name one with --config.`);
}

/** A link that leads nowhere stands too: whoever put it there wanted a configuration. */
function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // the folder itself cannot be searched, which discovery reports
  }
}

function decode(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    throw new UsageError(`The configuration "${shown}" is not UTF-8. Save it as UTF-8.`);
  }
}

function readBytes(absolute: string, shown: string): Buffer {
  const descriptor = open(absolute, shown);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UsageError(`The configuration "${shown}" is not an ordinary file.`);
    if (stats.size <= LIMITS.fileBytes) return readFileSync(descriptor);
    throw new UsageError(`The configuration "${shown}" is larger than ${LIMITS.fileBytes / 1024 / 1024} MB.`);
  } finally {
    closeSync(descriptor);
  }
}

function open(absolute: string, shown: string): number {
  try {
    return openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(`The configuration "${shown}" ${missing ? 'does not exist' : 'cannot be opened'}.`);
  }
}

/** An empty file is an empty configuration. */
function checked(file: YamlFile & { readonly is: 'read' }): JsonObject {
  const value: Json = file.value ?? {};
  if (!isMapping(value)) throw new UsageError(file.frame('', 'A configuration is a mapping of settings.'));
  const mistakes = validateAs('Configuration', value);
  if (mistakes.length === 0) return value;
  throw new UsageError(
    mistakes
      .map(({ pointer, message, remediation, target }) =>
        file.frame(pointer, remediation === undefined ? message : `${message} ${remediation}`, target),
      )
      .join('\n'),
  );
}
