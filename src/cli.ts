import { endProcess, processTerminal } from './cli/process-terminal.ts';
import { run } from './cli/run.ts';

endProcess(await run(process.argv.slice(2), processTerminal()));
