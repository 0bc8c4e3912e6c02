import { pathToFileURL } from 'node:url';
import { assess } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import type { Level } from '../model/level.ts';
import type { Report } from '../model/report.ts';
import { renderJson } from '../report/json.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { renderText } from '../report/text/text.ts';
import { buildRuleset } from '../ruleset/build-ruleset.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { wantsColour } from './colour.ts';
import { configurationFor } from './configuration.ts';
import { resolveDay } from './day.ts';
import { exitCodeOf, type FailOn } from './exit-code.ts';
import { type Format, type Output, resolveOutputs, writeOutput } from './outputs.ts';
import type { Terminal } from './terminal.ts';

/** The flags of `irready check` as commander gives them. */
export interface CheckFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly config?: string;
  readonly profile?: string;
  readonly framework?: string;
  readonly asOf?: string;
  readonly failOn?: FailOn;
  readonly minLevel: Level;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly quiet?: boolean;
  readonly color: boolean;
}

const DEFAULT_PROFILE = 'recommended';

/** Columns of a report that no terminal gives a width to. */
const FILE_WIDTH = 100;

const RENDERERS: Readonly<Record<Format, (report: Report, options: RenderOptions) => string>> = {
  text: renderText,
  json: renderJson,
};

/** Assesses the paths, writes the reports, and returns the exit code. */
export function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): number {
  refuseEmptyPath(paths);
  const outputs = resolveOutputs(flags.format, flags.output);
  const asOf = resolveDay(flags.asOf, terminal);
  const configuration = configurationFor(flags.config, terminal.cwd);
  const library = builtInLibrary();
  const ruleset = buildRuleset({
    library,
    configuration,
    profileId: flags.profile ?? configuration.profile ?? DEFAULT_PROFILE,
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    ...(flags.framework !== undefined && { framework: flags.framework }),
    cwd: terminal.cwd,
  });
  const report = assess({ paths, configuration, ruleset, shapes: library.shapes, asOf, cwd: terminal.cwd });
  for (const { format, file } of outputs) {
    writeOutput(file, RENDERERS[format](report, renderOptions(paths, file, flags, terminal)), terminal);
  }
  return exitCodeOf(report, flags.failOn ?? configuration.failOn ?? 'error');
}

// An unset shell variable must not turn into the whole working directory.
function refuseEmptyPath(paths: readonly string[]): void {
  if (paths.some((path) => path.trim() === ''))
    throw new UsageError('A path is empty; is a variable of the shell not set?');
}

function renderOptions(
  paths: readonly string[],
  file: string | null,
  flags: CheckFlags,
  terminal: Terminal,
): RenderOptions {
  const colour = file === null && wantsColour(flags.color, terminal);
  const linked = colour && terminal.interactive;
  return {
    colour,
    width: (file === null ? terminal.columns : undefined) ?? FILE_WIDTH,
    hyperlinks: linked ? `${pathToFileURL(terminal.cwd).href}/` : null,
    minLevel: flags.minLevel,
    quiet: flags.quiet === true,
    searched: paths.length === 0 ? ['.'] : paths,
  };
}
