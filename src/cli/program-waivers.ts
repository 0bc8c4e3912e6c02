import { type Command, Option } from 'commander';
import { DOCUMENT_KINDS } from '../model/document.ts';
import { choice, collect } from './choice.ts';
import { dayReader } from './day.ts';
import type { Done } from './done.ts';
import { ADD_WAIVER_EXIT_CODES, LIST_WAIVERS_EXIT_CODES } from './exit-code-help.ts';
import { LIST_FORMATS } from './list-subject.ts';
import { addAssessmentOptions } from './program-check.ts';
import type { Terminal } from './terminal.ts';
import type { AddWaiverFlags } from './waivers/add.ts';
import type { ListWaiversFlags } from './waivers/list.ts';

const EXAMPLES = `
Examples:
  irready waivers add security                         lists the gaps, asks which one, and for all the rest
  irready waivers add security --finding 3f9c0a1e      asks for what is missing
  irready waivers add security --rule playbook-exercise-is-fresh --kind Playbook --name ransomware \\
      --id late-drill \\
      --reason "The restore site moves in January." --owner role/ciso --approver contact/rowan --expires 2027-01-31
`;

/** Adds `irready waivers` with its two commands. */
export function addWaivers(program: Command, terminal: Terminal, done: Done): void {
  const waivers = program.command('waivers').description('Keep the gaps that are accepted for a while, and by whom.');
  addWaiversList(waivers, terminal, done);
  addWaiversAdd(waivers, terminal, done);
}

function addWaiversList(waivers: Command, terminal: Terminal, done: Done): void {
  hiding(['--no-waivers'], addAssessmentOptions(waivers.command('list')))
    .description('List every waiver with what it covers now; the one that ends first comes first.')
    .addOption(
      new Option('-f, --format <format>', 'text or json')
        .default('text', 'text')
        .argParser(choice('Format', LIST_FORMATS)),
    )
    .addHelpText('after', LIST_WAIVERS_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { listWaivers } = await import('./waivers/list.ts');
      done(listWaivers(paths, command.optsWithGlobals<ListWaiversFlags>(), terminal));
    });
}

function addWaiversAdd(waivers: Command, terminal: Terminal, done: Done): void {
  const command = waivers
    .command('add')
    .description(
      'Accept a gap for a while: writes a waiver for somebody else to approve, and asks for what is missing.',
    );
  addWhat(hiding(['--no-waivers', '--base-ref'], addAssessmentOptions(command)))
    .option('--id <id>', 'name of the waiver: lower-case letters, digits and hyphens')
    .option('--reason <text>', 'why the gap is accepted, and what is done until it is closed')
    .option('--owner <reference>', 'who carries the risk, such as contact/amber or role/ciso')
    .option('--approver <reference>', 'who accepts it: somebody else')
    .option(
      '--expires <day>',
      'last day on which it counts, YYYY-MM-DD; it is never chosen for you',
      dayReader('--expires'),
    )
    .option('--dry-run', 'print the file as it would be, and write nothing')
    .addHelpText('after', EXAMPLES + ADD_WAIVER_EXIT_CODES)
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { addToWaivers } = await import('./waivers/add.ts');
      done(await addToWaivers(paths, command.optsWithGlobals<AddWaiverFlags>(), terminal));
    });
}

/** Flags that are refused with the reason, because it is natural to try them. */
function hiding(flags: readonly string[], command: Command): Command {
  for (const option of command.options) if (flags.includes(option.long ?? '')) option.hideHelp();
  return command;
}

function addWhat(command: Command): Command {
  return command
    .option('--finding <fingerprint>', 'the gap that is accepted, or the first 8 digits of its fingerprint or more')
    .option('--rule <id>', 'or the rule whose gaps are accepted, in the place that is named')
    .option('--objective <id>', 'or the objective')
    .option('--control <id>', 'or the control')
    .addOption(
      new Option('--kind <kind>', 'kind of the document that is meant').argParser(choice('Kind', DOCUMENT_KINDS)),
    )
    .option('--name <name>', 'its name')
    .option('--pointer <pointer>', 'the part of it that is meant, such as /spec/contacts/amber (default: all of it)')
    .option(
      '--path <pattern>',
      'or the files that are meant, from the folder of the waivers on; may be repeated',
      collect,
    );
}
