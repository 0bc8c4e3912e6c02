/** The action as a runner runs it: its own process, the environment and the files of a step. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { temporaryFolder } from '../unit/git/harbour.ts';
import { PRIVATE, TOKENS } from './emulator.ts';
import type { Happening } from './happenings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `IRREADY_DIST` names another folder with a build, to test that instead. */
const DIST = process.env['IRREADY_DIST'] ?? join(ROOT, 'dist');
const ACTION = join(DIST, 'action.js');

/** Whether there is a build to run; it says so when there is none. */
export const BUILT = existsSync(ACTION);
if (!BUILT) process.stderr.write('\nSKIPPED: test/github/ needs dist/action.js; run `npm run compile` first.\n\n');

/** A step of a workflow. */
export interface StepOfJob {
  readonly happening: Happening;
  /** Absolute folder of the checkout. */
  readonly workspace: string;
  readonly apiUrl: string;
  /** By the names in action.yml; what is not named has its default. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables beside those of every step. */
  readonly env?: Readonly<Record<string, string>>;
  readonly repository?: { readonly owner: string; readonly name: string };
}

/** What a step left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** As the runner reads them. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action once; throws for a file of outputs that a runner would refuse. */
export async function runStep(step: StepOfJob): Promise<Ran> {
  const folder = temporaryFolder();
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) appendFileSync(file, '');
  const payload = join(folder, 'event.json');
  writeFileSync(payload, JSON.stringify(step.happening.payload));
  const ended = await run([ACTION], { ...environment(step), ...files, GITHUB_EVENT_PATH: payload }, step.workspace);
  const outputs = stepOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  return { ...ended, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

function environment({ happening, workspace, apiUrl, inputs, env, repository = PRIVATE }: StepOfJob) {
  const job = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporaryFolder(),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'alindholm-brightwater',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: happening.event,
    GITHUB_JOB: 'readiness',
    GITHUB_REF: happening.ref,
    GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_SHA: happening.sha,
    GITHUB_WORKFLOW: 'Readiness',
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
  };
  return { ...job, ...inputVariables(inputs ?? {}), ...env };
}

/** The defaults of action.yml, as the runner fills them in. */
const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<{ readonly default?: string }>(parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).inputs).map(
    ([name, input]) => [name, (input.default ?? '').replace(/^\$\{\{ github\.token \}\}$/, TOKENS.workflow)],
  ),
);

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in DEFAULTS));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  const all = Object.entries({ ...DEFAULTS, 'as-of': '2026-11-21', profile: 'essential', ...inputs });
  return Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** Runs the command line as a step of a workflow would. */
export function runCli(
  argv: readonly string[],
  { workspace, apiUrl }: Pick<StepOfJob, 'workspace' | 'apiUrl'>,
): Promise<Pick<Ran, 'status' | 'stdout' | 'stderr'>> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporaryFolder(),
    GITHUB_API_URL: apiUrl,
    GITHUB_REPOSITORY: `${PRIVATE.owner}/${PRIVATE.name}`,
    GITHUB_TOKEN: TOKENS.workflow,
  };
  return run([join(DIST, 'cli.js'), ...argv], env, workspace);
}

function run(
  argv: readonly string[],
  env: Record<string, string>,
  cwd: string,
): Promise<Pick<Ran, 'status' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
    );
  });
}

/** Reads outputs as the runner does: a name, a delimiter, lines up to the delimiter. */
function stepOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [, name, delimiter] = /^([^=<]+)<<(\S+)$/.exec(lines.shift() ?? '') ?? [];
    const end = lines.indexOf(delimiter ?? '');
    if (name === undefined || end === -1 || name in outputs)
      throw new Error(`A runner would refuse these outputs:\n${text}`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}

/** The lines of a step that a runner obeys. */
export function commandsIn({ stdout }: Pick<Ran, 'stdout'>): readonly string[] {
  return stdout.split(/\r\n|[\n\r]/).filter((line) => /^\s*::|##\[/.test(line));
}
