import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import { forecast as forecastOf } from '../forecast/forecast.ts';
import { lastDayAfter, windowLength } from '../forecast/window.ts';
import type { Forecast } from '../model/forecast.ts';
import { LEVELS, type Level } from '../model/level.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { type AssessmentFlags, assessmentOf, filesRead } from './assessment.ts';
import type { ForecastFormat } from './comparison-formats.ts';
import { ExitCode, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

type RenderForecast = (forecast: Forecast, options: RenderOptions) => string;

const LOADERS: Readonly<Record<ForecastFormat, () => Promise<RenderForecast>>> = {
  text: async () => (await import('../report/forecast/text.ts')).renderForecastText,
  markdown: async () => (await import('../report/forecast/markdown.ts')).renderForecastMarkdown,
  json: async () => (await import('../report/forecast/json.ts')).renderForecastJson,
  html: async () => (await import('../report/forecast/html.ts')).renderForecastHtml,
  ics: async () => (await import('../report/forecast/ics.ts')).renderForecastIcs,
};

/** The flags of `irready forecast` as commander gives them. */
export interface ForecastFlags extends AssessmentFlags, ReadingFlags {
  readonly format: readonly Output<ForecastFormat>[];
  readonly output?: string;
  readonly until?: string;
  readonly horizon?: string;
  readonly failOnStaleWithin?: string;
  readonly failOn?: FailOn;
}

const DEFAULT_HORIZON = 'P90D';

/** Tells what is green and turns red by itself, writes that in each format, and returns the exit code. */
export async function forecast(paths: readonly string[], flags: ForecastFlags, terminal: Terminal): Promise<number> {
  const outputs = resolveOutputs(flags.format, flags.output);
  const request = assessmentOf(paths, flags, terminal);
  const { asOf } = request;
  const failUntil = staleWithin(flags.failOnStaleWithin, asOf);
  const until = lastDay(flags, asOf, failUntil);
  const found = forecastOf({ ...request, until });
  const read = filesRead(request, found.inputs);
  const load = (format: ForecastFormat): Promise<RenderForecast> => LOADERS[format]();
  await writeReports({ outputs, load, shownIn: () => found, flags, searched: paths, read }, terminal);
  if (!found.complete) return ExitCode.incomplete;
  const failOn = flags.failOn ?? request.configuration.failOn ?? 'error';
  return goesStale(found, failUntil, failOn) ? ExitCode.gaps : ExitCode.ok;
}

function lastDay({ until, horizon }: ForecastFlags, asOf: string, failUntil: string | undefined): string {
  if (until !== undefined && horizon !== undefined)
    throw new UsageError('--until and --horizon both say how far to look ahead. Give one of them.');
  const asked = until ?? periodEnd('--horizon', horizon ?? DEFAULT_HORIZON, asOf);
  if (asked < asOf) throw new UsageError(`--until ${asked} lies before ${asOf}, the day the forecast starts from.`);
  // What decides the exit code is listed as well.
  const last = failUntil !== undefined && failUntil > asked ? failUntil : asked;
  if (windowLength(asOf, last) <= LIMITS.forecastDays) return last;
  throw new UsageError(`A forecast looks at most ${LIMITS.forecastDays} days ahead, and ${last} is farther away.`);
}

function staleWithin(period: string | undefined, asOf: string): string | undefined {
  return period === undefined ? undefined : periodEnd('--fail-on-stale-within', period, asOf);
}

function periodEnd(flag: string, period: string, asOf: string): string {
  const last = lastDayAfter(asOf, period);
  if (last !== undefined) return last;
  throw new UsageError(`${flag} "${period}" is not a period of a day or more. Write it as P90D, P12W or P6M.`);
}

function goesStale({ days }: Forecast, until: string | undefined, failOn: FailOn): boolean {
  if (until === undefined || failOn === 'never') return false;
  const weighs = (level: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(failOn);
  return days.some(({ day, begins }) => day <= until && begins.some(({ finding }) => weighs(finding.level)));
}
