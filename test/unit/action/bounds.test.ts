/** What a stranger's pull request plants among the files is a link to some other file of the machine. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHarbour, type Harbour, removeAll, temporaryFolder } from '../git/harbour.ts';
import { runStep } from './step-of-workflow.ts';

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - {id: rowan, name: Rowan Hale}
`;

/** Neither YAML nor JSON, so that a reader who is let in quotes it. */
const SECRET = 'secret-of-the-machine: {:\n  - ]\n';

let harbour: Harbour;
let machine: string;

beforeEach(() => {
  harbour = emptyHarbour();
  harbour.commit('2026-11-01', { 'security/contacts.yaml': REGISTRY });
  machine = temporaryFolder();
  for (const name of ['keys.yaml', 'keys.json']) writeFileSync(join(machine, name), SECRET);
});

afterEach(removeAll);

function link(target: string, name: string): void {
  symlinkSync(target, join(harbour.root, name));
}

function write(name: string, text: string): void {
  writeFileSync(join(harbour.root, name), text);
}

describe('reading', () => {
  it.each<[string, () => void, Readonly<Record<string, string>>, number]>([
    ['a configuration', () => link(join(machine, 'keys.yaml'), 'irready.yaml'), {}, 2],
    ["git's own settings", () => link('.git/config', 'irready.yaml'), {}, 2],
    ['a baseline', () => link(join(machine, 'keys.json'), 'known.json'), { baseline: 'known.json' }, 2],
    ['a baseline by name', () => write('irready.yaml', `baseline: ${machine}/keys.json\n`), {}, 2],
    ['a rule pack by name', () => write('irready.yaml', `rulePacks: ['${machine}']\n`), {}, 2],
    ['the whole machine as a rule pack', () => write('irready.yaml', 'rulePacks: [/]\n'), {}, 2],
    ['a rule pack behind a link', packBehindLink, {}, 2],
    ['waivers', () => link(join(machine, 'keys.yaml'), 'waivers.yaml'), {}, 1],
    ['a document', () => link(join(machine, 'keys.yaml'), 'plan.yaml'), { paths: 'plan.yaml' }, 3],
    ['a folder', () => link(machine, 'plans'), { paths: 'security\nplans' }, 3],
    ['a folder of a glob', () => link(machine, 'plans'), { paths: 'security\nplans/*.yaml' }, 3],
  ])('does not follow %s out of what was checked out', async (_, plant, inputs, exitCode) => {
    plant();
    const run = await runStep(harbour, { inputs });
    expect(run.exitCode).toBe(exitCode);
    const said = run.out + run.log + run.summary;
    expect(said).toContain('out of what was checked out');
    expect(said).not.toMatch(/secret-of-the|repositoryformatversion/);
  });

  it('reads what the workflow itself names outside', async () => {
    writeFileSync(join(machine, 'irready.yaml'), 'profile: essential\n');
    writeFileSync(join(machine, 'contacts.yaml'), REGISTRY);
    const inputs = { config: join(machine, 'irready.yaml'), paths: `${machine}/con*.yaml` };
    const { summary } = await runStep(harbour, { inputs });
    expect(summary).not.toContain('out of what was checked out');
    expect(summary).toMatch(/Read \| 1 document in 1 file/);
  });
});

function packBehindLink(): void {
  link(machine, 'pack');
  write('irready.yaml', 'rulePacks: [pack]\n');
}

describe('writing', () => {
  it.each([
    ['.git/config', 'readiness.html', { formats: 'html=readiness.html' }],
    ['../nowhere', 'readiness.sarif', { 'sarif-file': 'readiness.sarif' }],
    ['.git', 'out', { formats: 'json=out/config' }],
    ['/', 'out', { formats: 'json=out/deep/readiness.json' }],
  ])('does not go over a link to %s', async (target, name, inputs) => {
    link(target, name);
    const before = readFileSync(join(harbour.root, '.git/config'), 'utf8');
    const run = await runStep(harbour, { inputs });
    expect(run.out).toContain(`"${name}" is a link in what was checked out`);
    expect([run.exitCode, run.outputs['reports']]).toEqual([2, '[]']);
    expect(readFileSync(join(harbour.root, '.git/config'), 'utf8')).toBe(before);
    expect(existsSync(join(harbour.root, '../nowhere'))).toBe(false);
  });

  it('goes outside where the workflow says so', async () => {
    const file = join(machine, 'out/readiness.json');
    const { outputs } = await runStep(harbour, { inputs: { formats: `json=${file}` } });
    expect([outputs['reports'], existsSync(file)]).toEqual([JSON.stringify([file]), true]);
  });
});
