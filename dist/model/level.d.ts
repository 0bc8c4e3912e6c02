/** How much a finding weighs, lightest first. Not an incident's severity. */
export declare const LEVELS: readonly ["note", "warning", "error"];
/** One of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];
