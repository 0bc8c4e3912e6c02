import type { Command } from 'commander';
import { FORECAST_FORMATS } from './comparison-formats.ts';
import { dayReader } from './day.ts';
import type { Done } from './done.ts';
import { FORECAST_EXIT_CODES } from './exit-code-help.ts';
import type { ForecastFlags } from './forecast.ts';
import { addAssessmentOptions, failOnOption, formatOption, minLevelOption, OUTPUT } from './program-check.ts';
import type { Terminal } from './terminal.ts';

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
    .addHelpText('after', FORECAST_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { forecast } = await import('./forecast.ts');
      done(await forecast(paths, command.optsWithGlobals<ForecastFlags>(), terminal));
    });
}
