import { processTerminal } from './cli/process-terminal.ts';
import { run } from './cli/run.ts';

const terminal = processTerminal();
process.exitCode = await run(process.argv.slice(2), terminal);
