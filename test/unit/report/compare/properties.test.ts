import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import type { Comparison } from '../../../../src/report/compare/comparison.ts';
import { openAt, run, STEP } from './story.ts';

const RULES = run([]).rules.slice(0, 4);
const INPUTS = run([]).inputs.slice(0, 3);

const location = fc.record({
  path: fc.constantFrom(...INPUTS.map(({ path }) => path), 'security/elsewhere.yaml'),
  pointer: fc.constantFrom('', '/spec', '/spec/steps/0', '/spec/steps/1/assignee'),
  region: fc.constant({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }),
});

const ruleId = fc.constantFrom(...RULES.map(({ id }) => id));

const finding: fc.Arbitrary<ReportFinding> = fc
  .record({
    ruleId,
    location,
    level: fc.constantFrom('note', 'warning', 'error'),
    fingerprint: fc.constantFrom(...'abcdefghij'),
    waived: fc.boolean(),
  })
  .map(({ waived, ...given }) => ({ ...STEP, ...given, ...(waived && { waiver: 'w' }) }));

const findings = fc.uniqueArray(finding, { maxLength: 8, selector: ({ fingerprint }) => fingerprint });

/** Any run: with rules missing, not assessed, open, not complete. */
const anyRun: fc.Arbitrary<Report> = fc
  .record({
    findings,
    rules: fc.subarray([...RULES]),
    notAssessed: fc.array(ruleId, { maxLength: 1 }),
    open: fc.array(fc.tuple(ruleId, location), { maxLength: 2 }),
    inputs: fc.subarray([...INPUTS]),
    complete: fc.boolean(),
  })
  .map(({ findings: found, complete, notAssessed, open, ...given }) =>
    run(found, {
      ...given,
      notAssessed: notAssessed.map((id) => ({ id, what: 'rule', reason: 'switched off' })),
      open: open.map(([id, place]) => openAt(place, id)),
      summary: { ...run(found).summary, complete },
    }),
  );

/** A complete run with the same rules as all others of its kind. */
const wholeRun: fc.Arbitrary<Report> = findings.map((found) => run(found, { rules: RULES, inputs: INPUTS }));

function prints(entries: readonly ({ readonly finding: ReportFinding } | ReportFinding)[]): readonly string[] {
  return entries.map((entry) => ('finding' in entry ? entry.finding : entry).fingerprint).sort();
}

function listsOfBefore(c: Comparison) {
  return [c.fixed, c.undecided, c.unchanged, c.newlyWaived.filter(({ wasGap }) => wasGap)];
}

const isGap = ({ waiver }: ReportFinding): boolean => waiver === undefined;

describe('whatever the runs hold', () => {
  it('a run compared with itself has only what is unchanged', () => {
    fc.assert(
      fc.property(anyRun, (report) => {
        const c = compareReports(report, report);
        expect(prints(c.unchanged)).toEqual(prints(report.findings.filter(isGap)));
        expect(prints(c.stillWaived)).toEqual(prints(report.findings.filter((one) => !isGap(one))));
        const others = [c.newGaps, c.fixed, c.undecided, c.newlyWaived, c.noLongerWaived, c.waivedGone, c.objectives];
        expect(others.flat()).toEqual([]);
      }),
    );
  });

  it('the other way round, new is fixed and fixed is new, where both runs asked the same', () => {
    fc.assert(
      fc.property(wholeRun, wholeRun, (one, two) => {
        const [there, back] = [compareReports(one, two), compareReports(two, one)];
        expect(prints(back.newGaps)).toEqual(prints(there.fixed));
        expect(prints(back.fixed)).toEqual(prints(there.newGaps));
        expect(there.undecided).toEqual([]);
      }),
    );
  });

  it('every gap of the earlier run is in exactly one list', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const c = compareReports(one, two);
        expect(prints(listsOfBefore(c).flat())).toEqual(prints(one.findings.filter(isGap)));
      }),
    );
  });

  it('every gap of the later run is in exactly one list', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const c = compareReports(one, two);
        const all = [...c.newGaps, ...c.unchanged, ...c.noLongerWaived];
        expect(prints(all)).toEqual(prints(two.findings.filter(isGap)));
      }),
    );
  });

  it('every waived finding of either run is in exactly one list', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const c = compareReports(one, two);
        const before = [...c.noLongerWaived, ...c.stillWaived, ...c.waivedGone];
        expect(prints(before)).toEqual(prints(one.findings.filter((finding) => !isGap(finding))));
        const after = [...c.newlyWaived, ...c.stillWaived];
        expect(prints(after)).toEqual(prints(two.findings.filter((finding) => !isGap(finding))));
      }),
    );
  });

  it('nothing is fixed by a run that did not run its rule', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const left = new Set(two.notAssessed.map(({ id }) => id));
        const asked = new Set(two.rules.map(({ id }) => id).filter((id) => !left.has(id)));
        const { fixed } = compareReports(one, two);
        expect(fixed.filter(({ finding: { ruleId: id } }) => !asked.has(id))).toEqual([]);
      }),
    );
  });

  it('findings that share a fingerprint, which only a forged report has, are all accounted for', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 6 }), fc.array(finding, { maxLength: 6 }), (one, two) => {
        const c = compareReports(run(one), run(two));
        const before = [...listsOfBefore(c), c.noLongerWaived, c.stillWaived, c.waivedGone].flat();
        expect(before.length).toBe(one.length);
      }),
    );
  });
});
