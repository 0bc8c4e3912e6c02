import { LEVELS, type Level } from '../model/level.ts';
import type { Report } from '../model/report.ts';

/** What the process ends with; where several apply, the highest. */
export const ExitCode = { ok: 0, gaps: 1, usage: 2, incomplete: 3, bug: 4 } as const;

/** The lightest level that fails a run. */
export type FailOn = Level | 'never';

/** The exit code of an assessment that was made; a gap that the baseline knows, or that was there before a change, gives no reason to fail. */
export function exitCodeOf(report: Report, failOn: FailOn): number {
  if (!report.summary.complete) return ExitCode.incomplete;
  return failingGaps(report, failOn) > 0 ? ExitCode.gaps : ExitCode.ok;
}

/** How many gaps are heavy enough to fail the run and are not passed over. */
export function failingGaps(report: Report, failOn: FailOn): number {
  if (failOn === 'never') return 0;
  const levels = LEVELS.slice(LEVELS.indexOf(failOn));
  return levels.reduce((sum, level) => sum + countingGaps(report, level), 0);
}

function countingGaps({ summary, baseline, change }: Report, level: Level): number {
  return summary.findings[level] - (baseline?.known[level] ?? 0) - (change?.unchanged[level] ?? 0);
}
