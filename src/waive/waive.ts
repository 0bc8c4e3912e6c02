import type { Outcome } from '../model/outcome.ts';

/** Outcomes after accepted exceptions, and how many findings those cover. */
export interface Waived {
  readonly outcomes: readonly Outcome[];
  readonly waived: number;
}

/** Applies waivers; there are none yet, so every outcome stands as it was judged. */
export function waive(outcomes: readonly Outcome[]): Waived {
  return { outcomes, waived: 0 };
}
