import type { Level } from './level.js';
import type { ObjectiveStatus, Report, ReportFinding, Score } from './report.js';
/** What a run looks like on one day. */
export interface ForecastState {
    /** Gaps that no waiver covers. */
    readonly findings: Readonly<Record<Level, number>>;
    readonly waived: number;
    readonly score: Score;
}
/** Why something is a gap from a day on: its time ran out, or the waiver that covered it did. */
export declare const FORECAST_CAUSES: readonly ["stale", "waiverEnds"];
/** A gap that begins on a day to come. */
export interface ForecastGap {
    /** With the id of the waiver that ends, when that is the cause. */
    readonly finding: ReportFinding;
    readonly cause: (typeof FORECAST_CAUSES)[number];
    /** The last day on which nothing is wrong, or the waiver still covers it. */
    readonly lastGoodDay: string;
    /** Days from asOf to the day on which it begins. */
    readonly inDays: number;
}
/** An objective that stops being met, or is met again by the mere passing of time. */
export interface ForecastObjective {
    readonly id: string;
    readonly title: string;
    readonly from: ObjectiveStatus;
    readonly to: ObjectiveStatus;
}
/** A day on which something changes although nobody changes a file. */
export interface ForecastDay {
    readonly day: string;
    /** Gaps that begin on this day, worst first. */
    readonly begins: readonly ForecastGap[];
    /** Gaps that end on this day, worst first: a date that was in the future no longer is, or a waiver begins to cover it. */
    readonly ends: readonly ReportFinding[];
    readonly objectives: readonly ForecastObjective[];
    readonly state: ForecastState;
}
/** What is green on asOf and turns red by itself, day by day, until a last day. */
export interface Forecast {
    readonly schemaVersion: '1.0';
    readonly tool: Report['tool'];
    readonly asOf: string;
    /** Last day that was looked at. */
    readonly until: string;
    readonly profile: Report['profile'];
    readonly configuration: Report['configuration'];
    /** False when the run of asOf was not complete: what was not read may go stale as well. */
    readonly complete: boolean;
    readonly today: ForecastState;
    /** Only days on which something changes, in order. */
    readonly days: readonly ForecastDay[];
    readonly inputs: Report['inputs'];
}
