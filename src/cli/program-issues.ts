import { type Command, Option } from 'commander';
import { DEFAULT_MOST, PER } from '../issues/topic.ts';
import { LEVELS } from '../model/level.ts';
import { choice } from './choice.ts';
import type { Done } from './done.ts';
import { ISSUES_EXIT_CODES } from './exit-code-help.ts';
import { mostReader } from './issues/most.ts';
import type { SyncFlags } from './issues/sync.ts';
import { LIST_FORMATS } from './list-subject.ts';
import { addAssessmentOptions } from './program-check.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  irready issues sync security --dry-run   what would be done, and why
  irready issues sync security             in the repository of GITHUB_REPOSITORY
  irready issues sync security --repository brightwater/response --per rule

The token is read from GITHUB_TOKEN or GH_TOKEN, the address of GitHub
Enterprise Server from GITHUB_API_URL.
`;

/** Adds `irready issues` with its command. */
export function addIssues(program: Command, terminal: Terminal, done: Done): void {
  const issues = program.command('issues').description('Keep one issue on GitHub for each gap, until it is closed.');
  addAssessmentOptions(issues.command('sync'))
    .description('Open, update, reopen and close the issues about gaps, so that they tell what the documents show.')
    .option('--baseline <file>', 'gaps that are known (default: as irready.yaml says)')
    .option('--no-baseline', 'leave the baseline of irready.yaml aside')
    .option('--git', 'look at the commits behind the documents as well, and add notes about what they show')
    .option('--repository <owner/name>', 'repository that holds the issues (default: GITHUB_REPOSITORY)')
    .addOption(
      new Option('--per <what>', 'one issue a gap, or a rule with its places')
        .default('gap', 'gap')
        .argParser(choice('Policy', PER)),
    )
    .addOption(
      new Option('--min-level <level>', 'lightest level that gets an issue')
        .default('warning', 'warning')
        .argParser(choice('Level', LEVELS)),
    )
    .addOption(
      new Option('--most <number>', 'issues that one run opens or reopens')
        .default(DEFAULT_MOST, String(DEFAULT_MOST))
        .argParser(mostReader('--most')),
    )
    .option('--new-only', 'no issue for a gap that the baseline lists')
    .option('--public', 'write to a public repository, where everybody reads where you are weak')
    .option('--dry-run', 'print the plan, and write nothing')
    .addOption(
      new Option('-f, --format <format>', 'text or json')
        .default('text', 'text')
        .argParser(choice('Format', LIST_FORMATS)),
    )
    .addHelpText('after', EXAMPLES + ISSUES_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { syncCommand } = await import('./issues/sync.ts');
      done(await syncCommand(paths, command.optsWithGlobals<SyncFlags>(), terminal));
    });
}
