/** What a report says of each kind of waiver: one small folder a kind. `UPDATE_GOLDEN=1` rewrites what is kept beside it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../src/cli/exit-code.ts';
import { renderJson } from '../src/report/json.ts';
import type { RenderOptions } from '../src/report/render-options.ts';
import { renderText } from '../src/report/text/text.ts';
import { buildRuleset } from '../src/ruleset/build-ruleset.ts';
import { readReport } from '../src/stored/read-report.ts';
import { ROOT, reportBy, requestFor } from './examples.ts';

const CASES = `${ROOT}test/golden/waivers`;

const OPTIONS: RenderOptions = {
  colour: false,
  width: 80,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['.'],
};

const { ruleset: full } = requestFor('test/golden/waivers');

// Two rules are enough to have something to accept.
const ruleset = buildRuleset({
  library: full.library,
  configuration: requestFor('test/golden/waivers').configuration,
  profileId: 'essential',
  only: ['contact-is-reachable-by-two-media', 'workspace-has-a-playbook'],
  skip: [],
  cwd: ROOT,
});

/** The gaps and what is said of waivers; the rest of the report is the same in every case. */
function told(text: string): string {
  const start = text.search(/^Could not be decided|^Not assessed|^control /m);
  return start < 0 ? text : text.slice(0, start);
}

describe.each(readdirSync(CASES))('test/golden/waivers/%s', (name) => {
  const cwd = `${CASES}/${name}`;
  const report = reportBy(ruleset, '.', cwd);

  it('says what became of each waiver, and which gaps are left', () => {
    const path = `${cwd}/expected.txt`;
    const states = report.waivers.map(({ id, state }) => `${id}: ${state}\n`).join('');
    const text = `${states}exit code ${exitCodeOf(report, 'error')}\n\n${told(renderText(report, OPTIONS))}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    expect(existsSync(path)).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it('counts what is covered as waived, and nothing of it as met', () => {
    const covered = report.findings.filter(({ waiver }) => waiver !== undefined);
    const listed = Object.values(report.summary.findings).reduce((sum, count) => sum + count, 0);
    expect(report.summary.waived).toBe(covered.length);
    expect(listed).toBe(report.findings.length - covered.length);
    const bare = reportBy(ruleset, '.', cwd, { withWaivers: false });
    expect(report.objectives.map(({ status }) => status)).toEqual(bare.objectives.map(({ status }) => status));
    expect(report.summary.score).toEqual(bare.summary.score);
  });

  it('tells which file was read, and can be stored', async () => {
    expect(report.inputs.find(({ path }) => path === 'waivers.yaml')).toMatchObject({ documents: 0 });
    expect(report.summary.files).toBe(1);
    const folder = mkdtempSync(join(tmpdir(), 'skerry-'));
    writeFileSync(join(folder, 'report.json'), renderJson(report, OPTIONS));
    expect(await readReport('report.json', folder)).toEqual(JSON.parse(JSON.stringify(report)));
    rmSync(folder, { recursive: true });
  });
});
