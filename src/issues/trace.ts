/** Which run of a pipeline came to a decision, so that whoever reads it later can look it up. */
export interface RunTrace {
  /** `4711`. */
  readonly id: string;
  readonly url: string;
  /** Full id of what was checked out. */
  readonly commit: string;
}
