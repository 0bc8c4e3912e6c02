import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderGitlab } from '../../../src/report/gitlab.ts';
import { forged, hostileTexts } from './forged.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');
const OBEYED = /^\s*::|##(?:vso)?\[/im;

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * The entries, each held to the table «Code Quality report format» of GitLab's documentation: an array of objects with these
 * properties, without a byte order mark; GitLab drops what lacks one.
 */
function entriesOf(report: Report = STORY, options = OPTIONS): readonly Entry[] {
  const text = renderGitlab(report, options);
  expect(text.startsWith('[')).toBe(true);
  const entries: readonly Entry[] = JSON.parse(text);
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
    for (const each of [entry.description, entry.check_name, entry.fingerprint, entry.location.path]) {
      expect(typeof each).toBe('string');
    }
    expect(Number.isInteger(entry.location.lines.begin) && entry.location.lines.begin > 0).toBe(true);
  }
  return entries;
}

function named(name: string, report: Report = STORY): readonly Entry[] {
  return entriesOf(report).filter((entry) => entry.check_name === name);
}

describe('the GitLab Code Quality report', () => {
  it('of the story is this', async () => {
    await expect(renderGitlab(STORY, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.gitlab.json');
  });

  it('tells each gap with its remedy and its place', () => {
    expect(entriesOf()[0]).toEqual({
      description:
        'Plan "northwind-ir-plan" was last reviewed on 2025-10-02; with an interval of 1 year it went stale on 2026-10-03. ' +
        'Review the plan, then write the day: `lastReviewed: 2026-11-21`.',
      check_name: 'plan-is-reviewed',
      fingerprint: 'c6a3b2325218f8c260cd2e655174c684',
      severity: 'critical',
      location: { path: 'security/plan.yaml', lines: { begin: 11 } },
    });
    expect(
      entriesOf()
        .slice(0, 7)
        .map(({ severity }) => severity),
    ).toEqual([...Array(4).fill('critical'), ...['major', 'major', 'minor']]);
  });

  it('does not lose a gap whose texts are blank', () => {
    const findings = STORY.findings.map((finding) => ({ ...finding, message: ' ', remediation: '\n' }));
    expect(entriesOf({ ...STORY, findings })[0]?.description).toBe('A gap without a message.');
  });

  it('leaves out what a waiver covers, and counts it', () => {
    expect(entriesOf().map(({ fingerprint }) => fingerprint)).not.toContain('a13921c7b2a37ed038eb8b8446563414');
    expect(named('irready-assessment')[0]?.description).toContain('1 waived.');
  });

  it('gives every entry a fingerprint of its own, because GitLab shows one of those that share it', () => {
    const [open] = STORY.open;
    if (open === undefined) throw new Error('the story has nothing open');
    const entries = entriesOf({
      ...STORY,
      open: [open, open, ...STORY.open],
      notices: [...STORY.notices, ...STORY.notices],
    });
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });

  it('gives what is not about a gap the same fingerprint on another day', () => {
    const later: Report = {
      ...STORY,
      asOf: '2026-12-01',
      summary: { ...STORY.summary, documents: 9 },
      open: STORY.open.map((open) => ({ ...open, reason: 'Not decided on that day.' })),
    };
    const prints = (report: Report) => entriesOf(report).map(({ fingerprint }) => fingerprint);
    expect(prints(later)).toEqual(prints(STORY));
  });

  it('gives a gap of the whole workspace the first line', () => {
    expect(named('incidents-are-recorded')[0]?.location).toEqual({
      path: 'security/irready.yaml',
      lines: { begin: 1 },
    });
  });
});

describe('a run that could not decide something', () => {
  const quiet: Report = { ...STORY, findings: [], notices: [] };

  it('never looks clean', () => {
    expect(entriesOf(quiet).map(({ check_name, severity }) => `${check_name} ${severity}`)).toEqual([
      'irready-assessment info',
      ...Array(2).fill('irready-open info'),
      'irready-left-to-a-person info',
      ...Array(2).fill('irready-not-assessed info'),
    ]);
  });

  it('is more than information when it is incomplete', () => {
    const [first] = entriesOf({ ...quiet, summary: { ...STORY.summary, complete: false, unreadFiles: 1 } });
    expect(first).toMatchObject({ check_name: 'irready-incomplete', severity: 'major' });
    expect(first?.description).toMatch(/^Incomplete: 1 input could not be read/);
  });

  it('says so when there was nothing to assess', () => {
    const summary = { ...STORY.summary, complete: false, documents: 0 };
    const [first] = entriesOf({ ...quiet, inputs: [], configuration: { path: null, sha256: null }, summary });
    expect(first?.description).toBe('Nothing was assessed: no document of ours was found.');
    expect(first?.location.path).toBe('.');
  });

  it('carries day, version, library, profile, configuration, counts and score', () => {
    const [entry] = named('irready-assessment');
    for (const part of [
      ...[
        'as of 2026-11-21',
        'irready 0.1.0',
        STORY.tool.libraryDigest,
        'Profile recommended',
        'security/irready.yaml',
      ],
      ...[
        '7 gaps: 4 errors, 2 warnings, 1 note.',
        '5 of 13 objectives met (38 %)',
        '7 documents in 7 files',
        '13 rules',
      ],
      STORY.summary.scoreFormula,
    ]) {
      expect(entry?.description).toContain(part);
    }
  });

  it('says how many gaps --min-level keeps out', () => {
    const entries = entriesOf(STORY, { ...OPTIONS, minLevel: 'error' });
    expect(entries.filter(({ severity }) => severity === 'critical')).toHaveLength(4);
    expect(entries.map(({ description }) => description)).toContain(
      '3 gaps below --min-level error: counted, not listed.',
    );
  });
});

describe('a forged report for GitLab', () => {
  it('is JSON that no runner obeys, and neither is any text in it', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const report = forged(texts);
        expect(renderGitlab(report, OPTIONS)).not.toMatch(OBEYED);
        const entries = entriesOf(report);
        expect(entries.length).toBeGreaterThan(7);
        for (const { description, check_name, location } of entries) {
          for (const each of [description, check_name, location.path]) {
            // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
            expect(each).not.toMatch(/^\s*::|##(?:vso)?\[|[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/iu);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
