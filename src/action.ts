import { runAction } from './action/run-action.ts';
import { processWorld } from './action/world.ts';
import { endProcess, processTerminal } from './cli/process-terminal.ts';

endProcess(await runAction(processWorld(processTerminal())));
