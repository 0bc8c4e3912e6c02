/** What holds of every run that is held against the commit before a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../src/baseline/known.ts';
import { baselineOf } from '../../src/baseline/new-baseline.ts';
import { withChange } from '../../src/change/change.ts';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import { LEVELS } from '../../src/model/level.ts';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { stored } from '../unit/report/stored.ts';

const STORY = stored('northwind-2026-11');
const COMMIT = { ref: 'main', id: 'ab'.repeat(20), sameFiles: new Set<string>() };
const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
const PATHS = [...new Set(STORY.findings.map(({ location }) => location.path))];

/** The story with these findings, and with files that some edits made other ones. */
function telling(findings: readonly ReportFinding[], edited: readonly string[], complete: boolean): Report {
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  const of = (level: ReportFinding['level']) => gaps.filter((gap) => gap.level === level).length;
  const counted = { error: of('error'), warning: of('warning'), note: of('note') };
  return {
    ...STORY,
    findings,
    inputs: PATHS.map((path) => ({ path, documents: 1, sha256: (edited.includes(path) ? 'e' : '0').repeat(64) })),
    summary: { ...STORY.summary, findings: counted, waived: findings.length - gaps.length, complete },
  };
}

const runs: fc.Arbitrary<Report> = fc
  .record({
    turns: fc.tuple(
      ...STORY.findings.map((finding) =>
        fc.record({
          there: fc.boolean(),
          level: fc.constantFrom(...LEVELS),
          waived: fc.boolean(),
          path: fc.constantFrom(finding.location.path, ...PATHS.slice(0, 1)),
          isWhole: fc.boolean(),
        }),
      ),
    ),
    edited: fc.subarray(PATHS),
    complete: fc.boolean(),
  })
  .map(({ turns, edited, complete }) => {
    const findings = STORY.findings.flatMap((finding, index) => {
      const turn = turns[index];
      if (turn === undefined || !turn.there) return [];
      const { waiver: _, location, ...gap } = finding;
      const place = turn.isWhole ? { path: turn.path } : { region: REGION, ...location, path: turn.path };
      return [{ ...gap, level: turn.level, location: place, ...(turn.waived && { waiver: 'harbour-office-line' }) }];
    });
    return telling(findings, edited, complete);
  });

const failOns = fc.constantFrom(...LEVELS, 'never' as const);

/** Why a gap has to count, told without the code that decides it. */
function hasToCount(gap: ReportFinding, now: Report, before: Report): boolean {
  const sameBefore = before.findings.find(({ fingerprint }) => fingerprint === gap.fingerprint);
  if (sameBefore === undefined || sameBefore.waiver !== undefined) return true;
  if (LEVELS.indexOf(sameBefore.level) < LEVELS.indexOf(gap.level)) return true;
  const isWhole = gap.location.region === undefined;
  if (isWhole !== (sameBefore.location.region === undefined)) return true;
  if (isWhole) return false;
  const sha = ({ inputs }: Report) => inputs.find(({ path }) => path === gap.location.path)?.sha256;
  return sha(now) !== sha(before) || sameBefore.location.path !== gap.location.path;
}

describe('a run that is held against the commit before', () => {
  it('has exactly the gaps unchanged that are neither new nor touched, and never ends worse than without', () => {
    fc.assert(
      fc.property(runs, runs, failOns, (now, before, failOn) => {
        const changed = withChange(now, before, COMMIT);
        const code = exitCodeOf(changed, failOn);
        expect(code).toBeLessThanOrEqual(exitCodeOf(now, failOn));
        const print = ({ fingerprint }: ReportFinding) => fingerprint;
        const all = now.findings.filter(({ waiver }) => waiver === undefined);
        expect(changed.findings.filter(({ unchanged }) => unchanged).map(print)).toEqual(
          all.filter((gap) => !hasToCount(gap, now, before)).map(print),
        );
        const gaps = now.findings.filter(
          ({ level, waiver }) =>
            waiver === undefined && failOn !== 'never' && LEVELS.indexOf(level) >= LEVELS.indexOf(failOn),
        );
        const counting = gaps.filter((gap) => hasToCount(gap, now, before));
        expect(code).toBe(now.summary.complete ? Number(counting.length > 0) : 3);
      }),
    );
  });

  it('has every gap counted once, be it known or unchanged', () => {
    fc.assert(
      fc.property(runs, runs, runs, (now, before, listed) => {
        const file = { path: 'known.json', sha256: '0'.repeat(64), baseline: baselineOf(listed) };
        const both = withChange(withBaseline(now, file, new Set()), before, COMMIT);
        for (const level of LEVELS) {
          const of = both.findings.filter((finding) => finding.level === level && finding.waiver === undefined);
          expect(both.change?.unchanged[level]).toBe(of.filter(({ unchanged }) => unchanged).length);
          const passedOver = (both.baseline?.known[level] ?? 0) + (both.change?.unchanged[level] ?? 0);
          expect(passedOver).toBeLessThanOrEqual(both.summary.findings[level]);
        }
        expect(both.findings.filter(({ unchanged, known, waiver }) => unchanged && (known || waiver))).toEqual([]);
      }),
    );
  });
});
