import type { Catalog } from '../model/catalog.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { JudgedWaiver, WaiverFile } from '../model/waiver.ts';
import type { Workspace } from '../model/workspace.ts';

/** What exceptions are judged with. */
export interface WaiveRequest {
  readonly outcomes: readonly Outcome[];
  /** Absent when there is no file of waivers, or when it is to be left aside. */
  readonly waivers: WaiverFile | undefined;
  /** Holds the people that waivers name. */
  readonly workspace: Workspace;
  /** Everything that a waiver may be about, whatever the profile asks for. */
  readonly library: {
    readonly rules: readonly LibraryRule[];
    readonly objectives: readonly Objective[];
    readonly catalogs: readonly Catalog[];
  };
  /** Ids of the rules that this run asked everywhere. */
  readonly assessed: ReadonlySet<string>;
  /** Makes the test for globs that are relative to the folder of the waivers. */
  readonly matcher: (globs: readonly string[]) => (path: string) => boolean;
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
export function waive({ outcomes }: WaiveRequest): Waived {
  return { outcomes, waivers: [], problems: [] };
}
