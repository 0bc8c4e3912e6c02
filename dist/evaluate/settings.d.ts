import type { Configuration, RuleSetting } from '../model/configuration.js';
import type { Outcome } from '../model/outcome.js';
import type { ReportNotAssessed } from '../model/report.js';
/** Makes the test whether a path matches any of some globs. */
export type PathMatcher = (globs: readonly string[]) => (path: string) => boolean;
/** What the configuration sets a rule to at a path, and where it says so; undefined when it says nothing. */
export type Settings = (ruleId: string, path: string) => SettingAtPath | undefined;
interface SettingAtPath {
    readonly setting: RuleSetting;
    readonly reason: string;
}
/** Reads the overrides of a configuration; where several match, the last one decides. */
export declare function createSettings(configuration: Configuration, matcher: PathMatcher, stageRules: ReadonlySet<string>): Settings;
/** Outcomes after the settings, and the rules that those took out. */
export interface SetOutcomes {
    readonly outcomes: readonly Outcome[];
    readonly notAssessed: readonly ReportNotAssessed[];
}
/** Gives findings the level that holds at their path, and takes out what is switched off there. */
export declare function applySettings(outcomes: readonly Outcome[], settings: Settings): SetOutcomes;
export {};
