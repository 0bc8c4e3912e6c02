import { run } from '../../../src/cli/run.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { terminal } from './memory-terminal.ts';

/** What a command did. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly log: string;
}

/** Runs one command line in this process and keeps what it prints. */
export async function irready(argv: readonly string[], given: Partial<Terminal> = {}): Promise<Ran> {
  let out = '';
  let log = '';
  const memory = terminal({
    out: (text) => {
      out += text;
    },
    log: (text) => {
      log += text;
    },
    ...given,
  });
  const exitCode = await run(argv, memory);
  return { exitCode, out, log };
}
