import type { Configuration } from '../model/configuration.js';
import type { SettingsFiles } from '../settings/settings-files.js';
/** Where to look for the configuration. */
export interface ConfigurationRequest {
    /** Absolute working directory. */
    readonly cwd: string;
    /** File named by the user, relative to `cwd`; it must exist. */
    readonly path?: string;
    /** Where it is read; on the disk when absent. */
    readonly files?: SettingsFiles;
}
/**
 * Reads the configuration of a run, or gives the defaults when there is no file. Throws UsageError, with place, line and
 * caret, for a file that is missing, unreadable or not a configuration.
 */
export declare function loadConfiguration(request: ConfigurationRequest): Configuration;
