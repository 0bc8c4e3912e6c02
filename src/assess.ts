/** The pipeline, top to bottom: every stage takes what the one before it made. */
import { dirname, resolve } from 'node:path';
import { type Attestations, attest } from './attest/attest.ts';
import { discover } from './discover/discover.ts';
import { matcher } from './discover/filter.ts';
import type { SourceTree } from './discover/source-tree.ts';
import { shownPath } from './discover/trail.ts';
import { capOutcomes } from './evaluate/cap.ts';
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
  /** Where the files are, when not on the disk. */
  readonly tree?: SourceTree;
  /** Whether a path without links may be read; absent when all may. */
  readonly mayRead?: (realPath: string) => boolean;
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
export function readWorkspace({ cwd, paths, tree, mayRead, configuration, shapes }: AssessRequest): ReadWorkspace {
  const { include, exclude } = configuration;
  const globBase = folderOf(cwd, configuration.path);
  const where = { ...(tree !== undefined && { tree }), ...(mayRead !== undefined && { mayRead }) };
  const discovered = discover({ cwd, paths, include, exclude, globBase, ...where });
  const parsed = parse(discovered.files);
  const malformed = validate(parsed.documents, shapes);
  const linked = link(parsed.documents, [...discovered.unread, ...parsed.unread], shapes);
  return {
    workspace: linked.workspace,
    problems: [...discovered.problems, ...parsed.problems, ...malformed, ...linked.problems],
    notices: [...discovered.notices, ...parsed.notices],
    skippedFiles: discovered.skippedFiles + parsed.foreignFiles,
    locate: createLocator(parsed.trees).locate,
  };
}

/** What the stages after linking say of one day. */
export interface JudgedDay {
  readonly attested: Attestations;
  readonly history: History;
  readonly evaluated: Evaluation;
  readonly waived: Waived;
}

/** From linked documents to a report about the day that is asked for. */
export function reporterOn(request: AssessRequest, read: ReadWorkspace): Reporter {
  const attested = attestOn(request, read);
  const history = request.history?.(read.workspace, request.asOf) ?? NO_HISTORY;
  const evaluated = evaluateOn(request, read, attested, history);
  return conclude(request, read, { attested, history, evaluated, waived: waiveOn(request, read, evaluated) });
}

/** What persons state, on the day that is asked for; what is wrong with it counts where the run asks for the objective. */
export function attestOn({ ruleset, asOf }: AssessRequest, { workspace }: ReadWorkspace): Attestations {
  const judged = attest({ workspace, objectives: ruleset.library.objectives, asOf });
  const asked = new Set(ruleset.objectives.map(({ id }) => id));
  return {
    attestations: judged.attestations,
    problems: judged.problems.filter(({ objectives }) => objectives?.some((id) => asked.has(id)) ?? true),
  };
}

/** What the rules say, on the day that is asked for. */
export function evaluateOn(
  { cwd, configuration, ruleset, asOf }: AssessRequest,
  { workspace, problems }: ReadWorkspace,
  attested: Attestations,
  history: History,
): Evaluation {
  return evaluate({
    ruleset,
    workspace,
    problems: [...problems, ...attested.problems, ...history.problems],
    configuration,
    matcher: below(cwd, folderOf(cwd, configuration.path)),
    asOf,
  });
}

/** What accepted exceptions cover, on the day that is asked for. */
export function waiveOn(
  { cwd, configuration, ruleset, waivers, asOf }: AssessRequest,
  { workspace }: ReadWorkspace,
  { outcomes, notAssessed }: Evaluation,
): Waived {
  const left = new Set([...ruleset.notAssessed, ...notAssessed].map(({ id }) => id));
  return waive({
    outcomes,
    waivers,
    workspace,
    library: ruleset.library,
    assessed: new Set(ruleset.rules.map(({ rule }) => rule.id).filter((id) => !left.has(id))),
    fromFolder: (path) => shownPath(folderOf(cwd, waivers?.path ?? null), resolve(cwd, path)),
    life: configuration.waiverLife,
    asOf,
  });
}

/** From verdicts to the report. */
export function conclude(request: AssessRequest, read: ReadWorkspace, judged: JudgedDay): Reporter {
  const { paths, configuration, ruleset, shapes, asOf } = request;
  const { attested, history, evaluated, waived } = judged;
  const capped = capOutcomes(waived.outcomes);
  const summary = {
    ruleset,
    shapes,
    documents: read.workspace.documents,
    unread: read.workspace.unread,
    skippedFiles: read.skippedFiles,
    outcomes: [...capped.outcomes, ...aboutWaivers(ruleset, waived.problems, configuration)],
    waivers: waived.waivers,
    waiverFile: request.waivers?.file,
    attestations: attested.attestations,
    notAssessed: evaluated.notAssessed,
    notices: [...read.notices, ...capped.notices, ...evaluated.notices, ...history.notices, ...(request.notices ?? [])],
    configuration,
    folder: onlyPath(paths) ?? '.',
    asOf,
    locate: read.locate,
  };
  return (personal) => summarize({ ...summary, personal });
}

/** What is known where nobody looked at commits. */
export const NO_HISTORY: History = { problems: [], notices: [] };

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
