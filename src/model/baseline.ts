import type { BaselineEntry } from './report.ts';

/** Gaps that were there when a team began, each with the identity by which it is known again. */
export interface Baseline {
  readonly schemaVersion: '1.0';
  /** Version of irready that wrote it. */
  readonly tool: string;
  /** The day that it spoke about when it was last written, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of the profile that the gaps were found by. */
  readonly profile: string;
  readonly entries: readonly BaselineEntry[];
}

/** A baseline and the file that it was read from. */
export interface BaselineFile {
  /** As reports show it. */
  readonly path: string;
  /** Lower-case hex over the bytes of the file. */
  readonly sha256: string;
  readonly baseline: Baseline;
}
