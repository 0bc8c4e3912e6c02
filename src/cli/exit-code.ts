import { LEVELS, type Level } from '../model/level.ts';
import type { Report } from '../model/report.ts';

/** What the process ends with; where several apply, the highest. */
export const ExitCode = { ok: 0, gaps: 1, usage: 2, incomplete: 3, bug: 4 } as const;

/** The lightest level that fails a run. */
export type FailOn = Level | 'never';

/** The exit code of an assessment that was made; a gap that the baseline knows, or that was there before a change, gives no reason to fail. */
export function exitCodeOf(report: Report, failOn: FailOn): number {
  if (!report.summary.complete) return ExitCode.incomplete;
  if (failOn === 'never') return ExitCode.ok;
  const failing = LEVELS.slice(LEVELS.indexOf(failOn));
  return failing.some((level) => countingGaps(report, level) > 0) ? ExitCode.gaps : ExitCode.ok;
}

function countingGaps({ summary, baseline, change }: Report, level: Level): number {
  return summary.findings[level] - (baseline?.known[level] ?? 0) - (change?.unchanged[level] ?? 0);
}
