import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { irready } from './in-process.ts';

const CONTACTS = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: skerry-contacts}
spec:
  contacts:
    - {id: wren}
    - {id: tor}
    - {id: isla, channels: [{type: phone, value: "+44 20 7946 0172"}]}
`;

const WAIVERS = `waivers:
  - id: isla-has-one-phone
    rule: contact-is-reachable-by-two-media
    target: {kind: ContactRegistry, name: skerry-contacts, pointer: /spec/contacts}
    reason: Isla and the others get a radio in January.
    owner: tor
    approver: wren
    created: 2026-11-02
    expires: 2027-01-31
`;

const ASK = ['check', '--as-of', '2026-11-21', '--only', 'contact-is-reachable-by-two-media', '-f', 'json'];

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'skerry-'));
  writeFileSync(join(cwd, 'contacts.yaml'), CONTACTS);
  writeFileSync(join(cwd, 'waivers.yaml'), WAIVERS);
  writeFileSync(join(cwd, 'risks.yaml'), 'waivers: []\n');
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function check(...flags: readonly string[]): Promise<{ readonly exitCode: number; readonly report: Report }> {
  const { exitCode, out, log } = await irready([...ASK, ...flags], { cwd });
  expect(log).toBe('');
  return { exitCode, report: JSON.parse(out) };
}

describe('check', () => {
  it('reads the waivers of the folder: what they cover does not fail the run, and is not met', async () => {
    const { exitCode, report } = await check();
    expect(exitCode).toBe(0);
    expect(report.summary).toMatchObject({ waived: 3, findings: { error: 0, warning: 0 } });
    expect(report.objectives.map(({ status }) => status)).not.toContain('pass');
    expect(report.waivers).toMatchObject([{ id: 'isla-has-one-phone', state: 'active' }]);
    expect(report.waivers[0]?.findings).toHaveLength(3);
  });

  it('--no-waivers counts every gap and says what it left aside', async () => {
    const { exitCode, report } = await check('--no-waivers');
    expect(exitCode).toBe(1);
    expect(report).toMatchObject({ waivers: [], summary: { waived: 0, findings: { error: 3 } } });
    expect(report.notices).toEqual([
      {
        id: 'waivers-left-aside',
        level: 'note',
        message: '"waivers.yaml" was left aside with --no-waivers, and 1 waiver with it.',
        path: 'waivers.yaml',
      },
    ]);
  });

  it('--waivers names another file', async () => {
    const { report } = await check('--waivers', 'risks.yaml');
    expect(report).toMatchObject({ waivers: [], summary: { waived: 0 } });
    expect(report.inputs.map(({ path }) => path)).toEqual(['contacts.yaml', 'risks.yaml']);
  });

  it('--waivers of a file that is not there ends the run', async () => {
    const { exitCode, log } = await irready([...ASK, '--waivers', 'none.yaml'], { cwd });
    expect(exitCode).toBe(2);
    expect(log).toContain('The waivers "none.yaml" do not exist.');
  });

  it('takes an empty name for a mistake, not for no waivers', async () => {
    const { exitCode, log } = await irready(['check', '--waivers', ''], { cwd });
    expect(exitCode).toBe(2);
    expect(log).toContain('--waivers "" names no file');
  });

  it('takes a broken file for none, and says so', async () => {
    writeFileSync(join(cwd, 'broken.yaml'), 'waivers: [\n');
    const { exitCode, report } = await check('--waivers', 'broken.yaml');
    expect(exitCode).toBe(1);
    expect(report.summary).toMatchObject({ waived: 0, findings: { error: 4 } });
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('waiver-is-well-formed');
  });
});
