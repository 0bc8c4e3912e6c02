/** Runs the action in this process, as a step of a workflow in a repository of Northwind Harbour. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../../src/action/run-action.ts';
import { terminal } from '../cli/memory-terminal.ts';
import { type Harbour, temporaryFolder } from '../git/harbour.ts';
import { type Recording, recordingGitHub } from './recording-github.ts';

/** What a step is given. */
export interface Given {
  readonly event?: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly github?: Recording;
}

/** What it did. */
export interface StepRun {
  readonly exitCode: number;
  readonly out: string;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly github: Recording;
}

/** Runs one step for the commit that is checked out, on 2026-11-21, with a token unless the inputs say otherwise. */
export async function runStep(harbour: Harbour, given: Given = {}): Promise<StepRun> {
  const { event = 'workflow_dispatch', payload = {}, inputs = {}, github = recordingGitHub() } = given;
  const folder = temporaryFolder();
  const files = { event: join(folder, 'event'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  writeFileSync(files.event, JSON.stringify(payload));
  for (const file of [files.output, files.summary]) writeFileSync(file, '');
  let [out, log] = ['', ''];
  const memory = terminal({
    cwd: harbour.root,
    env: {
      ...harbour.env,
      ...{ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: files.event },
      ...{ GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary, GITHUB_WORKSPACE: harbour.root },
      ...{ GITHUB_REPOSITORY: 'northwind/harbour', GITHUB_WORKFLOW: 'Readiness', GITHUB_JOB: 'check' },
      ...{ GITHUB_SHA: harbour.git('rev-parse', 'HEAD').trim(), GITHUB_REF: 'refs/heads/main' },
      ...given.env,
      ...inputVariables({ token: 'secret-token', ...inputs }),
    },
    out: (text) => {
      if (text.startsWith('::')) github.calls.push('annotations');
      out += text;
    },
    log: (text) => {
      log += text;
    },
  });
  const exitCode = await runAction({ terminal: memory, openGitHub: github.open });
  const summary = readFileSync(files.summary, 'utf8');
  return { exitCode, out, log, summary, outputs: outputsIn(readFileSync(files.output, 'utf8')), github };
}

function inputVariables(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
}

function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n(.*?)\n\2$/gms)) outputs[name] = value;
  return outputs;
}
