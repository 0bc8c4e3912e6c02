import { neutralise } from '../report/neutralise.ts';
import { ExitCode } from './exit-code.ts';
import { bugReport } from './failure.ts';
import type { Terminal } from './terminal.ts';

/**
 * The terminal of this process. A reader that stops reading, as `| head` does, ends the output without a complaint; an
 * answer that is lost for another reason, as on a full disk, is never a success. Ends the process where it stands in no folder.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', lostAnswer);
  process.stderr.on('error', () => {}); // nobody is left to tell
  process.on('uncaughtException', (error) => {
    log(bugReport(error));
    process.exitCode = ExitCode.bug;
  });
  return {
    out: (text) => process.stdout.write(text, noteLoss),
    log,
    env: process.env,
    cwd: workingFolder(),
    interactive: process.stdout.isTTY === true,
    columns: process.stdout.isTTY === true ? process.stdout.columns : columnsWanted(process.env['COLUMNS']),
    clock: Date.now,
    ...(process.stdin.isTTY === true && process.stderr.isTTY === true && { ask }),
  };
}

/** Questions go to standard error, so that an answer can still be piped. */
async function ask(question: string): Promise<string | undefined> {
  const { lineAsker } = await import('./ask.ts');
  return lineAsker(process.stdin, process.stderr)(neutralise(question));
}

/** A pipe has no width of its own; `COLUMNS` may give it one. */
function columnsWanted(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

function log(text: string): void {
  process.stderr.write(text.split('\n').map(neutralise).join('\n'));
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    log('error: The folder in which irready was started is gone. Change to another folder.\n');
    process.exit(ExitCode.usage);
  }
}

let answerIsLost = false;

/**
 * Ends the process with the exit code of the command, once everything is written. Node would wait for its compiler to finish
 * optimising code that is no longer needed; a twentieth of a short run.
 */
export function endProcess(exitCode: number): void {
  // What was written is on its way before the callbacks run, also into a slow pipe.
  process.stdout.write('', () => {
    process.exitCode = Math.max(finalExitCode(exitCode), Number(process.exitCode ?? 0));
    process.stderr.write('', () => process.exit());
  });
}

/** A verdict that nobody can read is none. */
function finalExitCode(exitCode: number): number {
  return answerIsLost ? Math.max(exitCode, ExitCode.usage) : exitCode;
}

/** The callback of a write comes before the event, which may come after the end of the process. */
function noteLoss(error: NodeJS.ErrnoException | null | undefined): void {
  if (error !== null && error !== undefined) lostAnswer(error);
}

function lostAnswer(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || answerIsLost) return;
  answerIsLost = true;
  log(`error: Standard output cannot be written: ${error.message}.\n`);
}
