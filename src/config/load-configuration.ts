import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isMapping } from '../base/json-pointer.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { parseYamlFile, type YamlFile } from '../parse/yaml-file.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { validateAs } from '../validate/validate-as.ts';
import { NO_CONFIGURATION_FILE, toConfiguration } from './to-configuration.ts';
import { waiverLifeMistakes } from './waiver-life.ts';

/** Where to look for the configuration. */
export interface ConfigurationRequest {
  /** Absolute working directory. */
  readonly cwd: string;
  /** File named by the user, relative to `cwd`; it must exist. */
  readonly path?: string;
  /** Where it is read; on the disk when absent. */
  readonly files?: SettingsFiles;
}

const NAMES = ['irready.yaml', 'irready.yml'] as const;

/**
 * Reads the configuration of a run, or gives the defaults when there is no file. Throws UsageError, with place, line and
 * caret, for a file that is missing, unreadable or not a configuration.
 */
export function loadConfiguration(request: ConfigurationRequest): Configuration {
  const { cwd, files = DISK_FILES } = request;
  const path = request.path ?? ownPath(cwd, files);
  if (path === undefined) return toConfiguration(NO_CONFIGURATION_FILE, {});
  const absolute = resolve(cwd, path);
  const shown = relative(cwd, absolute).split(sep).join('/');
  const bytes = files.read(absolute, `The configuration "${shown}"`);
  if (bytes === undefined) throw new UsageError(`The configuration "${shown}" does not exist.`);
  const file = parseYamlFile(shown, decode(bytes, shown));
  if (file.is === 'broken') throw new UsageError(file.frames.join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return toConfiguration({ path: shown, sha256 }, checked(file));
}

function ownPath(cwd: string, files: SettingsFiles): string | undefined {
  const [first, second] = NAMES.filter((name) => files.stands(resolve(cwd, name)));
  if (second === undefined) return first;
  throw new UsageError(`Both "${first}" and "${second}" are here. Keep one of them, or name one with --config.`);
}

function decode(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    throw new UsageError(`The configuration "${shown}" is not UTF-8. Save it as UTF-8.`);
  }
}

/** An empty file is an empty configuration. */
function checked(file: YamlFile & { readonly is: 'read' }): JsonObject {
  const value: Json = file.value ?? {};
  if (!isMapping(value)) throw new UsageError(file.frame('', 'A configuration is a mapping of settings.'));
  const mistakes = [...validateAs('Configuration', value), ...waiverLifeMistakes(value['waiverLife'])];
  if (mistakes.length === 0) return value;
  throw new UsageError(
    mistakes
      .map(({ pointer, message, remediation, target }) =>
        file.frame(pointer, remediation === undefined ? message : `${message} ${remediation}`, target),
      )
      .join('\n'),
  );
}
