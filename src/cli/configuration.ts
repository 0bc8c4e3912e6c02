import { loadConfiguration } from '../config/load-configuration.ts';
import type { Configuration } from '../model/configuration.ts';

/** The configuration that `--config` names, else the one of this folder; throws UsageError when it cannot be used. */
export function configurationFor(file: string | undefined, cwd: string): Configuration {
  return file === undefined ? loadConfiguration({ cwd }) : loadConfiguration({ cwd, path: file });
}
