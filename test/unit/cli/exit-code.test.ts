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
});
