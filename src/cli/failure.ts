import { UsageError } from '../base/errors.ts';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Tells what stopped the run and returns its exit code. */
export function explainFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.log(`error: ${error.message}\n`);
    return ExitCode.usage;
  }
  terminal.log(bugReport(error));
  return ExitCode.bug;
}

/** The text for a failure that nobody foresaw. */
export function bugReport(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug in irready; nothing it printed before is a verdict.',
    'Report it to the project with the command you ran and these lines:',
    '',
    `node ${process.version} on ${process.platform}`,
    trace,
    '',
  ].join('\n');
}
