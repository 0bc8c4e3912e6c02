import type { Score } from '../../model/report.ts';
import type { ComparedRun, Difference } from '../compare/comparison.ts';

/** One report of a series. */
export interface TrendPoint extends ComparedRun {
  /** Path of the report, as it was given. */
  readonly path: string;
  /** What is not the same as at the point before; empty at the first. */
  readonly breaks: readonly Difference[];
}

/** A control over time. */
export interface TrendControl {
  readonly id: string;
  readonly title: string;
  readonly catalog: string;
  /** A score for each point, or null where the report does not have the control: a gap in the line, not zero. */
  readonly scores: readonly (Score | null)[];
}

/** Readiness over a series of reports. */
export interface Trend {
  readonly schemaVersion: '1.0';
  /** By day, then by path. */
  readonly points: readonly TrendPoint[];
  /** Controls of all reports: in the order of the last report, then those that only earlier ones have. */
  readonly controls: readonly TrendControl[];
}
