import { LIMITS } from '../../base/limits.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { ReportOpen } from '../../model/report.ts';

/** Deeper than documents go; what is cut off only makes more places one. */
const DEEPEST = 32;

interface Doubts {
  /** Undecided for the workspace as a whole. */
  everywhere?: ReportOpen;
  /** By the place itself. */
  readonly at: Map<string, ReportOpen>;
  /** By the place and all that it stands in. */
  readonly below: Map<string, ReportOpen>;
  listed: number;
}

/**
 * Finds what a rule could not decide at a place, in something that it stands in, or in something that stands in it. Positions in
 * lists are set aside, because entries move.
 */
export function findDoubts(
  open: readonly ReportOpen[],
): (ruleId: string, location: SourceLocation) => ReportOpen | undefined {
  const rules = new Map<string, Doubts>();
  for (const entry of open) {
    const doubts: Doubts = rules.get(entry.ruleId) ?? { at: new Map(), below: new Map(), listed: 0 };
    rules.set(entry.ruleId, doubts);
    note(doubts, entry);
    // A report lists no more of a rule: what it leaves out may be anywhere.
    if (++doubts.listed >= LIMITS.openPerRule) doubts.everywhere ??= entry;
  }
  return (ruleId, location) => {
    const doubts = rules.get(ruleId);
    if (doubts === undefined) return undefined;
    const steps = stepsTo(location);
    return doubts.everywhere ?? doubts.below.get(steps.at(-1) ?? '') ?? firstOf(steps, doubts.at);
  };
}

function note(doubts: Doubts, entry: ReportOpen): void {
  const { region, pointer } = entry.location;
  if (region === undefined && pointer === undefined) doubts.everywhere ??= entry;
  const steps = stepsTo(entry.location);
  for (const step of steps) if (!doubts.below.has(step)) doubts.below.set(step, entry);
  doubts.at.set(steps.at(-1) ?? '', entry);
}

function firstOf(steps: readonly string[], at: ReadonlyMap<string, ReportOpen>): ReportOpen | undefined {
  const step = steps.find((each) => at.has(each));
  return step === undefined ? undefined : at.get(step);
}

/** The file, then each place on the way; a place without a pointer is the file. */
function stepsTo({ path, pointer = '' }: SourceLocation): readonly string[] {
  let step = JSON.stringify(path);
  const tokens = pointer.split('/', DEEPEST).slice(1);
  return [
    step,
    ...tokens.map((token) => {
      step += `/${/^\d+$/.test(token) ? '0' : token}`;
      return step;
    }),
  ];
}
