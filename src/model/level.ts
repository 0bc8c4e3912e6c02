/** How much a finding weighs, lightest first. Not an incident's severity. */
export const LEVELS = ['note', 'warning', 'error'] as const;

/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];
