import { spawnSync } from 'node:child_process';

/** Arguments of `node` for each thing that is compared. */
export interface Commands {
  readonly bare: readonly string[];
  readonly read: readonly string[];
  readonly parse: readonly string[];
  readonly check: readonly string[];
  /** A look 90 days ahead. */
  readonly forecast: readonly string[];
}

const NAMES = ['bare', 'read', 'parse', 'check', 'forecast'] as const satisfies readonly (keyof Commands)[];

/** What one corpus showed; times are medians in milliseconds of whole processes. */
export interface Measurement {
  readonly documents: number;
  readonly bytes: number;
  readonly milliseconds: Readonly<Record<keyof Commands, number>>;
  /** Most memory that `check` held, in bytes. */
  readonly peakMemory: number;
}

const ASSESSED = [0, 1];
const REPORT_MEMORY = `import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/** Runs the commands in turn, round after round, so that a busy moment of the machine hits all of them. */
export function measure(
  commands: Commands,
  corpus: { readonly documents: number; readonly bytes: number; readonly rounds: number },
): Measurement {
  const times: Record<keyof Commands, number[]> = { bare: [], read: [], parse: [], check: [], forecast: [] };
  for (let round = 0; round < corpus.rounds; round++) {
    for (const name of NAMES) times[name].push(timeOf(commands[name]));
  }
  const milliseconds = {
    bare: median(times.bare),
    read: median(times.read),
    parse: median(times.parse),
    check: median(times.check),
    forecast: median(times.forecast),
  };
  return { documents: corpus.documents, bytes: corpus.bytes, milliseconds, peakMemory: peakMemoryOf(commands.check) };
}

/** Medians of the stages of so many runs over a folder, in milliseconds, by stage in the order they run. */
export function measureStages(folder: string, rounds: number): Readonly<Record<string, number>> {
  const runs = Array.from({ length: rounds }, () => stagesOf(folder));
  const stages = Object.keys(runs[0] ?? {});
  return Object.fromEntries(stages.map((stage) => [stage, median(runs.map((run) => run[stage] ?? Number.NaN))]));
}

function stagesOf(folder: string): Readonly<Record<string, number>> {
  const args = ['--import', 'tsx', 'bench/stages.ts', folder];
  const { status, stdout } = spawnSync(process.execPath, args, { env: environment(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return JSON.parse(stdout);
}

/** What one process took to assess a folder and to render what it found, in milliseconds. */
export interface Rendering {
  readonly findings: number;
  readonly assess: number;
  readonly render: Readonly<Record<string, { readonly milliseconds: number; readonly bytes: number }>>;
}

/** The run of so many whose assessment took the middle time, so that its parts were taken side by side. */
export function measureRendering(folder: string, rounds: number): Rendering | undefined {
  const args = ['--import', 'tsx', 'bench/render.ts', folder];
  const runs = Array.from({ length: rounds }, (): Rendering => {
    const { status, stdout } = spawnSync(process.execPath, args, { env: environment(), encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    return JSON.parse(stdout);
  });
  return runs.sort((left, right) => left.assess - right.assess)[rounds >> 1];
}

function timeOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env: environment(), stdio: 'ignore' });
  const nanoseconds = process.hrtime.bigint() - start;
  requireAssessed(args, status);
  return Number(nanoseconds) / 1e6;
}

// The report of the memory is loaded into the process, so this run is not timed.
function peakMemoryOf(args: readonly string[]): number {
  const preload = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`;
  const { status, output } = spawnSync(process.execPath, ['--import', preload, ...args], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  requireAssessed(args, status);
  return Number(output[3]?.toString()) * 1024;
}

function requireAssessed(args: readonly string[], status: number | null): void {
  if (status === null || !ASSESSED.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}`);
}

// Extra certificates are read at every start of Node and alone triple a bare one.
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  return rest;
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
