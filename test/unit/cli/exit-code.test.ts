import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/cli/exit-code.ts';
import { report } from '../report/northwind.ts';

const { summary } = report();

function withFindings(error: number, warning: number, note: number, complete = true) {
  return report({ summary: { ...summary, findings: { error, warning, note }, complete } });
}

describe('exitCodeOf', () => {
  it.each([
    [withFindings(1, 0, 0), 'error', 1],
    [withFindings(0, 3, 2), 'error', 0],
    [withFindings(0, 1, 0), 'warning', 1],
    [withFindings(0, 0, 1), 'warning', 0],
    [withFindings(0, 0, 1), 'note', 1],
    [withFindings(9, 9, 9), 'never', 0],
    [withFindings(0, 0, 0), 'note', 0],
    [withFindings(0, 0, 0, false), 'error', 3],
    [withFindings(5, 0, 0, false), 'error', 3],
    [withFindings(0, 0, 0, false), 'never', 3],
  ] as const)('case %#: fail on %s', (assessed, failOn, code) => {
    expect(exitCodeOf(assessed, failOn)).toBe(code);
  });

  it.each([
    [{ error: 2, warning: 3, note: 1 }, 'note', 0],
    [{ error: 2, warning: 2, note: 1 }, 'warning', 1],
    [{ error: 2, warning: 2, note: 1 }, 'error', 0],
    [{ error: 1, warning: 3, note: 1 }, 'error', 1],
    [{ error: 0, warning: 0, note: 0 }, 'never', 0],
  ] as const)(
    'counts no gap that the baseline knows or that was there before a change: %j, fail on %s',
    (known, failOn, code) => {
      const baseline = {
        path: 'irready-baseline.json',
        sha256: 'ab'.repeat(32),
        asOf: '2026-08-01',
        entries: 9,
        known,
        gone: [],
        undecided: [],
      };
      expect(exitCodeOf({ ...withFindings(2, 3, 1), baseline }, failOn)).toBe(code);
      expect(exitCodeOf({ ...withFindings(2, 3, 1, false), baseline }, failOn)).toBe(3);
      const change = { ref: 'origin/main', commit: 'ab'.repeat(20), unchanged: known };
      expect(exitCodeOf({ ...withFindings(2, 3, 1), change }, failOn)).toBe(code);
      expect(exitCodeOf({ ...withFindings(2, 3, 1, false), change }, failOn)).toBe(3);
      const both = { baseline: { ...baseline, known: { error: 1, warning: 0, note: 0 } }, change };
      expect(exitCodeOf({ ...withFindings(3, 3, 1), ...both }, failOn)).toBe(code);
    },
  );
});
