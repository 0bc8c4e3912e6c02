import { type Attestations } from './attest/attest.js';
import type { SourceTree } from './discover/source-tree.js';
import { type Evaluation } from './evaluate/evaluate.js';
import type { Configuration } from './model/configuration.js';
import type { Notice } from './model/notice.js';
import type { Problem } from './model/problem.js';
import type { Report } from './model/report.js';
import type { Shapes } from './model/shape.js';
import type { WaiverFile } from './model/waiver.js';
import type { Workspace } from './model/workspace.js';
import { type Locator } from './parse/locate.js';
import type { PersonalData } from './report/summarize/places.js';
import type { Ruleset } from './ruleset/ruleset.js';
import { type Waived } from './waive/waive.js';
/** What the commits behind the documents show. */
export interface History {
    /** Of rules with stage `history`. */
    readonly problems: readonly Problem[];
    readonly notices: readonly Notice[];
}
/** One assessment: where to look, what for, and on which day. */
export interface AssessRequest {
    /** Absolute folder; paths in the report are relative to it. */
    readonly cwd: string;
    /** Files, folders and globs; none means the whole folder. */
    readonly paths: readonly string[];
    /** Where the files are, when not on the disk. */
    readonly tree?: SourceTree;
    /** Whether a path without links may be read; absent when all may. */
    readonly mayRead?: (realPath: string) => boolean;
    readonly configuration: Configuration;
    readonly ruleset: Ruleset;
    readonly shapes: Shapes;
    /** Accepted exceptions; absent when there are none, or when they are to be left aside. */
    readonly waivers?: WaiverFile;
    /** Looks at the commits behind the documents, when the user asked for that. */
    readonly history?: (workspace: Workspace, asOf: string) => History;
    /** What came up before anything was assessed. */
    readonly notices?: readonly Notice[];
    /** The civil date the report speaks about, `YYYY-MM-DD`. */
    readonly asOf: string;
}
/** Makes the report of a run, with names, numbers and addresses of persons masked or shown. */
export type Reporter = (personal: PersonalData) => Report;
/** Reads, judges and reports; the same files, rules and day give the same report. Throws only for a bug. */
export declare function assess(request: AssessRequest): Report;
/** Reads and judges once, for one report or several. Throws only for a bug. */
export declare function assessor(request: AssessRequest): Reporter;
/** Everything that the files say, whatever the day. */
export interface ReadWorkspace {
    readonly workspace: Workspace;
    /** What discover, parse, validate and link found wrong. */
    readonly problems: readonly Problem[];
    readonly notices: readonly Notice[];
    readonly skippedFiles: number;
    readonly locate: Locator['locate'];
}
/** From files to linked documents. */
export declare function readWorkspace({ cwd, paths, tree, mayRead, configuration, shapes }: AssessRequest): ReadWorkspace;
/** What the stages after linking say of one day. */
export interface JudgedDay {
    readonly attested: Attestations;
    readonly history: History;
    readonly evaluated: Evaluation;
    readonly waived: Waived;
}
/** From linked documents to a report about the day that is asked for. */
export declare function reporterOn(request: AssessRequest, read: ReadWorkspace): Reporter;
/** What persons state, on the day that is asked for; what is wrong with it counts where the run asks for the objective. */
export declare function attestOn({ ruleset, asOf }: AssessRequest, { workspace }: ReadWorkspace): Attestations;
/** What the rules say, on the day that is asked for. */
export declare function evaluateOn({ cwd, configuration, ruleset, asOf }: AssessRequest, { workspace, problems }: ReadWorkspace, attested: Attestations, history: History): Evaluation;
/** What accepted exceptions cover, on the day that is asked for. */
export declare function waiveOn({ cwd, configuration, ruleset, waivers, asOf }: AssessRequest, { workspace }: ReadWorkspace, { outcomes, notAssessed }: Evaluation): Waived;
/** From verdicts to the report. */
export declare function conclude(request: AssessRequest, read: ReadWorkspace, judged: JudgedDay): Reporter;
/** What is known where nobody looked at commits. */
export declare const NO_HISTORY: History;
