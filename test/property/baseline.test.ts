/** What holds of every baseline, whatever a run finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../src/baseline/known.ts';
import { matchBaseline } from '../../src/baseline/match.ts';
import { baselineOf, loweredBaseline } from '../../src/baseline/new-baseline.ts';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { LEVELS } from '../../src/model/level.ts';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { stored } from '../unit/report/stored.ts';

const STORY = stored('northwind-2026-11');
const NOWHERE: ReadonlySet<string> = new Set();

/** The story with these of its findings. */
function telling(findings: readonly ReportFinding[]): Report {
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  const of = (level: ReportFinding['level']) => gaps.filter((gap) => gap.level === level).length;
  const counted = { error: of('error'), warning: of('warning'), note: of('note') };
  return {
    ...STORY,
    findings,
    summary: { ...STORY.summary, findings: counted, waived: findings.length - gaps.length },
  };
}

function gapsOf({ findings }: Report): readonly ReportFinding[] {
  return findings.filter(({ waiver }) => waiver === undefined);
}

function marked(report: Report, baseline: Baseline): Report {
  return withBaseline(report, { path: 'irready-baseline.json', sha256: '0'.repeat(64), baseline }, NOWHERE);
}

function updated(baseline: Baseline, report: Report): Baseline {
  return loweredBaseline(baseline, matchBaseline(report, baseline, NOWHERE), report);
}

/** A run: some of the story's findings, each at some level, waived or not, in its own file or another. */
const runs: fc.Arbitrary<Report> = fc
  .tuple(
    ...STORY.findings.map((finding) =>
      fc.record({
        there: fc.boolean(),
        level: fc.constantFrom(...LEVELS),
        waived: fc.boolean(),
        path: fc.constantFrom(finding.location.path, 'security/other.yaml', 'security/contacts.yaml'),
      }),
    ),
  )
  .map((turns) =>
    telling(
      STORY.findings.flatMap((finding, index) => {
        const turn = turns[index];
        if (turn === undefined || !turn.there) return [];
        const { waiver: _, ...gap } = finding;
        const location = { ...gap.location, path: turn.path };
        return [{ ...gap, level: turn.level, location, ...(turn.waived && { waiver: 'harbour-office-line' }) }];
      }),
    ),
  );

describe('a baseline', () => {
  it('knows every gap of the run that it was made of, so that nothing fails', () => {
    fc.assert(
      fc.property(runs, (report) => {
        const baseline = baselineOf(report);
        const again = marked(report, baseline);
        expect(gapsOf(again).every(({ known }) => known === true)).toBe(true);
        expect(exitCodeOf(again, 'note')).toBe(0);
        expect(again.baseline).toMatchObject({ gone: [], undecided: [] });
      }),
    );
  });

  it('leaves each gap either known or new, and counts it once', () => {
    fc.assert(
      fc.property(runs, runs, (before, after) => {
        const baseline = baselineOf(before);
        const run = marked(after, baseline);
        const listed = new Set(baseline.entries.map(({ fingerprint }) => fingerprint));
        for (const level of LEVELS) {
          const gaps = gapsOf(run).filter((gap) => gap.level === level);
          expect(run.baseline?.known[level]).toBe(gaps.filter(({ known }) => known).length);
          expect(gaps).toHaveLength(run.summary.findings[level]);
        }
        expect(run.findings.filter(({ known, waiver }) => known && waiver !== undefined)).toEqual([]);
        expect(run.findings.filter(({ known, fingerprint }) => known && !listed.has(fingerprint))).toEqual([]);
        const fails = gapsOf(run).some(({ known }) => known !== true);
        expect(exitCodeOf(run, 'note')).toBe(fails ? 1 : 0);
      }),
    );
  });

  it('never grows by an update, and a second update changes nothing', () => {
    fc.assert(
      fc.property(runs, runs, (before, after) => {
        const baseline = baselineOf(before);
        const once = updated(baseline, after);
        const levels = new Map(baseline.entries.map(({ fingerprint, level }) => [fingerprint, level]));
        expect(once.entries.filter(({ fingerprint, level }) => levels.get(fingerprint) !== level)).toEqual([]);
        expect(updated(once, after)).toBe(once);
        expect(marked(after, once).baseline?.gone).toEqual([]);
        // What was known before the update is known after it.
        expect(marked(after, once).findings).toEqual(marked(after, baseline).findings);
      }),
    );
  });

  it('finds exactly those gone that were closed', () => {
    const all = telling(gapsOf(STORY));
    fc.assert(
      fc.property(fc.subarray([...all.findings]), (left) => {
        const { baseline } = marked(telling(left), baselineOf(all));
        const open = new Set(left.map(({ fingerprint }) => fingerprint));
        const closed = all.findings.map(({ fingerprint }) => fingerprint).filter((print) => !open.has(print));
        expect(baseline?.gone.map(({ fingerprint }) => fingerprint).sort()).toEqual(closed.sort());
      }),
    );
  });
});
