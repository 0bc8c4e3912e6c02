import type { CheckAnnotation, CheckRun } from '../github/github-api.ts';
import type { Level } from '../model/level.ts';
import type { ReportFinding } from '../model/report.ts';
import { harmless } from '../report/annotations.ts';
import { isPassedOver } from '../report/known.ts';
import { listedGaps } from '../report/render-options.ts';
import { gapsSentence, objectivesSentence } from '../report/sentences.ts';
import { changePage } from './pages.ts';
import type { Result } from './result.ts';

const LEVELS = { error: 'failure', warning: 'warning', note: 'notice' } as const satisfies Record<Level, string>;

/** GitHub cuts titles at 255 characters; a message may have 64 KB, which nobody reads. */
const TITLE = 200;
const LINE = 2_000;

/** What GitHub itself gives an annotation that belongs to no file. */
const NO_FILE = '.github';

/** The check run of a result on a commit. `name` tells it from those of other jobs. */
export async function checkRunOf(result: Result, name: string, commit: string): Promise<CheckRun> {
  const { report, options, exitCode } = result;
  return {
    name,
    commit,
    conclusion: exitCode === 0 ? 'success' : 'failure',
    title: harmless(`${gapsSentence(report)} ${objectivesSentence(report)}`, TITLE),
    summary: await changePage(result),
    annotations: listedGaps(report, options)
      .filter((gap) => !isPassedOver(gap))
      .map(annotation),
  };
}

function annotation({ level, title, message, remediation, ruleId, owner, location }: ReportFinding): CheckAnnotation {
  const { path, region } = location;
  const whose = owner === undefined ? '' : ` Owner: ${owner}.`;
  const lines = [message, `Remedy: ${remediation}`, `Rule: ${ruleId}.${whose}`];
  const { startLine = 1, endLine = 1 } = region ?? {};
  return {
    path: region === undefined ? NO_FILE : path,
    startLine,
    endLine,
    ...(region !== undefined &&
      startLine === endLine && { startColumn: region.startColumn, endColumn: region.endColumn }),
    level: LEVELS[level],
    title: harmless(title, TITLE),
    message: lines.map((line) => harmless(line, LINE)).join('\n'),
  };
}
