import type { Level } from '../../model/level.ts';
import type { ObjectiveStatus, Report, ReportFinding, Score } from '../../model/report.ts';

/** What a comparison keeps of each of the two reports. */
export interface ComparedRun
  extends Pick<Report, 'tool' | 'asOf' | 'profile' | 'framework' | 'configuration' | 'summary'> {
  /** Places that could not be decided. */
  readonly open: number;
  /** Rules and objectives that were asked for and not looked at. */
  readonly notAssessed: number;
}

/** Something the two runs rest on that is not the same, in words; gaps may come and go for it. */
export interface Difference {
  readonly what: 'profile' | 'framework' | 'tool' | 'library' | 'configuration';
  readonly from: string;
  readonly to: string;
}

/** Why a run says nothing about a gap that it does not list. */
export interface Undecided {
  readonly why: 'notAssessed' | 'ruleAbsent' | 'open' | 'unread';
  /** The same in words, without a full stop. */
  readonly reason: string;
}

/** A gap of the later run that is not in the earlier one. */
export interface NewGap {
  readonly finding: ReportFinding;
  /** Set when the earlier run did not decide this place, so that the gap may be older than it looks. */
  readonly undecidedBefore?: Undecided;
}

/** A gap of the earlier run that the later one looked for and did not find. */
export interface FixedGap {
  readonly finding: ReportFinding;
  /** Set when its file was an input of the earlier run and is none of the later: deleted, renamed or not looked at. */
  readonly fileGone?: true;
}

/** A gap of both runs, as the later one says it. */
export interface UnchangedGap {
  readonly finding: ReportFinding;
  /** Its level in the earlier run, when that was another. */
  readonly levelBefore?: Level;
}

/** A gap of the earlier run of which the later one does not say whether it is still there. */
export interface UndecidedGap extends Undecided {
  readonly finding: ReportFinding;
}

/** A finding that a waiver covers in the later run. */
export interface NewlyWaived {
  readonly finding: ReportFinding;
  /** False when the earlier run does not have it at all. */
  readonly wasGap: boolean;
}

/** A finding that a waiver covered in the earlier run and that the later one does not list. */
export interface WaivedGone {
  readonly finding: ReportFinding;
  /** Set when the later run does not say whether it is still there. */
  readonly undecided?: Undecided;
}

/** The score of a control in both runs; null in the run that does not have the control. */
export interface ControlChange {
  readonly id: string;
  readonly title: string;
  readonly catalog: string;
  readonly before: Score | null;
  readonly after: Score | null;
}

/** An objective whose state is another; null in the run that does not have the objective. */
export interface ObjectiveChange {
  readonly id: string;
  readonly title: string;
  readonly from: ObjectiveStatus | null;
  readonly to: ObjectiveStatus | null;
}

/** Two reports held against each other by fingerprint. Lists of findings are worst first, then by place. */
export interface Comparison {
  readonly schemaVersion: '1.0';
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** `backward` when the report given as the later one speaks about an earlier day. */
  readonly order: 'forward' | 'sameDay' | 'backward';
  readonly differences: readonly Difference[];
  /** Inputs of the earlier run that are none of the later. */
  readonly inputsGone: readonly string[];
  readonly newGaps: readonly NewGap[];
  readonly fixed: readonly FixedGap[];
  readonly unchanged: readonly UnchangedGap[];
  readonly undecided: readonly UndecidedGap[];
  readonly newlyWaived: readonly NewlyWaived[];
  /** Gaps of the later run that a waiver covered in the earlier one. */
  readonly noLongerWaived: readonly ReportFinding[];
  readonly stillWaived: readonly ReportFinding[];
  readonly waivedGone: readonly WaivedGone[];
  /** All controls of both runs, in the order of the later one, then those of the earlier one alone. */
  readonly controls: readonly ControlChange[];
  readonly objectives: readonly ObjectiveChange[];
}
