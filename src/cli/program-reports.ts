import { type Command, Option } from 'commander';
import { FORMATS } from '../report/formats.ts';
import { DIFF_FORMATS, TREND_FORMATS } from './comparison-formats.ts';
import type { DiffFlags } from './diff.ts';
import type { Done } from './done.ts';
import { DIFF_EXIT_CODES, REPORT_EXIT_CODES, TREND_EXIT_CODES } from './exit-code-help.ts';
import { failOnOption, formatOption, minLevelOption, OUTPUT } from './program-check.ts';
import type { ReportFlags } from './report.ts';
import type { Terminal } from './terminal.ts';
import type { TrendFlags } from './trend.ts';

/** Adds the commands that read stored reports: `irready report`, `diff` and `trend`. */
export function addStoredReports(program: Command, terminal: Terminal, done: Done): void {
  addReport(program, terminal, done);
  addDiff(program, terminal, done);
  addTrend(program, terminal, done);
}

function addReport(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('report')
    .description('Show a report that "irready check -f json" stored, in any format; nothing is assessed again.')
    .argument('<report>', 'the stored JSON report')
    .addOption(formatOption(FORMATS))
    .option('-o, --output <file>', OUTPUT)
    .option(
      '--framework <id>',
      'show it in the terms of one framework, such as nist-csf-2.0; see "irready list frameworks"',
    )
    .addOption(failOnOption('exit as check would, with 1 from this level on', 'exit with 0'))
    .addOption(minLevelOption())
    // Refused with the reason, because it is natural to try.
    .addOption(new Option('--show-personal').hideHelp())
    .option('-q, --quiet', 'with text: one line a gap, and the verdict')
    .addHelpText('after', REPORT_EXIT_CODES)
    .action(async (path: string, _flags: unknown, command: Command) => {
      const { report } = await import('./report.ts');
      done(await report(path, command.optsWithGlobals<ReportFlags>(), terminal));
    });
}

function addDiff(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('diff')
    .description('Say which gaps are new, fixed and unchanged between two stored reports.')
    .argument('<earlier>', 'the stored JSON report to compare with')
    .argument('<later>', 'the stored JSON report to judge')
    .addOption(formatOption(DIFF_FORMATS))
    .option('-o, --output <file>', OUTPUT)
    .addOption(failOnOption('lightest level of a new gap that gives exit code 1').default('error', 'error'))
    .addOption(minLevelOption())
    .option('-q, --quiet', 'one line a new gap, and the verdict')
    .addHelpText('after', DIFF_EXIT_CODES)
    .action(async (earlier: string, later: string, _flags: unknown, command: Command) => {
      const { diff } = await import('./diff.ts');
      done(await diff([earlier, later], command.optsWithGlobals<DiffFlags>(), terminal));
    });
}

function addTrend(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('trend')
    .description('Show how readiness changed over stored reports, by control.')
    .argument('<reports...>', 'stored JSON reports, in any order; they are sorted by their day')
    .addOption(formatOption(TREND_FORMATS))
    .option('-o, --output <file>', OUTPUT)
    .addHelpText('after', TREND_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { trend } = await import('./trend.ts');
      const flags = { ...command.optsWithGlobals<TrendFlags>(), minLevel: 'note' } as const;
      done(await trend(paths, flags, terminal));
    });
}
