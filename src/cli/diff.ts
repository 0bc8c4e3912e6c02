import { UsageError } from '../base/errors.ts';
import type { Level } from '../model/level.ts';
import { LEVELS } from '../model/level.ts';
import type { Report } from '../model/report.ts';
import { compareReports, isWhole, newGaps } from '../report/compare/compare.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { readReport } from '../stored/read-report.ts';
import type { DiffFormat } from './comparison-formats.ts';
import { ExitCode, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

type RenderDiff = (comparison: Comparison, options: RenderOptions) => string;

const LOADERS: Readonly<Record<DiffFormat, () => Promise<RenderDiff>>> = {
  text: async () => (await import('../report/compare/text.ts')).renderDiffText,
  markdown: async () => (await import('../report/compare/markdown.ts')).renderDiffMarkdown,
  json: async () => (await import('../report/compare/json.ts')).renderDiffJson,
};

/** The flags of `irready diff` as commander gives them. */
export interface DiffFlags extends ReadingFlags {
  readonly format: readonly Output<DiffFormat>[];
  readonly output?: string;
  readonly failOn: FailOn;
}

/** Says what became of the gaps of an earlier report; new ones at or above `--fail-on` give exit code 1. */
export async function diff(paths: readonly [string, string], flags: DiffFlags, terminal: Terminal): Promise<number> {
  const outputs = resolveOutputs(flags.format, flags.output);
  const [before, after] = [await wholeReport(paths[0], terminal), await wholeReport(paths[1], terminal)];
  const comparison = compareReports(before, after);
  const load = (format: DiffFormat): Promise<RenderDiff> => LOADERS[format]();
  await writeReports({ outputs, load, shownIn: () => comparison, flags, searched: paths, read: paths }, terminal);
  if (!after.summary.complete) return ExitCode.incomplete;
  return newGaps(comparison).some(({ level }) => fails(level, flags.failOn)) ? ExitCode.gaps : ExitCode.ok;
}

function fails(level: Level, failOn: FailOn): boolean {
  return failOn !== 'never' && LEVELS.indexOf(level) >= LEVELS.indexOf(failOn);
}

// A gap that was left out with --min-level would look as if it had been closed, or as if it were new.
async function wholeReport(path: string, { cwd }: Terminal): Promise<Report> {
  const report = await readReport(path, cwd);
  if (isWhole(report)) return report;
  throw new UsageError(
    `The report "${path}" lists fewer gaps than it counts, because it was written with --min-level. Write it without, to compare it.`,
  );
}
