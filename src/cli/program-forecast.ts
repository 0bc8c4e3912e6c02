import type { Command } from 'commander';
import { FORECAST_FORMATS } from './comparison-formats.ts';
import { dayReader } from './day.ts';
import type { Done } from './done.ts';
import { FORECAST_EXIT_CODES } from './exit-code-help.ts';
import type { ForecastFlags } from './forecast.ts';
import { addAssessmentOptions, failOnOption, formatOption, minLevelOption, OUTPUT } from './program-check.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  irready forecast security                            the next 90 days
  irready forecast security --until 2027-03-31         up to that day
  irready forecast security -f ics=readiness.ics       a calendar to subscribe to
  irready forecast security --fail-on-stale-within P30D  for a nightly job that fails while there is time
`;

/** Adds `irready forecast`. */
export function addForecast(program: Command, terminal: Terminal, done: Done): void {
  const command = program
    .command('forecast')
    .description('Say what is green today and goes stale by itself, and when; nothing but the calendar changes.')
    .addOption(formatOption(FORECAST_FORMATS))
    .option('-o, --output <file>', OUTPUT);
  addAssessmentOptions(command)
    .option('--until <day>', 'last day to look at, YYYY-MM-DD', dayReader('--until'))
    .option('--horizon <period>', 'how far to look ahead instead, such as P90D or P6M (default: P90D)')
    .option('--fail-on-stale-within <period>', 'exit with 1 when a gap begins within the period')
    .addOption(failOnOption('lightest level of such a gap', 'irready.yaml, else error'))
    .addOption(minLevelOption())
    .option('-q, --quiet', 'with text: one line a gap')
    .addHelpText('after', EXAMPLES + FORECAST_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { forecast } = await import('./forecast.ts');
      done(await forecast(paths, command.optsWithGlobals<ForecastFlags>(), terminal));
    });
}
