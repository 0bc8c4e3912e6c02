/** The pipeline, top to bottom: every stage takes what the one before it made. */
import { dirname, resolve } from 'node:path';
import { attest } from './attest/attest.ts';
import { discover } from './discover/discover.ts';
import { matcher } from './discover/filter.ts';
import { shownPath } from './discover/trail.ts';
import { type Evaluation, evaluate } from './evaluate/evaluate.ts';
import { stageOutcomes } from './evaluate/stage.ts';
import { link } from './link/link.ts';
import type { Configuration } from './model/configuration.ts';
import type { Notice } from './model/notice.ts';
import type { Outcome } from './model/outcome.ts';
import type { Problem } from './model/problem.ts';
import type { Report } from './model/report.ts';
import type { Shapes } from './model/shape.ts';
import type { WaiverFile } from './model/waiver.ts';
import type { Workspace } from './model/workspace.ts';
import { createLocator, type Locator } from './parse/locate.ts';
import { parse } from './parse/parse.ts';
import type { PersonalData } from './report/summarize/places.ts';
import { summarize } from './report/summarize/summarize.ts';
import type { Ruleset } from './ruleset/ruleset.ts';
import { validate } from './validate/validate.ts';
import { type Waived, waive } from './waive/waive.ts';

/** What the commits behind the documents show. */
export interface History {
  /** Of rules with stage `history`. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** One assessment: where to look, what for, and on which day. */
export interface AssessRequest {
  /** Absolute folder; paths in the report are relative to it. */
  readonly cwd: string;
  /** Files, folders and globs; none means the whole folder. */
  readonly paths: readonly string[];
  readonly configuration: Configuration;
  readonly ruleset: Ruleset;
  readonly shapes: Shapes;
  /** Accepted exceptions; absent when there are none, or when they are to be left aside. */
  readonly waivers?: WaiverFile;
  /** Looks at the commits behind the documents, when the user asked for that. */
  readonly history?: (workspace: Workspace, asOf: string) => History;
  /** What came up before anything was assessed. */
  readonly notices?: readonly Notice[];
  /** The civil date the report speaks about, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Makes the report of a run, with names, numbers and addresses of persons masked or shown. */
export type Reporter = (personal: PersonalData) => Report;

/** Reads, judges and reports; the same files, rules and day give the same report. Throws only for a bug. */
export function assess(request: AssessRequest): Report {
  return assessor(request)('masked');
}

/** Reads and judges once, for one report or several. Throws only for a bug. */
export function assessor(request: AssessRequest): Reporter {
  return reporterOn(request, readWorkspace(request));
}

/** Everything that the files say, whatever the day. */
export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** What discover, parse, validate and link found wrong. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly skippedFiles: number;
  readonly locate: Locator['locate'];
}

/** From files to linked documents. */
export function readWorkspace({ cwd, paths, configuration, shapes }: AssessRequest): ReadWorkspace {
  const { include, exclude } = configuration;
  const globBase = folderOf(cwd, configuration.path);
  const discovered = discover({ cwd, paths, include, exclude, globBase });
  const parsed = parse(discovered.files);
  const malformed = validate(parsed.documents, shapes);
  const linked = link(parsed.documents, [...discovered.unread, ...parsed.unread], shapes);
  return {
    workspace: linked.workspace,
    problems: [...discovered.problems, ...parsed.problems, ...malformed, ...linked.problems],
    notices: discovered.notices,
    skippedFiles: discovered.skippedFiles + parsed.foreignFiles,
    locate: createLocator(parsed.trees).locate,
  };
}

/** From linked documents to a report about the day that is asked for. */
export function reporterOn(request: AssessRequest, read: ReadWorkspace): Reporter {
  const { cwd, paths, configuration, ruleset, shapes, asOf } = request;
  const { workspace } = read;
  const attested = attest({ workspace, objectives: ruleset.library.objectives, asOf });
  const history = request.history?.(workspace, asOf) ?? NO_HISTORY;
  const evaluated = evaluate({
    ruleset,
    workspace,
    problems: [...read.problems, ...attested.problems, ...history.problems],
    configuration,
    matcher: below(cwd, folderOf(cwd, configuration.path)),
    asOf,
  });
  const waived = waiveOn(request, workspace, evaluated);
  const summary = {
    ruleset,
    shapes,
    documents: workspace.documents,
    unread: workspace.unread,
    skippedFiles: read.skippedFiles,
    outcomes: [...waived.outcomes, ...aboutWaivers(ruleset, waived.problems, configuration)],
    waivers: waived.waivers,
    attestations: attested.attestations,
    notAssessed: evaluated.notAssessed,
    notices: [...read.notices, ...evaluated.notices, ...history.notices, ...(request.notices ?? [])],
    configuration,
    folder: onlyPath(paths) ?? '.',
    asOf,
    locate: read.locate,
  };
  return (personal) => summarize({ ...summary, personal });
}

const NO_HISTORY: History = { problems: [], notices: [] };

function waiveOn({ cwd, ruleset, waivers, asOf }: AssessRequest, workspace: Workspace, evaluated: Evaluation): Waived {
  const left = new Set([...ruleset.notAssessed, ...evaluated.notAssessed].map(({ id }) => id));
  return waive({
    outcomes: evaluated.outcomes,
    waivers,
    workspace,
    library: ruleset.library,
    assessed: new Set(ruleset.rules.map(({ rule }) => rule.id).filter((id) => !left.has(id))),
    matcher: below(cwd, folderOf(cwd, waivers?.file.path ?? null)),
    asOf,
  });
}

/** What is wrong with exceptions is a finding like any other, which no exception covers. */
function aboutWaivers(
  { stageRules }: Ruleset,
  problems: readonly Problem[],
  { rules }: Configuration,
): readonly Outcome[] {
  const own = stageRules.filter(({ stage }) => stage === 'waive');
  return stageOutcomes(own, [], problems, rules);
}

function folderOf(cwd: string, path: string | null): string {
  return path === null ? cwd : dirname(resolve(cwd, path));
}

/** What a gap of the workspace as a whole is shown at: the one path that was named, else the working directory. */
function onlyPath(paths: readonly string[]): string | undefined {
  const [first, ...others] = paths;
  return others.length === 0 ? first : undefined;
}

/** Globs speak of paths below the configuration file, reports of paths below the working directory. */
function below(cwd: string, globBase: string): (globs: readonly string[]) => (path: string) => boolean {
  return (globs) => {
    const matches = matcher(globs);
    return (path) => matches(shownPath(globBase, resolve(cwd, path)));
  };
}
