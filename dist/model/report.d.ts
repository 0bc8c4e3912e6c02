import type { Control, ControlLink } from './catalog.js';
import type { Level } from './level.js';
import type { SourceLocation } from './location.js';
import type { Notice } from './notice.js';
import type { Coverage } from './objective.js';
/** What the assessment says of an objective. `manual`: needs a person's attestation, which is missing. */
export declare const OBJECTIVE_STATUSES: readonly ["pass", "fail", "open", "manual", "notApplicable", "notAssessed"];
/** One of {@link OBJECTIVE_STATUSES}. */
export type ObjectiveStatus = (typeof OBJECTIVE_STATUSES)[number];
/** Objectives counted by status. */
export type StatusCounts = Readonly<Record<ObjectiveStatus, number>>;
/** Another place named by a finding. */
export interface ReportRelated {
    readonly message: string;
    readonly location: SourceLocation;
}
/** A finding with its place resolved and its controls looked up. */
export interface ReportFinding {
    readonly ruleId: string;
    readonly title: string;
    readonly level: Level;
    readonly objectives: readonly string[];
    readonly controls: readonly string[];
    /** Controls that do not ask for it, but are its nearest place. */
    readonly beyond?: readonly string[];
    readonly message: string;
    readonly remediation: string;
    readonly fingerprint: string;
    readonly location: SourceLocation;
    readonly related: readonly ReportRelated[];
}
/** Something that could not be decided. */
export interface ReportOpen {
    readonly ruleId: string;
    readonly title: string;
    readonly objectives: readonly string[];
    readonly controls: readonly string[];
    readonly beyond?: readonly string[];
    readonly reason: string;
    readonly location: SourceLocation;
}
/** Something a profile asks for that this run did not look at. */
export interface ReportNotAssessed {
    readonly id: string;
    readonly what: 'rule' | 'objective';
    readonly reason: string;
}
/** An objective of a control; `beyond` when it has its nearest place there without being asked for, so it does not count. */
export interface ControlObjective {
    readonly id: string;
    readonly title: string;
    readonly status: ObjectiveStatus;
    readonly beyond?: true;
}
/** One control with the state of its objectives. */
export interface ReportControl {
    readonly id: string;
    readonly title: string;
    readonly catalog: string;
    readonly responsibility?: Control['responsibility'];
    /** Why these are its objectives, when they come through crosswalks. */
    readonly links?: readonly ControlLink[];
    readonly objectives: readonly ControlObjective[];
    /** Of the objectives that the control asks for. */
    readonly counts: StatusCounts;
    readonly findings: Readonly<Record<Level, number>>;
    readonly score: Score;
}
/** Objectives met of objectives applicable; `ratio` is 0 to 1, or null when none applies. */
export interface Score {
    readonly met: number;
    readonly applicable: number;
    readonly ratio: number | null;
}
/** One objective of the profile. */
export interface ReportObjective {
    readonly id: string;
    readonly title: string;
    readonly statement: string;
    readonly coverage: Coverage;
    readonly status: ObjectiveStatus;
    readonly controls: readonly string[];
    readonly beyond?: readonly string[];
    readonly manual?: string;
}
/** Counts over the whole run. */
export interface ReportSummary {
    readonly files: number;
    readonly skippedFiles: number;
    readonly unreadFiles: number;
    readonly documents: number;
    readonly documentsByKind: Readonly<Record<string, number>>;
    readonly rules: number;
    readonly outcomes: Readonly<Record<'pass' | 'fail' | 'notApplicable' | 'open', number>>;
    readonly findings: Readonly<Record<Level, number>>;
    readonly waived: number;
    readonly objectives: StatusCounts;
    readonly score: Score;
    readonly scoreFormula: string;
    /** False when an input could not be read or parsed, nothing matched, or a rule could not be finished. */
    readonly complete: boolean;
}
/** An input as it was read. */
export interface ReportInput {
    readonly path: string;
    readonly sha256: string;
    readonly documents: number;
}
/** The frozen result of one run: all that a reporter ever sees. */
export interface Report {
    readonly schemaVersion: '1.0';
    readonly tool: {
        readonly name: 'irready';
        readonly version: string;
        readonly libraryDigest: string;
    };
    readonly asOf: string;
    readonly profile: {
        readonly id: string;
        readonly title: string;
    };
    /** Set when the run speaks in the terms of one framework. */
    readonly framework?: {
        readonly id: string;
        readonly title: string;
    };
    readonly configuration: {
        readonly path: string | null;
    };
    readonly summary: ReportSummary;
    readonly controls: readonly ReportControl[];
    readonly objectives: readonly ReportObjective[];
    readonly findings: readonly ReportFinding[];
    readonly open: readonly ReportOpen[];
    readonly notAssessed: readonly ReportNotAssessed[];
    readonly notices: readonly Notice[];
    readonly inputs: readonly ReportInput[];
}
