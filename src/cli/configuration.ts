import { loadConfiguration } from '../config/load-configuration.ts';
import type { Configuration } from '../model/configuration.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';

/** The configuration that `--config` names, else the one of this folder; throws UsageError when it cannot be used. */
export function configurationFor(
  file: string | undefined,
  cwd: string,
  files: SettingsFiles = DISK_FILES,
): Configuration {
  return loadConfiguration({ cwd, files, ...(file !== undefined && { path: file }) });
}
