import type { Level } from '../model/level.ts';
import { newGaps } from '../report/compare/compare.ts';
import { wholePercent } from '../report/count.ts';
import type { StepOutput } from './environment-files.ts';
import { type Result, verdictOf } from './result.ts';

/** The outputs of the action; without a result, as when nothing could be assessed, all but the verdict are empty. */
export function stepOutputs(result: Result | undefined, reports: readonly string[]): readonly StepOutput[] {
  return [
    ['verdict', result === undefined ? 'error' : verdictOf(result.exitCode)],
    ['score', scoreOf(result)],
    ['met', number(result?.report.summary.score.met)],
    ['applicable', number(result?.report.summary.score.applicable)],
    ['gaps', gapsOf(result, ['error', 'warning', 'note'])],
    ['errors', gapsOf(result, ['error'])],
    ['warnings', gapsOf(result, ['warning'])],
    ['notes', gapsOf(result, ['note'])],
    ['new-gaps', number(result?.comparison === undefined ? undefined : newGaps(result.comparison).length)],
    ['reports', JSON.stringify(reports)],
  ];
}

/** Whole per cent, never rounded up; empty when no objective applies. */
function scoreOf(result: Result | undefined): string {
  const ratio = result?.report.summary.score.ratio ?? null;
  return ratio === null ? '' : String(wholePercent(ratio));
}

function gapsOf(result: Result | undefined, levels: readonly Level[]): string {
  if (result === undefined) return '';
  const { findings } = result.report.summary;
  return String(levels.reduce((sum, level) => sum + findings[level], 0));
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
