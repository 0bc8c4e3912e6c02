import type { Level } from '../model/level.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { JudgedWaiver, WaiverFile, WaiverMistake } from '../model/waiver.ts';
import type { Workspace } from '../model/workspace.ts';
import { createGaps } from './gaps.ts';
import { type Judged, judgeWaiver, type WaiverContext } from './judge-waiver.ts';
import { createLife } from './life.ts';
import type { Nameable } from './named.ts';
import { createLookUp } from './people.ts';

/** What exceptions are judged with. */
export interface WaiveRequest {
  readonly outcomes: readonly Outcome[];
  /** Absent when there is no file of waivers, or when it is to be left aside. */
  readonly waivers: WaiverFile | undefined;
  /** Holds the people that waivers name. */
  readonly workspace: Workspace;
  /** Everything that a waiver may be about, whatever the profile asks for. */
  readonly library: Nameable;
  /** Ids of the rules that this run asked everywhere. */
  readonly assessed: ReadonlySet<string>;
  /** The path of a file from the folder of the waivers on. */
  readonly fromFolder: (path: string) => string;
  /** How long waivers may last, as ISO 8601 durations; never longer than {@link LONGEST_WAIVER_LIFE}. */
  readonly life: Readonly<Record<Level, string>>;
  readonly asOf: string;
}

/** Outcomes after accepted exceptions, what became of each exception, and what is wrong with them. */
export interface Waived {
  readonly outcomes: readonly Outcome[];
  readonly waivers: readonly JudgedWaiver[];
  /** Of rules with stage `waive`. */
  readonly problems: readonly Problem[];
}

/** Marks the failing outcomes that a waiver covers; none is removed. */
export function waive(request: WaiveRequest): Waived {
  const { outcomes, waivers } = request;
  if (waivers === undefined) return { outcomes, waivers: [], problems: [] };
  const covering = new Map<Outcome, string>();
  const context = contextOf(request, covering);
  const judged = waivers.entries.map((entry): Judged => {
    if (entry.is === 'malformed') return { waiver: entry.waiver, problems: [], covered: [] };
    const one = judgeWaiver(entry, context);
    for (const gap of one.covered) covering.set(gap, entry.id);
    return one;
  });
  return {
    outcomes: outcomes.map((outcome) => marked(outcome, covering.get(outcome))),
    waivers: judged.map(({ waiver }) => waiver),
    problems: [...waivers.mistakes.map(toProblem), ...judged.flatMap(({ problems }) => problems)],
  };
}

function contextOf(request: WaiveRequest, covering: ReadonlyMap<Outcome, string>): WaiverContext {
  const { library, workspace, fromFolder, assessed, asOf } = request;
  return {
    library,
    workspace,
    ground: { workspace, fromFolder },
    gaps: createGaps(request.outcomes, library.rules),
    lookUp: createLookUp(workspace),
    life: createLife(request.life),
    assessed,
    isCovered: (gap) => covering.has(gap),
    asOf,
  };
}

function marked(outcome: Outcome, waiver: string | undefined): Outcome {
  return waiver === undefined || outcome.kind !== 'fail' ? outcome : { ...outcome, waiver };
}

function toProblem(mistake: WaiverMistake): Problem {
  return { ruleId: 'waiver-is-well-formed', ...mistake };
}
