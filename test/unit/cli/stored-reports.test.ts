import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { FORMATS } from '../../../src/report/formats.ts';
import { ROOT } from '../../examples.ts';
import { stored } from '../report/stored.ts';
import { irready } from './in-process.ts';

const NOW = 'test/reports/northwind-2026-11.json';
const EARLIER = 'test/reports/northwind-2026-08.json';

const run = (...argv: readonly string[]) => irready(argv, { cwd: ROOT });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-stored-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Stores a report of Northwind Harbour that differs as given, and names its file. */
function store(given: Partial<Report>, name = 'report.json'): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...stored('northwind-2026-11'), ...given }));
  return path;
}

describe('report', () => {
  it.each(FORMATS)('writes a stored report as %s, the same bytes each time, and judges nothing', async (format) => {
    const first = await run('report', NOW, '-f', format);
    expect(first).toMatchObject({ exitCode: 0, log: '' });
    expect(first.out.length).toBeGreaterThan(400);
    expect(await run('report', NOW, '-f', format)).toEqual(first);
  });

  it('writes several reports at once, each to its file', async () => {
    const html = join(folder, 'a/report.html');
    const ran = await run('report', NOW, '-f', 'text', '-f', `html=${html}`, '-f', `csv=${join(folder, 'gaps.csv')}`);
    expect(ran.out).toContain('7 gaps: 4 errors, 2 warnings, 1 note. 1 waived.');
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(folder, 'gaps.csv'), 'utf8')).toContain('drill-is-recent');
  });

  it('gives the stored verdict as exit code when asked to', async () => {
    expect((await run('report', NOW, '--fail-on', 'error')).exitCode).toBe(1);
    const { summary } = stored('northwind-2026-11');
    const incomplete = store({ summary: { ...summary, complete: false, unreadFiles: 1 } });
    expect((await run('report', incomplete, '--fail-on', 'never')).exitCode).toBe(3);
  });

  it('renders what a run stored as the run itself would have', async () => {
    const path = join(folder, 'gaps.json');
    const args = ['check', 'examples/gaps', '--profile', 'essential'];
    await run(...args, '-f', `json=${path}`);
    for (const format of ['markdown', 'html', 'sarif', 'oscal-ar', 'csv', 'intoto']) {
      expect((await run('report', path, '-f', format)).out).toBe((await run(...args, '-f', format)).out);
    }
  });

  it('speaks in the terms of a framework as a run would', async () => {
    const path = join(folder, 'gaps.json');
    await run('check', 'examples/gaps', '-f', `json=${path}`);
    const viewed = await run('report', path, '--framework', 'nist-csf-2.0', '-f', 'json');
    const ran = await run('check', 'examples/gaps', '--framework', 'nist-csf-2.0', '-f', 'json');
    expect(JSON.parse(viewed.out)).toEqual(JSON.parse(ran.out));
  });

  it.each([
    ['a framework that nobody knows', () => ['report', NOW, '--framework', 'nist-csf-2'], 'There is no framework'],
    ['to show what it does not hold', () => ['report', NOW, '--show-personal'], 'personal data was masked when it'],
    [
      'other terms than those it was made in',
      () => ['report', store({ framework: { id: 'asb-v1', title: 'ASB' } }), '--framework', 'nist-csf-2.0'],
      'was made with --framework asb-v1 and holds only what that asks for',
    ],
    [
      'other terms when another version made it',
      () => [
        'report',
        store({ tool: { ...stored('northwind-2026-11').tool, version: '0.0.9' } }),
        '--framework',
        'asb-v1',
      ],
      'was made by irready 0.0.9',
    ],
    [
      'other terms when rule packs had a say',
      () => ['report', NOW, '--framework', 'asb-v1'],
      'The report was made with another rule library, sha256:',
    ],
    ['a file that is not there', () => ['report', 'nowhere.json'], 'The report "nowhere.json" does not exist.'],
    ['a folder', () => ['report', 'examples'], '"examples" is not an ordinary file'],
    ['a file that is not JSON', () => ['report', 'README.md'], '"README.md" is not JSON'],
    ['JSON that is no report', () => ['report', 'package.json'], '"package.json" is not a report of irready.'],
    [
      'a report of a later schema',
      () => [
        'report',
        (() => {
          const path = join(folder, 'later.json');
          writeFileSync(path, JSON.stringify({ ...stored('northwind-2026-11'), schemaVersion: '2.0' }));
          return path;
        })(),
      ],
      'has schema version "2.0"; this irready reads "1.0"',
    ],
    ['to overwrite what it reads', () => ['report', NOW, '-f', `html=./${NOW}`], `take the place of "${NOW}"`],
    ['to overwrite an earlier one', () => ['diff', EARLIER, NOW, '-o', EARLIER], `take the place of "${EARLIER}"`],
    ['to overwrite one of many', () => ['trend', EARLIER, NOW, '-o', NOW], `take the place of "${NOW}"`],
    [
      'to overwrite a document',
      () => ['check', 'examples/gaps', '-f', 'json=examples/gaps/plan.yaml'],
      'take the place of "examples/gaps/plan.yaml"',
    ],
  ])('refuses %s', async (_what, argv, message) => {
    const ran = await run(...argv());
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.log).toContain(message);
    expect(ran.log.length).toBeLessThan(1_000);
  });

  it('does not repeat a schema version that is as long as a book', async () => {
    const path = join(folder, 'long.json');
    writeFileSync(path, JSON.stringify({ ...stored('northwind-2026-11'), schemaVersion: '2'.repeat(1_000_000) }));
    const ran = await run('report', path);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.log.length).toBeLessThan(1_000);
  });
});

describe('diff', () => {
  it('fails for new gaps, and says what became of the others', async () => {
    const ran = await run('diff', EARLIER, NOW);
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain('plan-is-reviewed');
    expect(ran.out).toMatch(/\d new, \d fixed, \d unchanged/);
  });

  it('succeeds when nothing is new, or nothing new is heavy enough', async () => {
    expect((await run('diff', NOW, NOW)).exitCode).toBe(0);
    expect((await run('diff', EARLIER, NOW, '--fail-on', 'never')).exitCode).toBe(0);
  });

  it('is not green when the later run is incomplete', async () => {
    const { summary } = stored('northwind-2026-11');
    const incomplete = store({ summary: { ...summary, complete: false, unreadFiles: 1 } });
    expect((await run('diff', NOW, incomplete)).exitCode).toBe(3);
  });

  it('refuses a report from which gaps were left out', async () => {
    const short = store({ findings: stored('northwind-2026-11').findings.slice(0, 4) });
    const ran = await run('diff', short, NOW);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.log).toContain('was written with --min-level');
  });

  it.each(['text', 'markdown', 'json'])('is written as %s', async (format) => {
    const ran = await run('diff', EARLIER, NOW, '-f', format);
    expect(ran.out).toContain('plan-is-reviewed');
  });
});

describe('trend', () => {
  it.each(['text', 'markdown', 'json', 'html'])(
    'shows readiness over time as %s, in the order of the days',
    async (format) => {
      const ran = await run('trend', NOW, EARLIER, '-f', format);
      expect(ran).toMatchObject({ exitCode: 0, log: '' });
      expect(ran.out.indexOf('2026-08-21')).toBeGreaterThan(-1);
      expect(ran.out.indexOf('2026-08-21')).toBeLessThan(ran.out.lastIndexOf('2026-11-21'));
    },
  );
});

describe('check', () => {
  const args = ['check', 'examples/gaps', '--profile', 'essential'];

  it('shows personal data only where it was asked for, and only in formats that may', async () => {
    const sarif = join(folder, 'gaps.sarif');
    const ran = await run(...args, '--show-personal', '-f', 'csv', '-f', `sarif=${sarif}`);
    const masked = await run(...args, '-f', 'csv');
    expect(ran.out).not.toBe(masked.out);
    expect(ran.out).toMatch(PERSONAL);
    expect(masked.out).not.toMatch(PERSONAL);
    expect(readFileSync(sarif, 'utf8')).not.toMatch(PERSONAL);
  });

  it.each(FORMATS)('masks personal data in %s', async (format) => {
    const { out } = await run(...args, '-f', format);
    expect(out.length).toBeGreaterThan(400);
    expect(out).not.toMatch(PERSONAL);
  });

  it('refuses to show personal data in formats that are passed on', async () => {
    const ran = await run(...args, '--show-personal', '-f', 'json');
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.log).toContain('--show-personal has no effect on "json"');
  });
});

/** Numbers and names that stand in the registry of the example. */
const PERSONAL = /7946 ?015|maren\.solberg|ines\.duarte|yara\.lind|bram\.visser|Maren Solberg|Tomas/;
