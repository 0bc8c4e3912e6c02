import type { Level } from './level.js';
import type { Params } from './rule.js';
/** What a configuration may set a rule to. */
export type RuleSetting = Level | 'off';
/** Rule settings for the files that match. */
export interface PathOverride {
    /** Globs relative to the configuration file. */
    readonly paths: readonly string[];
    readonly rules: Readonly<Record<string, RuleSetting>>;
}
/** `irready.yaml` as read, defaults filled in. */
export interface Configuration {
    /** Null when there is no configuration file. */
    readonly path: string | null;
    /** Lower-case hex over the bytes of that file. */
    readonly sha256: string | null;
    /** Globs below the folder of the configuration file; empty means everything. */
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly profile?: string;
    readonly failOn?: Level;
    /** File of known gaps, relative to the configuration file. */
    readonly baseline?: string;
    readonly params: Readonly<Record<string, Params>>;
    readonly rules: Readonly<Record<string, RuleSetting>>;
    readonly overrides: readonly PathOverride[];
    /** Folders with the user's own rules, relative to the configuration file. */
    readonly rulePacks: readonly string[];
    /** How long waivers may last, by the level of what they cover, as ISO 8601 durations. */
    readonly waiverLife: Readonly<Record<Level, string>>;
}
