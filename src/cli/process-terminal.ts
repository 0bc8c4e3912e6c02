import { neutralise } from '../report/neutralise.ts';
import { ExitCode } from './exit-code.ts';
import { bugReport } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. A reader that stops reading, as `| head` does, ends the output without a complaint. */
export function processTerminal(): Terminal {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  process.on('uncaughtException', (error) => {
    log(bugReport(error));
    process.exitCode = ExitCode.bug;
  });
  return {
    out: (text) => process.stdout.write(text),
    log,
    env: process.env,
    cwd: process.cwd(),
    interactive: process.stdout.isTTY === true,
    columns: process.stdout.isTTY === true ? process.stdout.columns : undefined,
    clock: Date.now,
  };
}

function log(text: string): void {
  process.stderr.write(text.split('\n').map(neutralise).join('\n'));
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
