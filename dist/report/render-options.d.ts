import { type Level } from '../model/level.js';
import type { Report, ReportFinding } from '../model/report.js';
/** What a reporter may know about where its text goes; never a clock, a stream or an environment. */
export interface RenderOptions {
    /** Whether escape codes may be used at all. */
    readonly colour: boolean;
    /** Columns of the place the text is read in. */
    readonly width: number;
    /** `file:` URL that relative paths become links below, or null for no links. */
    readonly hyperlinks: string | null;
    /** Lighter gaps are counted but not listed. */
    readonly minLevel: Level;
    /** One line a gap, and the verdict. */
    readonly quiet: boolean;
    /** Paths the run was asked to look at, as they were typed. */
    readonly searched: readonly string[];
}
/** A reporter: the same report and options give the same bytes; it never prints, and nothing in its text is obeyed. */
export type Renderer = (report: Report, options: RenderOptions) => string;
/** The gaps at or above the level asked for, worst first, those that count before the others; what a waiver covers is no gap. */
export declare function listedGaps(report: Report, options: RenderOptions): readonly ReportFinding[];
/** The findings at or above the level asked for, waived or not, in the report's order. */
export declare function listedFindings(report: Report, { minLevel }: RenderOptions): readonly ReportFinding[];
/** How many gaps are counted and, being lighter than asked for, not listed. */
export declare function hiddenGaps({ summary }: Report, { minLevel }: RenderOptions): number;
