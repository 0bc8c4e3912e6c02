import { Argument, Command, CommanderError, Option } from 'commander';
import { builtInLibrary } from '../ruleset/library.ts';
import { choice } from './choice.ts';
import type { Done } from './done.ts';
import { EXIT_CODES } from './exit-code-help.ts';
import type { ExplainFlags } from './explain.ts';
import { LIST_FORMATS, LIST_SUBJECTS, type ListFormat, type ListSubject } from './list-subject.ts';
import { addBaseline } from './program-baseline.ts';
import { addCheck } from './program-check.ts';
import { addForecast } from './program-forecast.ts';
import { addIssues } from './program-issues.ts';
import { addStoredReports } from './program-reports.ts';
import { addWaivers } from './program-waivers.ts';
import type { Terminal } from './terminal.ts';
import type { TestFlags } from './test.ts';

interface ColourFlag {
  readonly color: boolean;
}

const EXAMPLES = `
Examples:
  irready init security                  write a set of documents to fill in
  irready check security                 report every gap, worst first
  irready check -f text -f json=out.json keep the report for a program as well
  irready baseline create security       list what is there, so that only new gaps fail
  irready waivers add security           accept one gap for a while, with an owner and a last day
  irready forecast security              what goes stale by itself in the next 90 days
  irready issues sync security           keep an issue on GitHub for each gap
  irready report out.json -f html=r.html turn a stored report into one to read
  irready diff last.json out.json        which gaps are new, which are fixed
  irready trend reports/*.json           readiness by control over time
  irready explain IR-2                   what a control asks for and which rules check it
`;

/** The command line as commander sees it; commands are loaded when they run. */
export function createProgram(terminal: Terminal, done: Done): Command {
  const program = new Command('irready');
  program
    .description(
      'Checks from the files in a repository whether an organisation is ready to respond to a security incident.',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.log })
    .configureHelp({ showGlobalOptions: true })
    .option('-V, --version', 'print the version of irready and its rules')
    .option('--no-color', 'no escape codes (NO_COLOR and FORCE_COLOR are obeyed too)')
    .addHelpText('after', EXAMPLES + EXIT_CODES);
  program.on('option:version', () => {
    terminal.out(`${builtInLibrary().version}\n`);
    throw new CommanderError(0, 'commander.version', '');
  });
  addCheck(program, terminal, done);
  addBaseline(program, terminal, done);
  addForecast(program, terminal, done);
  addWaivers(program, terminal, done);
  addIssues(program, terminal, done);
  addStoredReports(program, terminal, done);
  addList(program, terminal, done);
  addExplain(program, terminal, done);
  addInit(program, terminal, done);
  addTest(program, terminal, done);
  return program;
}

function addList(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('list')
    .description('List what irready knows.')
    .addArgument(new Argument('<what>', LIST_SUBJECTS.join(', ')).argParser(choice('Listing', LIST_SUBJECTS)))
    .addOption(
      new Option('-f, --format <format>', 'text or json').default('text').argParser(choice('Format', LIST_FORMATS)),
    )
    .action(async (what: ListSubject, _flags: unknown, command: Command) => {
      const { list } = await import('./list.ts');
      done(list(what, command.optsWithGlobals<ColourFlag & { readonly format: ListFormat }>(), terminal));
    });
}

function addExplain(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('explain')
    .description('Explain a rule, an objective, a control or a framework, with examples.')
    .argument('<id>', 'for example playbook-has-an-owner, O-149, IR-2 or nist-csf-2.0')
    .option('-c, --config <file>', 'configuration file that names rule packs of your own (default: irready.yaml)')
    .option('--framework <id>', 'framework whose control is meant, such as nist-800-53-r5')
    .action(async (id: string, _flags: unknown, command: Command) => {
      const { explain } = await import('./explain.ts');
      done(await explain(id, command.optsWithGlobals<ExplainFlags>(), terminal));
    });
}

function addInit(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('init')
    .description('Write a set of documents to fill in; existing files are never overwritten.')
    .argument('[dir]', 'folder to write to', '.')
    .action(async (folder: string) => {
      const { init } = await import('./init.ts');
      const { STARTER_FILES } = await import('./starter.ts');
      done(init(folder, STARTER_FILES, terminal));
    });
}

function addTest(program: Command, terminal: Terminal, done: Done): void {
  program
    .command('test')
    .description('Run the examples of your own rules.')
    .argument('[paths...]', 'rule files or folders of them (default: the rule packs of irready.yaml)')
    .option('-c, --config <file>', 'configuration file (default: irready.yaml)')
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const { test } = await import('./test.ts');
      done(test(paths, command.optsWithGlobals<TestFlags>(), terminal));
    });
}
