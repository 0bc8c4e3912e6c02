/** Runs the jobs of examples.yml as a runner would: the action with their inputs, then their own check of what it says. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './examples.ts';
import { textOf } from './source-tree.ts';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

const { jobs }: { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(
  textOf('.github/workflows/examples.yml'),
);

const ACTION = join(ROOT, 'dist/action.js');
const BUILT = existsSync(ACTION);
if (!BUILT)
  process.stderr.write('\nSKIPPED: test/examples-workflow.test.ts needs dist/action.js; run `npm run compile`.\n\n');

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'irready-examples-'));
  cpSync(join(ROOT, 'examples'), join(workspace, 'examples'), { recursive: true });
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

/** Runs the action; its outputs by name, and how its step ended. */
function runAction({ with: inputs = {} }: Step): ReadonlyMap<string, string> {
  const output = join(workspace, 'output');
  writeFileSync(output, '');
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]);
  const { status } = spawnSync(process.execPath, [ACTION], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(given),
      PATH: process.env['PATH'],
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
    },
  });
  const written = readFileSync(output, 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return new Map([
    ...[...written].map(([, name = '', , value = '']): [string, string] => [`outputs.${name}`, value]),
    ['outcome', status === 0 ? 'success' : 'failure'],
  ]);
}

/** Runs the script of a step, with what its environment takes from the step before. */
function runCheck({ run = '', env = {} }: Step, said: ReadonlyMap<string, string>) {
  const filled = Object.entries(env).map(([name, text]) => {
    const [, asked = ''] = /^\$\{\{ steps\.irready\.(\S+) \}\}$/.exec(text) ?? [];
    return [name, said.get(asked) ?? expect.unreachable(`the action says nothing of ${text}`)];
  });
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
  const PATH = process.env['PATH'];
  return spawnSync('bash', args, { cwd: workspace, env: { PATH, ...Object.fromEntries(filled) } }).status;
}

describe.skipIf(!BUILT).each(Object.entries(jobs))('the job %s', (_name, { steps }) => {
  const action = steps.find(({ id }) => id === 'irready') ?? {};
  const check = steps.find(({ run }) => run !== undefined) ?? {};

  it('ends as it says, and notices when the action says something else', () => {
    const said = runAction(action);
    expect(runCheck(check, said)).toBe(0);
    expect(runCheck(check, new Map([...said, ['outputs.verdict', 'gaps']]))).not.toBe(0);
  });
});
