import type { WaiverFile } from '../model/waiver.js';
import type { SettingsFiles } from '../settings/settings-files.js';
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
/**
 * Reads the waivers of a run; undefined when there is no such file. What is wrong with the file is told in it. Throws UsageError
 * for a named file that is missing, and for two files to choose from.
 */
export declare function loadWaivers(request: WaiversRequest): WaiverFile | undefined;
