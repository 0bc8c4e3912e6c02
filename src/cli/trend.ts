import type { RenderOptions } from '../report/render-options.ts';
import type { Trend } from '../report/trend/series.ts';
import { trendOf } from '../report/trend/trend.ts';
import { readReport } from '../stored/read-report.ts';
import type { TrendFormat } from './comparison-formats.ts';
import { ExitCode } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

type RenderTrend = (trend: Trend, options: RenderOptions) => string;

const LOADERS: Readonly<Record<TrendFormat, () => Promise<RenderTrend>>> = {
  text: async () => (await import('../report/trend/text.ts')).renderTrendText,
  markdown: async () => (await import('../report/trend/markdown.ts')).renderTrendMarkdown,
  json: async () => (await import('../report/trend/json.ts')).renderTrendJson,
  html: async () => (await import('../report/trend/html.ts')).renderTrendHtml,
};

/** The flags of `irready trend` as commander gives them. */
export interface TrendFlags extends ReadingFlags {
  readonly format: readonly Output<TrendFormat>[];
  readonly output?: string;
}

/** Shows how readiness changed over stored reports, by control. */
export async function trend(paths: readonly string[], flags: TrendFlags, terminal: Terminal): Promise<number> {
  const outputs = resolveOutputs(flags.format, flags.output);
  const reports = [];
  for (const path of paths) reports.push({ path, report: await readReport(path, terminal.cwd) });
  const series = trendOf(reports);
  const load = (format: TrendFormat): Promise<RenderTrend> => LOADERS[format]();
  await writeReports({ outputs, load, shownIn: () => series, flags, searched: paths, read: paths }, terminal);
  return ExitCode.ok;
}
