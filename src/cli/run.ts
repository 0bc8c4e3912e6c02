import { CommanderError } from 'commander';
import { ExitCode } from './exit-code.ts';
import { explainFailure } from './failure.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and returns the exit code; never throws and never ends the process. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = ExitCode.ok;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    return explainFailure(error, terminal);
  }
  return exitCode;
}
