import type { Command } from 'commander';
import type { BaselineFlags } from './baseline.ts';
import type { CheckFlags } from './check.ts';
import type { Done } from './done.ts';
import { BASELINE_CHECK_EXIT_CODES, BASELINE_EXIT_CODES } from './exit-code-help.ts';
import { addAssessmentOptions, addCheckOptions, baselineOption } from './program-check.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  irready baseline create security                     write down what is there today
  irready baseline check security                      fails for what is not in the file
  irready baseline update security                     takes out what is fixed, and adds nothing
`;

/** Adds `irready baseline` with its three commands. */
export function addBaseline(program: Command, terminal: Terminal, done: Done): void {
  const baseline = program
    .command('baseline')
    .description('Keep a list of the gaps that were there when you began, so that only new ones fail a run.')
    .addHelpText('after', EXAMPLES);
  addCreate(baseline, terminal, done);
  addUpdate(baseline, terminal, done);
  addBaselineCheck(baseline, terminal, done);
}

function addCreate(baseline: Command, terminal: Terminal, done: Done): void {
  addAssessmentOptions(baseline.command('create'))
    .description("Write today's gaps into a new baseline; an existing one is never overwritten.")
    .addOption(baselineOption('file to write'))
    .addHelpText('after', BASELINE_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { createBaseline } = await import('./baseline.ts');
      done(createBaseline(paths, command.optsWithGlobals<BaselineFlags>(), terminal));
    });
}

function addUpdate(baseline: Command, terminal: Terminal, done: Done): void {
  addAssessmentOptions(baseline.command('update'))
    .description('Take out of the baseline what is fixed; nothing is ever added.')
    .addOption(baselineOption('file to lower'))
    .addHelpText('after', BASELINE_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { updateBaseline } = await import('./baseline.ts');
      done(updateBaseline(paths, command.optsWithGlobals<BaselineFlags>(), terminal));
    });
}

function addBaselineCheck(baseline: Command, terminal: Terminal, done: Done): void {
  addCheckOptions(baseline.command('check'))
    .description('Report the gaps as "irready check" does; those that the baseline lists do not fail the run.')
    .addOption(baselineOption('file to compare with'))
    .option('--require-updated', 'exit with 1 when something is listed that is not found any more')
    .addHelpText('after', BASELINE_CHECK_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { DEFAULT_BASELINE } = await import('./baseline-file.ts');
      const { check } = await import('./check.ts');
      done(await check(paths, command.optsWithGlobals<CheckFlags>(), terminal, DEFAULT_BASELINE));
    });
}
