import { type Command, Option } from 'commander';
import { LEVELS } from '../model/level.ts';
import { type AnyFormat, FORMATS } from '../report/formats.ts';
import type { CheckFlags } from './check.ts';
import { choice, collect } from './choice.ts';
import { dayReader } from './day.ts';
import type { Done } from './done.ts';
import { EXIT_CODES } from './exit-code-help.ts';
import { type Output, outputReader } from './outputs.ts';
import type { Terminal } from './terminal.ts';

/** What `--output` says in the help of every command that writes reports. */
export const OUTPUT = 'file for the report that --format gives none (default: standard output)';

/** Adds `irready check`. */
export function addCheck(program: Command, terminal: Terminal, done: Done): void {
  addCheckOptions(program.command('check'))
    .description('Report the readiness gaps of the documents in files and folders.')
    .option('--baseline <file>', 'gaps that are known and do not fail the run (default: as irready.yaml says)')
    .option('--no-baseline', 'leave the baseline of irready.yaml aside')
    .option(
      '--changed-since <ref>',
      'commit before a change, such as origin/main: gaps that it has, in files that are the same, do not fail the run',
    )
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { check } = await import('./check.ts');
      done(await check(paths, command.optsWithGlobals<CheckFlags>(), terminal));
    });
}

/** Adds the options of `irready check`, for every command that checks, but for the baseline. */
export function addCheckOptions(command: Command): Command {
  command.addOption(formatOption(FORMATS)).option('-o, --output <file>', OUTPUT);
  return addAssessmentOptions(command)
    .addOption(failOnOption('lightest level that gives exit code 1', 'irready.yaml, else error'))
    .addOption(minLevelOption())
    .option('--git', 'look at the commits behind the documents as well, and add notes about what they show')
    .option('--show-personal', 'do not mask names, numbers and addresses; text, markdown, html and csv only')
    .option('-q, --quiet', 'with text: one line a gap, and the verdict');
}

/** The option `--baseline` of the commands that need one. */
export function baselineOption(what: string): Option {
  return new Option('--baseline <file>', `${what} (default: as irready.yaml says, else irready-baseline.json)`);
}

/** Adds what every command that assesses takes: the paths, and what to ask of them for which day. */
export function addAssessmentOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files and folders to read (default: what irready.yaml includes, else this folder)')
    .option('-c, --config <file>', 'configuration file (default: irready.yaml)')
    .option('--profile <id>', 'essential, recommended or full (default: irready.yaml, else recommended)')
    .option(
      '--framework <id>',
      'report in the terms of one framework, such as nist-800-53-r5; see "irready list frameworks"',
    )
    .option(
      '--as-of <day>',
      'the day to speak about, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today in UTC)',
      dayReader('--as-of'),
    )
    .option('--only <id>', 'a rule, objective or control to check; may be repeated', collect)
    .option('--skip <id>', 'a rule, objective or control to leave out; may be repeated', collect)
    .option('--waivers <file>', 'accepted gaps (default: waivers.yaml beside irready.yaml)')
    .option('--no-waivers', 'leave the waivers aside, so that every gap counts')
    .option(
      '--base-ref <ref>',
      'commit whose configuration, rule packs, waivers and baseline count, such as origin/main (default: the files here)',
    );
}

/** The option `-f` with the formats a command knows; it may be repeated, each with a file. */
export function formatOption<Known extends AnyFormat>(formats: readonly Known[]): Option {
  const read = outputReader(formats);
  const description = `${listed(formats)}; json=report.json writes to a file; may be repeated`;
  // commander takes the sign of -f=json for a part of the value.
  return new Option('-f, --format <format>', description)
    .default([], 'text')
    .argParser((text: string, previous: readonly Output<Known>[]) => [...previous, read(text.replace(/^=/, ''))]);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The option `--fail-on`; `fallback` says what holds without it, where the option itself has no default. */
export function failOnOption(what: string, fallback?: string): Option {
  const otherwise = fallback === undefined ? '' : ` (default: ${fallback})`;
  return new Option('--fail-on <level>', `${what}: error, warning, note or never${otherwise}`).argParser(
    choice('Level', [...LEVELS, 'never']),
  );
}

/** The option `--min-level`. */
export function minLevelOption(): Option {
  return new Option('--min-level <level>', 'list only gaps of this level or above; all are counted')
    .default('note', 'note')
    .argParser(choice('Level', LEVELS));
}
