import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.ts';

/** Medians in milliseconds: from the start of a process to its first annotation, and of a bare start of Node to its end. */
export interface ActionStart {
  readonly bare: number;
  readonly annotated: number;
}

/** Runs the bundled action as a runner would, without a network and a token, and bare starts in turn with it. */
export async function measureAction(bundle: string, workspace: string, rounds: number): Promise<ActionStart> {
  const folder = mkdtempSync(join(tmpdir(), 'irready-bench-action-'));
  const env = runnerEnvironment(folder, workspace);
  const bare: number[] = [];
  const annotated: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      bare.push(await timeUntil(ENDED, ['-e', '0'], env));
      annotated.push(await timeUntil(ANNOTATED, [bundle], env));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { bare: median(bare), annotated: median(annotated) };
}

/** What the runner sets for a nightly run of a step with these inputs. */
function runnerEnvironment(folder: string, workspace: string): NodeJS.ProcessEnv {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    PATH: process.env['PATH'],
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'northwind/incident-response',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: file('event.json', '{}'),
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    INPUT_PATHS: 'examples/gaps',
    INPUT_PROFILE: 'essential',
    'INPUT_AS-OF': '2026-11-21',
  };
}

const ENDED = undefined;
const ANNOTATED = /^::(?:error|warning|notice) /m;

/** Milliseconds until the output shows what is waited for, or until the end; rejects when it never does. */
function timeUntil(awaited: RegExp | undefined, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((settle, reject) => {
    const start = process.hrtime.bigint();
    const passed = (): number => Number(process.hrtime.bigint() - start) / 1e6;
    let output = '';
    let shown: number | undefined;
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    child.on('exit', () => {
      if (awaited === undefined) shown = passed();
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (awaited?.test(output)) shown ??= passed();
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (shown !== undefined) settle(shown);
      else reject(new Error(`node ${args.join(' ')} ended with ${status} and printed no annotation`));
    });
  });
}
