import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/model/baseline.ts';
import type { Report } from '../../../src/model/report.ts';
import { irready, type Ran } from './in-process.ts';

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - id: rowan
      name: Rowan Hale
      channels: [{type: phone, value: "+44 20 7946 0141", primary: true}]
      verifiedOn: 2026-11-02
    - id: tess
      name: Tess Okoro
      channels: [{type: email, value: tess.okoro@northwind.example}]
      verifiedOn: 2026-11-02
`;

const FIXED = REGISTRY.replace(
  'tess.okoro@northwind.example}',
  'tess.okoro@northwind.example}, {type: phone, value: "+44 20 7946 0142"}',
);

const ASKED = [
  '--profile',
  'essential',
  '--only',
  'contact-is-reachable-by-two-media',
  '--only',
  'playbook-has-an-owner',
];

function playbook(name: string): string {
  return `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ${name}}\nspec:\n  steps: [{id: call, phase: containment, title: Call the harbour master}]\n`;
}

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'irready-northwind-'));
  write('contacts.yaml', REGISTRY);
  write('ransomware.yaml', playbook('ransomware'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(cwd, name), text);
}

function read(name = 'irready-baseline.json'): string {
  return readFileSync(join(cwd, name), 'utf8');
}

function kept(name?: string): Baseline {
  return JSON.parse(read(name));
}

function runs(...argv: readonly string[]): Promise<Ran> {
  return irready([...argv, ...ASKED], { cwd });
}

describe('irready baseline create', () => {
  it('lists every gap of today, and nothing fails any more', async () => {
    const { exitCode, out } = await runs('baseline', 'create');
    expect(exitCode).toBe(0);
    expect(out).toContain('wrote irready-baseline.json: 3 gaps: 3 errors.');
    expect(kept().entries.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
      'contacts.yaml contact-is-reachable-by-two-media',
      'contacts.yaml contact-is-reachable-by-two-media',
      'ransomware.yaml playbook-has-an-owner',
    ]);
    expect(await runs('check', '--fail-on', 'note')).toMatchObject({ exitCode: 1 });
    expect(await runs('baseline', 'check', '--fail-on', 'note')).toMatchObject({ exitCode: 0 });
    expect(await runs('check', '--baseline', 'irready-baseline.json', '--fail-on', 'note')).toMatchObject({
      exitCode: 0,
    });
  });

  it('masks what is personal', async () => {
    write('contacts.yaml', REGISTRY.replace('id: rowan', 'id: "Rowan Hale"'));
    await runs('baseline', 'create');
    expect(read()).not.toMatch(/Rowan Hale|tess\.okoro|7946 ?0141/);
  });

  it('never overwrites a baseline, a document or what a link leads to', async () => {
    await runs('baseline', 'create');
    const before = read();
    write('phishing.yaml', playbook('phishing'));
    symlinkSync('nowhere.json', join(cwd, 'link.json'));
    for (const file of ['irready-baseline.json', 'contacts.yaml', 'link.json']) {
      const { exitCode, log } = await runs('baseline', 'create', '--baseline', file);
      expect([exitCode, log]).toEqual([2, expect.stringContaining(`"${file}" exists`)]);
    }
    expect([read(), read('contacts.yaml'), existsSync(join(cwd, 'nowhere.json'))]).toEqual([before, REGISTRY, false]);
  });

  it('writes nothing when something could not be read', async () => {
    write('phishing.yaml', 'apiVersion: irready/v1\nkind: Playbook\nspec: [unclosed\n');
    const { exitCode, log } = await runs('baseline', 'create');
    expect([exitCode, log]).toEqual([3, expect.stringContaining('"irready-baseline.json" was not written')]);
    expect(readdirSync(cwd).sort()).toEqual(['contacts.yaml', 'phishing.yaml', 'ransomware.yaml']);
  });

  it('lists no gap that says that something could not be read', async () => {
    write(
      'phishing.yaml',
      playbook('phishing').replace('spec:', 'spec:\n  title: Phishing\n  title: Phishing by mail'),
    );
    const { exitCode, log } = await runs('baseline', 'create');
    expect([exitCode, log]).toEqual([3, expect.stringContaining('[keys-are-unique]')]);
    expect(existsSync(join(cwd, 'irready-baseline.json'))).toBe(false);
  });
});

describe('irready baseline check', () => {
  beforeEach(async () => {
    await runs('baseline', 'create');
  });

  it('fails for the same rule in another file, and for nothing else', async () => {
    write('phishing.yaml', playbook('phishing'));
    const { exitCode, out } = await runs('baseline', 'check', '-f', 'json');
    const report: Report = JSON.parse(out);
    expect(exitCode).toBe(1);
    expect(report.findings.filter(({ known }) => !known).map(({ location }) => location.path)).toEqual([
      'phishing.yaml',
    ]);
    expect(report.baseline).toMatchObject({ path: 'irready-baseline.json', entries: 3, known: { error: 3 } });
    expect(report.summary.findings.error).toBe(4);
  });

  it('tells what is gone, and fails for it only when asked to', async () => {
    write('contacts.yaml', FIXED);
    expect(await runs('baseline', 'check')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('is\n    not found any more'),
    });
    const { exitCode, log } = await runs('baseline', 'check', '--require-updated', '--fail-on', 'never');
    expect([exitCode, log]).toEqual([1, expect.stringContaining('Run "irready baseline update"')]);
    await runs('baseline', 'update');
    expect(await runs('baseline', 'check', '--require-updated')).toMatchObject({ exitCode: 0, log: '' });
  });

  it('says that an incomplete run is incomplete, whatever is known', async () => {
    write('phishing.yaml', 'apiVersion: irready/v1\nkind: Playbook\nspec: [unclosed\n');
    const { exitCode, out } = await runs('baseline', 'check', '--require-updated', '-f', 'json');
    expect(exitCode).toBe(3);
    expect(JSON.parse(out).baseline.gone).toEqual([]);
  });

  it('writes no report onto the baseline', async () => {
    const { exitCode, log } = await runs('baseline', 'check', '-f', 'json=irready-baseline.json');
    expect([exitCode, log]).toEqual([2, expect.stringContaining('would take the place of "irready-baseline.json"')]);
  });
});

describe('a baseline that the configuration names', () => {
  beforeEach(async () => {
    await runs('baseline', 'create', '--baseline', 'known.json');
    write('irready.yaml', 'baseline: known.json\n');
  });

  it('is used by check, and by the commands of the baseline', async () => {
    expect(await runs('check')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('0 new, 3 known. A known gap is not met'),
    });
    expect(await runs('baseline', 'check')).toMatchObject({ exitCode: 0 });
    expect(await runs('baseline', 'update')).toMatchObject({ out: 'known.json: 3 entries kept, 0 dropped.\n' });
  });

  it('is found beside the configuration, wherever the command runs', async () => {
    const { exitCode, out } = await irready(['check', '-c', 'irready.yaml', '-f', 'json', ...ASKED], { cwd });
    expect([exitCode, JSON.parse(out).baseline.path]).toEqual([0, 'known.json']);
    const above = join(cwd, '..');
    const folder = cwd.slice(above.length + 1);
    const from = await irready(['check', '-c', `${folder}/irready.yaml`, folder, '-f', 'json', ...ASKED], {
      cwd: above,
    });
    expect([from.exitCode, JSON.parse(from.out).baseline.path]).toEqual([0, `${folder}/known.json`]);
  });

  it('is left aside with --no-baseline, and the report says so', async () => {
    const { exitCode, out } = await runs('check', '--no-baseline', '-f', 'json');
    const report: Report = JSON.parse(out);
    expect([exitCode, report.baseline]).toEqual([1, undefined]);
    expect(report.notices).toContainEqual({
      id: 'baseline-left-aside',
      level: 'warning',
      message: 'The baseline "known.json" was left aside, as --no-baseline asks, so no gap is known.',
      path: 'irready.yaml',
    });
  });

  it.each([
    ['is missing', () => rmSync(join(cwd, 'known.json')), 'The baseline "known.json" does not exist'],
    ['is broken', () => write('known.json', '{"entries": ['), 'known.json:1:'],
    ['is something else', () => write('known.json', '{}'), 'known.json:1:'],
  ])('ends the run with 2 when it %s', async (_, spoil, message) => {
    spoil();
    expect(await runs('check')).toMatchObject({ exitCode: 2, out: '', log: expect.stringContaining(message) });
    expect(await runs('baseline', 'update')).toMatchObject({ exitCode: 2 });
  });
});

describe('irready baseline update', () => {
  beforeEach(async () => {
    await runs('baseline', 'create');
  });

  it('drops what is fixed, adds nothing, and says both', async () => {
    write('contacts.yaml', FIXED);
    write('phishing.yaml', playbook('phishing'));
    const { exitCode, out } = await runs('baseline', 'update');
    expect(exitCode).toBe(0);
    expect(out).toContain('irready-baseline.json: 2 entries kept, 1 dropped.');
    expect(out).toContain('Dropped, because they are not found any more: 1\n  contacts.yaml: error: Contact "tess"');
    expect(out).toContain(
      'New and not added, because a baseline never rises by itself: 1\n  phishing.yaml:4:1: error:',
    );
    expect(kept().entries).toHaveLength(2);
    write('contacts.yaml', REGISTRY);
    expect(await runs('baseline', 'check')).toMatchObject({ exitCode: 1 });
  });

  it('keeps what was switched off, left out by a flag, or not looked at', async () => {
    const before = read();
    write('irready.yaml', 'rules: {contact-is-reachable-by-two-media: off}\n');
    await runs('baseline', 'update');
    rmSync(join(cwd, 'irready.yaml'));
    await irready(['baseline', 'update', '--profile', 'essential', '--only', 'playbook-has-an-owner'], { cwd });
    await irready(['baseline', 'update', '--profile', 'recommended'], { cwd });
    await runs('baseline', 'update', 'ransomware.yaml');
    expect(read()).toBe(before);
  });

  it('writes the same bytes again, whatever the day', async () => {
    const before = read();
    await runs('baseline', 'update', '--as-of', '2026-12-24');
    expect(read()).toBe(before);
  });

  it('follows a file that was renamed', async () => {
    write('encryption.yaml', read('ransomware.yaml'));
    rmSync(join(cwd, 'ransomware.yaml'));
    await runs('baseline', 'update');
    expect(kept().entries.map(({ path }) => path)).toEqual(['contacts.yaml', 'contacts.yaml', 'encryption.yaml']);
  });

  it('refuses an earlier day and an incomplete run', async () => {
    const before = read();
    expect(await runs('baseline', 'update', '--as-of', '2026-11-20')).toMatchObject({
      exitCode: 2,
      log: expect.stringContaining('an earlier day'),
    });
    write('contacts.yaml', 'apiVersion: irready/v1\nkind: ContactRegistry\nspec: [unclosed\n');
    expect(await runs('baseline', 'update')).toMatchObject({
      exitCode: 3,
      log: expect.stringContaining('was not written'),
    });
    expect(read()).toBe(before);
  });

  it('says when nothing is left to list', async () => {
    write(
      'contacts.yaml',
      FIXED.replace('primary: true}]', 'primary: true}, {type: email, value: rowan.hale@northwind.example}]'),
    );
    write('ransomware.yaml', playbook('ransomware').replace('spec:', 'spec:\n  owner: contact/rowan'));
    const { out } = await runs('baseline', 'update');
    expect(out).toContain('It lists nothing any more: delete irready-baseline.json and stop naming it.');
    expect(kept().entries).toEqual([]);
  });
});

describe('a stored report that was compared with a baseline', () => {
  it('is read back, judged and compared as it was', async () => {
    await runs('baseline', 'create');
    await runs('baseline', 'check', '-f', 'json=out/before.json');
    write('phishing.yaml', playbook('phishing'));
    await runs('baseline', 'check', '-f', 'json=out/after.json');
    const read = (...argv: readonly string[]) => irready(argv, { cwd });
    expect(await read('report', 'out/before.json', '--fail-on', 'note')).toMatchObject({ exitCode: 0 });
    expect(await read('report', 'out/after.json', '--fail-on', 'error')).toMatchObject({ exitCode: 1 });
    expect(await read('report', 'out/after.json', '-q')).toMatchObject({
      out: expect.stringContaining('1 new, 3 known'),
    });
    const { exitCode, out } = await read('diff', 'out/before.json', 'out/after.json');
    expect([exitCode, out]).toEqual([1, expect.stringContaining('1 new, 0 fixed, 3 unchanged')]);
    expect(await read('trend', 'out/before.json', 'out/after.json')).toMatchObject({ exitCode: 0 });
  });
});
