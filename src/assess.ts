/** The pipeline, top to bottom: every stage takes what the one before it made. */
import { dirname, resolve } from 'node:path';
import { discover } from './discover/discover.ts';
import { matcher } from './discover/filter.ts';
import { shownPath } from './discover/trail.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { link } from './link/link.ts';
import type { Configuration } from './model/configuration.ts';
import type { Report } from './model/report.ts';
import type { Shapes } from './model/shape.ts';
import { createLocator } from './parse/locate.ts';
import { parse } from './parse/parse.ts';
import type { PersonalData } from './report/summarize/places.ts';
import { summarize } from './report/summarize/summarize.ts';
import type { Ruleset } from './ruleset/ruleset.ts';
import { validate } from './validate/validate.ts';
import { waive } from './waive/waive.ts';

/** One assessment: where to look, what for, and on which day. */
export interface AssessRequest {
  /** Absolute folder; paths in the report are relative to it. */
  readonly cwd: string;
  /** Files, folders and globs; none means the whole folder. */
  readonly paths: readonly string[];
  readonly configuration: Configuration;
  readonly ruleset: Ruleset;
  readonly shapes: Shapes;
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
  const { cwd, paths, configuration, ruleset, shapes, asOf } = request;
  const globBase = configuration.path === null ? cwd : dirname(resolve(cwd, configuration.path));
  const { include, exclude } = configuration;

  const discovered = discover({ cwd, paths, include, exclude, globBase });
  const parsed = parse(discovered.files);
  const malformed = validate(parsed.documents, shapes);
  const unread = [...discovered.unread, ...parsed.unread];
  const linked = link(parsed.documents, unread, shapes);
  const problems = [...discovered.problems, ...parsed.problems, ...malformed, ...linked.problems];
  const pathMatcher = below(cwd, globBase);
  const evaluated = evaluate({
    ruleset,
    workspace: linked.workspace,
    problems,
    configuration,
    matcher: pathMatcher,
    asOf,
  });
  const waived = waive(evaluated.outcomes);
  const summary = {
    ruleset,
    shapes,
    documents: linked.workspace.documents,
    unread,
    skippedFiles: discovered.skippedFiles + parsed.foreignFiles,
    outcomes: waived.outcomes,
    waived: waived.waived,
    notAssessed: evaluated.notAssessed,
    notices: [...discovered.notices, ...evaluated.notices],
    configuration,
    folder: onlyPath(paths) ?? '.',
    asOf,
    locate: createLocator(parsed.trees).locate,
  };
  return (personal) => summarize({ ...summary, personal });
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
