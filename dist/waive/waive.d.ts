import type { Level } from '../model/level.js';
import type { Outcome } from '../model/outcome.js';
import type { Problem } from '../model/problem.js';
import type { JudgedWaiver, WaiverFile } from '../model/waiver.js';
import type { Workspace } from '../model/workspace.js';
import type { Nameable } from './named.js';
/** What exceptions are judged with. */
export interface WaiveRequest {
    readonly outcomes: readonly Outcome[];
    /** Absent when there is no file of waivers, or when it is to be left aside. */
    readonly waivers: WaiverFile | undefined;
    /** Holds the people that waivers name. */
    readonly workspace: Workspace;
    /** Everything that a waiver may be about, whatever the profile asks for. */
    readonly library: Nameable;
    /** Ids of the rules that this run asked everywhere. */
    readonly assessed: ReadonlySet<string>;
    /** The path of a file from the folder of the waivers on. */
    readonly fromFolder: (path: string) => string;
    /** How long waivers may last, as ISO 8601 durations; never longer than {@link LONGEST_WAIVER_LIFE}. */
    readonly life: Readonly<Record<Level, string>>;
    readonly asOf: string;
}
/** Outcomes after accepted exceptions, what became of each exception, and what is wrong with them. */
export interface Waived {
    readonly outcomes: readonly Outcome[];
    readonly waivers: readonly JudgedWaiver[];
    /** Of rules with stage `waive`. */
    readonly problems: readonly Problem[];
}
/** Marks the failing outcomes that a waiver covers; none is removed. */
export declare function waive(request: WaiveRequest): Waived;
