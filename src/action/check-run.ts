import type { CheckAnnotation, CheckRun } from '../github/github-api.ts';
import type { Level } from '../model/level.ts';
import type { ReportFinding } from '../model/report.ts';
import { harmless } from '../report/annotations.ts';
import { verdictSentence } from '../report/compare/words.ts';
import { isPassedOver } from '../report/known.ts';
import { listedGaps } from '../report/render-options.ts';
import { gapsSentence, objectivesSentence } from '../report/sentences.ts';
import { changePage } from './pages.ts';
import type { Result } from './result.ts';
import type { Step } from './step.ts';

const LEVELS = { error: 'failure', warning: 'warning', note: 'notice' } as const satisfies Record<Level, string>;

/** GitHub cuts titles at 255 characters; a message may have 64 KB, which nobody reads. */
const TITLE = 200;
const LINE = 2_000;

/** What GitHub itself gives an annotation that belongs to no file. */
const NO_FILE = '.github';

/** Events on what shall be merged; a rule of the branch wants the same name from both. */
const PROPOSALS = ['pull_request', 'merge_group'];

/** Tells the check run of a job from those of others, and of another event on the same commit, which asks another question. */
export function checkRunName({ inputs, event, job, folder }: Step): string {
  const names = [job.workflow, job.id, folder.prefix.replace(/\/$/, '')].filter((name) => name !== '');
  const shown = inputs.commentKey ?? (names.length === 0 ? 'report' : names.join(' / '));
  const about = PROPOSALS.includes(event.name) ? '' : `, ${event.name}`;
  return `irready (${harmless(shown, NAME)}${about})`;
}

/** What is said where a result should stand and there is none. */
export async function nothingAssessed(
  reasons: readonly string[],
): Promise<Pick<CheckRun, 'conclusion' | 'title' | 'summary' | 'annotations'>> {
  const { sentencesMarkdown } = await import('../report/markdown/markdown.ts');
  const shown = reasons.slice(0, REASONS).map((reason) => harmless(reason, LINE));
  const summary = sentencesMarkdown([NOTHING, ...shown, 'What was said here before was about an earlier run.']);
  return { conclusion: 'failure', title: NOTHING, summary, annotations: [] };
}

const NAME = 100;
const NOTHING = 'Readiness check: failed, because nothing could be assessed';
const REASONS = 10;

/** The check run of a result on a commit. `name` tells it from those of other jobs. */
export async function checkRunOf(result: Result, name: string, commit: string): Promise<CheckRun> {
  const { report, options, exitCode } = result;
  return {
    name,
    commit,
    conclusion: exitCode === 0 ? 'success' : 'failure',
    title: harmless(titleOf(result), TITLE),
    summary: await changePage(result),
    annotations: listedGaps(report, options)
      .filter((gap) => !isPassedOver(gap))
      .map(annotation),
  };
}

function titleOf({ report, comparison }: Result): string {
  return comparison === undefined
    ? `${gapsSentence(report)} ${objectivesSentence(report)}`
    : verdictSentence(comparison);
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
