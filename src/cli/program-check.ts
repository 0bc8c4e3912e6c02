import { type Command, Option } from 'commander';
import { LEVELS } from '../model/level.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import type { CheckFlags } from './check.ts';
import { choice, collect } from './choice.ts';
import { readDay } from './day.ts';
import type { Done } from './done.ts';
import { EXIT_CODES } from './exit-code-help.ts';
import { type Output, outputReader } from './outputs.ts';
import type { Terminal } from './terminal.ts';

/** What `--output` says in the help of every command that writes reports. */
export const OUTPUT = 'file for the report that --format gives none (default: standard output)';

/** Adds `irready check`. */
export function addCheck(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('check')
    .description('Report the readiness gaps of the documents in files and folders.')
    .argument('[paths...]', 'files and folders to read (default: what irready.yaml includes, else this folder)')
    .addOption(formatOption(FORMATS))
    .option('-o, --output <file>', OUTPUT)
    .option('-c, --config <file>', 'configuration file (default: irready.yaml)')
    .option('--profile <id>', 'essential, recommended or full (default: irready.yaml, else recommended)')
    .option(
      '--framework <id>',
      'report in the terms of one framework, such as nist-800-53-r5; see "irready list frameworks"',
    )
    .option(
      '--as-of <day>',
      'the day to speak about, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today in UTC)',
      readDay,
    )
    .addOption(failOnOption('lightest level that gives exit code 1', 'irready.yaml, else error'))
    .addOption(minLevelOption())
    .option('--only <id>', 'a rule, objective or control to check; may be repeated', collect)
    .option('--skip <id>', 'a rule, objective or control to leave out; may be repeated', collect)
    .option('--show-personal', 'do not mask names, numbers and addresses; text, markdown, html and csv only')
    .option('-q, --quiet', 'with text: one line a gap, and the verdict')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { check } = await import('./check.ts');
      done(await check(paths, command.optsWithGlobals<CheckFlags>(), terminal));
    });
}

/** The option `-f` with the formats a command knows; it may be repeated, each with a file. */
export function formatOption<Known extends Format>(formats: readonly Known[]): Option {
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
