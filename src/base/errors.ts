/** The run could not assess: a bad flag, configuration, rule or selection. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A state the design rules out: a bug in irready. Exit code 4. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
