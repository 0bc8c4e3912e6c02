import type { Command } from 'commander';
import { FORMATS } from '../report/formats.ts';
import { DIFF_FORMATS, TREND_FORMATS } from './comparison-formats.ts';
import type { DiffFlags } from './diff.ts';
import type { Done } from './done.ts';
import { failOnOption, formatOption, minLevelOption } from './program-check.ts';
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
    .description('Write a report that "check -f json" stored in other formats; nothing is assessed again.')
    .argument('<report>', 'the stored JSON report')
    .addOption(formatOption(FORMATS))
    .option('-o, --output <file>', 'write the report to a file')
    .option('--framework <id>', 'show it in the terms of one framework, such as nist-csf-2.0; see list frameworks')
    .addOption(failOnOption('give the exit code of the stored verdict, failing from this level on', 'exit 0'))
    .addOption(minLevelOption())
    .option('--show-personal', 'refused: a stored report holds masked values only')
    .option('-q, --quiet', 'one line a gap, and the verdict')
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
    .option('-o, --output <file>', 'write the comparison to a file')
    .addOption(failOnOption('lightest level of a new gap that gives exit code 1', 'error').default('error', 'error'))
    .addOption(minLevelOption())
    .option('-q, --quiet', 'one line a new gap, and the verdict')
    .action(async (earlier: string, later: string, _flags: unknown, command: Command) => {
      const { diff } = await import('./diff.ts');
      done(await diff([earlier, later], command.optsWithGlobals<DiffFlags>(), terminal));
    });
}

function addTrend(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('trend')
    .description('Show how readiness changed over stored reports, by control.')
    .argument('<reports...>', 'stored JSON reports, in any order')
    .addOption(formatOption(TREND_FORMATS))
    .option('-o, --output <file>', 'write the trend to a file')
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { trend } = await import('./trend.ts');
      const flags = { ...command.optsWithGlobals<TrendFlags>(), minLevel: 'note' } as const;
      done(await trend(paths, flags, terminal));
    });
}
