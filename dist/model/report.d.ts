import type { Catalog, Control, ControlLink } from './catalog.js';
import type { DocumentKind } from './document.js';
import type { Level } from './level.js';
import type { SourceLocation } from './location.js';
import type { Notice } from './notice.js';
import type { Coverage } from './objective.js';
import type { Outcome } from './outcome.js';
import type { EngineStage } from './rule.js';
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
    /** Objectives whose rules have nothing to look at because of it: those of a kind that is missing. */
    readonly leavesOpen?: readonly string[];
    /** Who answers for the place, as the document names them: `role/ciso`. */
    readonly owner?: string;
    /** Id of the waiver that covers it; it is then listed, not counted, and never met. */
    readonly waiver?: string;
    /** Set when the baseline lists it: still a gap and never met, but no reason to fail a run. */
    readonly known?: true;
    /**
     * Set when a change was asked about and did not touch it: the commit before has it at no lower level, and its file is the same
     * there. Still a gap and never met, but no reason to fail a run. Never set together with a waiver or `known`.
     */
    readonly unchanged?: true;
}
/** A place where a rule found what it looks for. */
export interface ReportEvidence {
    /** Absent when the whole workspace is the evidence. */
    readonly document?: {
        readonly kind: DocumentKind;
        readonly name: string;
    };
    readonly location: SourceLocation;
}
/** A rule of the run and what it said. */
export interface ReportRule {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    readonly rationale: string;
    /** Set for a rule that a stage checks on the way, whatever the profile asks for. */
    readonly stage?: EngineStage;
    readonly objectives: readonly string[];
    readonly controls: readonly string[];
    readonly outcomes: Readonly<Record<Outcome['kind'], number>>;
    /** The first passing place of each of the first documents; `outcomes.pass` says how many there are in all. */
    readonly evidence: readonly ReportEvidence[];
}
/**
 * What became of a waiver; only an active one covers anything. `expired`: its last day, or the longest life that the level of what
 * it would cover allows, is over. `pending`: its first day is to come. `overBroad`: it names no place. `selfApproved`: nobody but
 * its owner accepted it.
 */
export declare const WAIVER_STATES: readonly ["active", "unused", "pending", "expired", "overBroad", "selfApproved", "malformed"];
/** An accepted exception. Days are `YYYY-MM-DD`. */
export interface ReportWaiver {
    readonly id: string;
    readonly state: (typeof WAIVER_STATES)[number];
    /** Id of the rule, objective or control whose findings are accepted. */
    readonly covers: string;
    /** Where, in words; absent when everywhere. */
    readonly scope?: string;
    /** Empty when a malformed waiver gives none; so is the owner. */
    readonly reason: string;
    readonly owner: string;
    readonly approver?: string;
    readonly created?: string;
    /** Last day on which it counts; absent when a malformed waiver gives none. */
    readonly expires?: string;
    /** Fingerprints of the findings that it covers. */
    readonly findings: readonly string[];
}
/**
 * What became of an attestation; only a valid one counts. `invalid`: something that it needs is missing or wrong, which a finding
 * tells. `open`: whether the person still works here could not be decided. `notNeeded`: it is about an objective that is not
 * left to a person.
 */
export declare const ATTESTATION_STATES: readonly ["valid", "expired", "invalid", "open", "notNeeded"];
/** A dated statement by a person that an objective is met. Days are `YYYY-MM-DD`. */
export interface ReportAttestation {
    readonly objective: string;
    readonly state: (typeof ATTESTATION_STATES)[number];
    /** Empty when an invalid one lacks it; so is the person. */
    readonly statement: string;
    /** The person, as the document names them: `amber`, `contact/amber`. */
    readonly by: string;
    /** Absent when an invalid one lacks it. */
    readonly on?: string;
    /** Last day on which it counts. */
    readonly validUntil?: string;
    /** Files or addresses that support it. */
    readonly evidence: readonly string[];
    readonly location: SourceLocation;
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
/** A framework that the report speaks of. */
export type ReportCatalog = Pick<Catalog, 'id' | 'title' | 'url'>;
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
    /** Those that no waiver covers. */
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
    /** Those that no waiver covers. */
    readonly findings: Readonly<Record<Level, number>>;
    readonly waived: number;
    readonly objectives: StatusCounts;
    readonly score: Score;
    readonly scoreFormula: string;
    /** False when an input could not be read or parsed, nothing matched, or a rule could not be finished. */
    readonly complete: boolean;
}
/** A finding that a baseline lists. */
export interface BaselineEntry {
    readonly fingerprint: string;
    readonly ruleId: string;
    readonly level: Level;
    /** Where it stood when the baseline was written. */
    readonly path: string;
    readonly message: string;
}
/** The baseline that a run was compared with, and what became of its entries. */
export interface ReportBaseline {
    readonly path: string;
    readonly sha256: string;
    /** The day that the baseline spoke about when it was last written. */
    readonly asOf: string;
    /** How many findings it lists. */
    readonly entries: number;
    /** Gaps of this run that it lists, waived ones aside. */
    readonly known: Readonly<Record<Level, number>>;
    /** Listed, and not found any more although the run asked again. */
    readonly gone: readonly BaselineEntry[];
    /** Listed, not found, and not decided either: the run did not ask again. */
    readonly undecided: readonly BaselineEntry[];
}
/** The commit that a change was held against, and what was there before. */
export interface ReportChange {
    /** As the user named it. */
    readonly ref: string;
    /** Full id. */
    readonly commit: string;
    /** Gaps of this run that are {@link ReportFinding.unchanged}. */
    readonly unchanged: Readonly<Record<Level, number>>;
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
    /** Path and digest of the configuration file; null when there is none. */
    readonly configuration: {
        readonly path: string | null;
        readonly sha256: string | null;
    };
    readonly summary: ReportSummary;
    /** Those that the controls belong to, in the order of the controls. */
    readonly catalogs: readonly ReportCatalog[];
    readonly controls: readonly ReportControl[];
    readonly objectives: readonly ReportObjective[];
    readonly rules: readonly ReportRule[];
    readonly findings: readonly ReportFinding[];
    readonly open: readonly ReportOpen[];
    readonly notAssessed: readonly ReportNotAssessed[];
    readonly waivers: readonly ReportWaiver[];
    readonly attestations: readonly ReportAttestation[];
    /** Set when the run was compared with a baseline. */
    readonly baseline?: ReportBaseline;
    /** Set when only what a change did is to fail the run. */
    readonly change?: ReportChange;
    readonly notices: readonly Notice[];
    readonly inputs: readonly ReportInput[];
}
