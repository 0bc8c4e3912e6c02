import type { Configuration } from './model/configuration.js';
import type { Report } from './model/report.js';
import type { Shapes } from './model/shape.js';
import type { PersonalData } from './report/summarize/places.js';
import type { Ruleset } from './ruleset/ruleset.js';
/** One assessment: where to look, what for, and on which day. */
export interface AssessRequest {
    /** Absolute folder; paths in the report are relative to it. */
    readonly cwd: string;
    /** Files, folders and globs; none means the whole folder. */
    readonly paths: readonly string[];
    readonly configuration: Configuration;
    readonly ruleset: Ruleset;
    readonly shapes: Shapes;
    /** The civil date the report speaks about, `YYYY-MM-DD`. */
    readonly asOf: string;
}
/** Makes the report of a run, with names, numbers and addresses of persons masked or shown. */
export type Reporter = (personal: PersonalData) => Report;
/** Reads, judges and reports; the same files, rules and day give the same report. Throws only for a bug. */
export declare function assess(request: AssessRequest): Report;
/** Reads and judges once, for one report or several. Throws only for a bug. */
export declare function assessor(request: AssessRequest): Reporter;
