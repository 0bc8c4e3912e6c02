/** Columns where the label of a fact stands and where its text starts. */
export const FACT = [2, 15] as const;
