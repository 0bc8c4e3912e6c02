import { finalExitCode, processTerminal } from './cli/process-terminal.ts';
import { run } from './cli/run.ts';

const terminal = processTerminal();
const exitCode = await run(process.argv.slice(2), terminal);
// Node would wait for its compiler to finish optimising code that is no longer needed; a twentieth of a short run. What
// was written is on its way before the callbacks run, also into a slow pipe.
process.stdout.write('', () => {
  process.exitCode = Math.max(finalExitCode(exitCode), Number(process.exitCode ?? 0));
  process.stderr.write('', () => process.exit());
});
