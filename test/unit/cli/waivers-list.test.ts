import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/report/text/width.ts';
import { irready } from './in-process.ts';
import { northwindFolder } from './northwind-folder.ts';

let cwd = '';
beforeEach(() => {
  cwd = northwindFolder();
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const WAIVERS = `waivers:
  - id: roles-without-backup
    rule: role-has-a-backup
    target: {kind: ContactRegistry, name: northwind-contacts}
    reason: A second person starts in January and takes over both roles as a backup, once trained.
    owner: role/ciso
    approver: tess
    created: 2026-11-02
    expires: 2027-01-31
  - id: old-desk
    rule: playbook-step-is-assigned
    target: {kind: Playbook, name: phishing, pointer: /spec/steps/isolate}
    reason: The help desk was closed.
    owner: role/ciso
    approver: tess
    created: 2026-08-01
    expires: 2026-10-31
  - id: nobody-decided
    rule: playbook-step-is-assigned
`;

const LISTED = `3 waivers, the first to end at the top. Profile recommended, as of 2026-11-21.

nobody-decided  malformed, without a last day
  covers    playbook-step-is-assigned: 0 gaps now
  reason    none is given
  owner     nobody
  approver  nobody

old-desk  expired, last day was 2026-10-31
  covers    playbook-step-is-assigned: 0 gaps now
  where     Playbook "phishing" at /spec/steps/isolate
  reason    The help desk was closed.
  owner     role/ciso
  approver  tess
  created   2026-08-01

roles-without-backup  active, last day 2027-01-31
  covers    role-has-a-backup: 2 gaps now
  where     ContactRegistry "northwind-contacts"
  reason    A second person starts in January and takes over both roles as a
            backup, once trained.
  owner     role/ciso
  approver  tess
  created   2026-11-02
`;

describe('irready waivers list', () => {
  it('tells of each waiver what became of it, the first to end at the top', async () => {
    writeFileSync(join(cwd, 'waivers.yaml'), WAIVERS);
    const ran = await irready(['waivers', 'list'], { cwd, columns: 78 });
    expect(ran).toEqual({ exitCode: 0, log: '', out: LISTED });
  });

  it('keeps to the width of the terminal', async () => {
    writeFileSync(join(cwd, 'waivers.yaml'), WAIVERS);
    const { out } = await irready(['waivers', 'list'], { cwd, columns: 60 });
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
  });

  it('gives programs all that the report holds', async () => {
    writeFileSync(join(cwd, 'waivers.yaml'), WAIVERS);
    const listed = JSON.parse((await irready(['waivers', 'list', '-f', 'json'], { cwd })).out);
    expect(listed).toMatchObject({ asOf: '2026-11-21', profile: 'recommended', complete: true });
    expect(
      listed.waivers.map(({ id, findings }: { id: string; findings: readonly string[] }) => [id, findings.length]),
    ).toEqual([
      ['nobody-decided', 0],
      ['old-desk', 0],
      ['roles-without-backup', 2],
    ]);
  });

  it('says why it lists nothing with --no-waivers', async () => {
    const ran = await irready(['waivers', 'list', '--no-waivers'], { cwd });
    expect(ran).toMatchObject({ exitCode: 2, out: '', log: expect.stringContaining('leaves nothing to list') });
  });

  it('says that there are none', async () => {
    const ran = await irready(['waivers', 'list'], { cwd });
    expect(ran).toEqual({ exitCode: 0, log: '', out: 'No waivers. Profile recommended, as of 2026-11-21.\n' });
  });

  it('says that a run is not complete, and still lists', async () => {
    writeFileSync(join(cwd, 'waivers.yaml'), WAIVERS);
    writeFileSync(join(cwd, 'plan.yaml'), 'apiVersion: irready/v1\nkind: IncidentResponsePlan\nspec: [\n');
    const ran = await irready(['waivers', 'list'], { cwd });
    expect(ran).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('\nNot complete: 1 input could not be read'),
    });
    expect(ran.out).toContain('roles-without-backup  active');
  });

  it('prints nothing that a terminal or a runner would obey', async () => {
    writeFileSync(
      join(cwd, 'waivers.yaml'),
      WAIVERS.replace('The help desk', '"::set-output name=a::\\e[31m"').replace(' was closed.', ''),
    );
    const { out } = await irready(['waivers', 'list'], { cwd });
    expect(out).toContain(': :set-output name=a::␛[31m');
    expect(out).not.toContain('\u001b');
  });
});
