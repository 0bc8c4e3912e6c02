import type { Configuration } from '../model/configuration.js';
import type { Notice } from '../model/notice.js';
import type { Outcome } from '../model/outcome.js';
import type { Problem } from '../model/problem.js';
import type { ReportNotAssessed } from '../model/report.js';
import type { Workspace } from '../model/workspace.js';
import type { Ruleset } from '../ruleset/ruleset.js';
import { type PathMatcher } from './settings.js';
/** What is judged, and by what. */
export interface EvaluateRequest {
    readonly ruleset: Ruleset;
    readonly workspace: Workspace;
    /** What discover, parse, validate and link found wrong. */
    readonly problems: readonly Problem[];
    readonly configuration: Configuration;
    /** Makes the test for globs that are relative to the configuration file. */
    readonly matcher: PathMatcher;
    readonly asOf: string;
}
/** What the rules said, and what they did not get to say. */
export interface Evaluation {
    readonly outcomes: readonly Outcome[];
    /** Rules that the configuration switched off for paths where they would have said something. */
    readonly notAssessed: readonly ReportNotAssessed[];
    readonly notices: readonly Notice[];
}
/** Every outcome of every rule, in the order of the rules; throws InternalError when a problem names no stage rule. */
export declare function evaluate(request: EvaluateRequest): Evaluation;
