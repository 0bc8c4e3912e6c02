/** The examples, judged by `essential`: what they must show, and what they must not. `UPDATE_GOLDEN=1` rewrites test/golden. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { renderJson } from '../src/report/json.ts';
import type { RenderOptions } from '../src/report/render-options.ts';
import { renderText } from '../src/report/text/text.ts';
import { ESSENTIAL, reportOn, rulesetOf } from './examples.ts';

const OPTIONS: RenderOptions = {
  colour: false,
  width: 80,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['examples/gaps'],
};

describe('examples/gaps', () => {
  const gaps = reportOn('examples/gaps');
  // What cannot stand beside these gaps: no plan at all, nobody left in the registry, what people state and accept. Statements are
  // about objectives that essential leaves out.
  const others = [
    reportOn('examples/nothing-yet'),
    reportOn('examples/nobody-here'),
    reportOn('examples/exceptions', { profile: 'recommended' }),
  ];

  it('shows every gap that essential knows, together with the three small folders', () => {
    const known = new Set([...ESSENTIAL.stageRules.map(({ id }) => id), ...ESSENTIAL.rules.map(({ rule }) => rule.id)]);
    const found = [gaps, ...others].flatMap(({ findings }) => findings).map(({ ruleId }) => ruleId);
    const fired = found.filter((id) => known.has(id));
    // What commits show needs a repository: test/unit/cli/git-evidence.test.ts builds them.
    const stages = ESSENTIAL.stageRules.filter(({ stage }) => stage !== 'history');
    const rules = [...stages.map(({ id }) => id), ...ESSENTIAL.rules.map(({ rule }) => rule.id)];
    expect([...new Set(fired)].sort()).toEqual(rules.sort());
  });

  it('reports each gap at its line', () => {
    const lines = [gaps, ...others].map(expectedLines).join('\n');
    expect(lines).toBe(kept('gaps.expected.txt', lines));
  });

  it('leaves one thing undecided: whether a number without its plus is a way to reach Tomas', () => {
    expect(gaps.open.map(({ ruleId, location }) => `${place(location)} ${ruleId}`)).toEqual([
      'examples/gaps/contacts.yaml:20 contact-is-reachable-by-two-media',
    ]);
  });

  it('reads well at 80 columns', () => {
    const text = renderText(gaps, OPTIONS);
    // A related place stands on one line with its path, which may be as long as it is.
    expect(text.split('\n').filter((line) => line.length > 80 && !line.startsWith('    see '))).toEqual([]);
    expect(text).toBe(kept('gaps.txt', text));
  });

  it('keeps its fingerprints, places and verdicts', () => {
    const json = stableJson(gaps);
    expect(json).toBe(kept('gaps.json', json));
  });

  it('tells no telephone number and no mailbox of a person', () => {
    const all = renderText(gaps, OPTIONS) + renderJson(gaps, OPTIONS);
    expect(all).not.toMatch(/7946 ?015|maren\.solberg|ines\.duarte|yara\.lind|bram\.visser/);
  });
});

describe('examples/complete', () => {
  it('meets all of essential', () => {
    const { objectives, summary } = reportOn('examples/complete');
    expect(objectives.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(summary.score.ratio).toBe(1);
  });
});

describe.each(['essential', 'recommended', 'full'])('examples/complete, judged by %s', (profile) => {
  const complete = reportOn('examples/complete', { profile });

  it('has no gap, nothing undecided and nothing left out', () => {
    expect(complete.findings).toEqual([]);
    expect(complete.open).toEqual([]);
    expect(complete.notAssessed).toEqual([]);
    expect(complete.notices).toEqual([]);
    expect(complete.summary.complete).toBe(true);
  });

  it('meets every objective that rules alone can settle', () => {
    const automated = complete.objectives.filter(({ coverage }) => coverage === 'automated');
    expect(automated.filter(({ status }) => status !== 'pass' && status !== 'notApplicable')).toEqual([]);
    expect(complete.objectives.map(({ id }) => id)).toEqual(rulesetOf(profile).objectives.map(({ id }) => id));
  });
});

/** One line a gap for a person to read. */
function expectedLines(report: Report): string {
  return report.findings.map(({ ruleId, location }) => `${place(location)} ${ruleId}\n`).join('');
}

function place({ path, region }: Report['findings'][number]['location']): string {
  return region === undefined ? path : `${path}:${region.startLine}`;
}

/** The report without the tool's version, prose, and bytes of files, which change for reasons of their own. */
function stableJson(report: Report): string {
  const { schemaVersion, asOf, profile, summary, controls, objectives } = report;
  const findings = report.findings.map(
    ({ ruleId, level, objectives: ids, controls: served, fingerprint, location }) => ({
      ruleId,
      level,
      objectives: ids,
      controls: served,
      fingerprint,
      location: { path: location.path, pointer: location.pointer, region: location.region },
    }),
  );
  const statuses = Object.fromEntries(objectives.map(({ id, status }) => [id, status]));
  const scores = Object.fromEntries(controls.map(({ id, score }) => [id, score]));
  return `${JSON.stringify({ schemaVersion, asOf, profile, summary, statuses, scores, findings }, null, 1)}\n`;
}

function kept(name: string, text: string): string {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}
