import type { Configuration } from '../model/configuration.js';
import type { Library } from '../model/library.js';
import type { SettingsFiles } from '../settings/settings-files.js';
import type { Ruleset } from './ruleset.js';
/** What decides which rules run. */
export interface RulesetRequest {
    readonly library: Library;
    readonly configuration: Configuration;
    readonly profileId: string;
    /** Rule, objective or control ids; empty means all. */
    readonly only: readonly string[];
    readonly skip: readonly string[];
    /** A catalog or framework to report in the terms of; none means every catalog. */
    readonly framework?: string;
    /** Folder that rule packs are relative to when there is no configuration file. */
    readonly cwd: string;
    /** Where rule packs are read; on the disk when absent. */
    readonly files?: SettingsFiles;
}
/** Chooses, tunes and compiles the rules of a run. Throws UsageError for a name or rule that cannot be used. */
export declare function buildRuleset(request: RulesetRequest): Ruleset;
