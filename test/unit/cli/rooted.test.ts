import { describe, expect, it } from 'vitest';
import { rootedReport } from '../../../src/cli/rooted.ts';
import type { Report } from '../../../src/model/report.ts';
import { stored } from '../report/stored.ts';

const STORY = stored('northwind-2026-11');

/** Every path of a report, wherever it stands. */
function paths(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'path' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => paths(each, Array.isArray(value) ? key : name));
}

function at(path: string): Report {
  const [finding] = STORY.findings;
  if (finding === undefined) throw new Error('the story has findings');
  return { ...STORY, findings: [{ ...finding, location: { ...finding.location, path } }] };
}

describe('a report below the root of the repository', () => {
  it('has every path below the folder that was worked in', () => {
    const before = paths(STORY);
    expect(before.length).toBeGreaterThan(30);
    expect(paths(rootedReport(STORY, 'harbour/desk/'))).toEqual(before.map((path) => `harbour/desk/${path}`));
  });

  it('has those of a baseline as well', () => {
    const entry = {
      fingerprint: '0'.repeat(32),
      ruleId: 'plan-exists',
      level: 'error',
      path: 'plan.yaml',
      message: 'None.',
    } as const;
    const baseline = {
      ...{ path: 'irready-baseline.json', sha256: '0'.repeat(64), asOf: '2026-11-21', entries: 2 },
      ...{ known: { error: 0, warning: 0, note: 0 }, gone: [entry], undecided: [entry] },
    };
    expect(paths(rootedReport({ ...STORY, baseline }, 'desk/').baseline)).toEqual([
      'desk/irready-baseline.json',
      'desk/plan.yaml',
      'desk/plan.yaml',
    ]);
  });

  it('changes nothing but paths', () => {
    const blank = (report: Report): string =>
      JSON.stringify(report, (key, value: unknown) => (key === 'path' && typeof value === 'string' ? '' : value));
    expect(blank(rootedReport(STORY, 'desk/'))).toBe(blank(STORY));
  });

  it('is the same report at the root', () => {
    expect(rootedReport(STORY, '')).toBe(STORY);
  });

  it.each([
    ['.', 'security/desk'],
    ['../contacts.yaml', 'security/contacts.yaml'],
    ['../../plan.yaml', 'plan.yaml'],
    ['/srv/northwind/plan.yaml', '/srv/northwind/plan.yaml'],
    ['C:/northwind/plan.yaml', 'C:/northwind/plan.yaml'],
    ['plans/', 'security/desk/plans'],
  ])('has %j at %j', (path, expected) => {
    expect(rootedReport(at(path), 'security/desk/').findings[0]?.location.path).toBe(expected);
  });
});
