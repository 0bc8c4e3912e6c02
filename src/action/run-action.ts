import { UsageError } from '../base/errors.ts';
import { ExitCode } from '../cli/exit-code.ts';
import { bugReport } from '../cli/failure.ts';
import { assessStep, baseNotes, resultOf } from './assess-step.ts';
import { dueWrites, writesWithoutResult } from './due-writes.ts';
import { appendOutputs } from './environment-files.ts';
import { writeToGitHub } from './github-writes.ts';
import { readInputs } from './inputs.ts';
import { keepIssues } from './issues.ts';
import { type Note, note, tell, warning } from './note.ts';
import { stepOutputs } from './outputs.ts';
import { writeReportFiles } from './report-files.ts';
import type { Result } from './result.ts';
import { pageOptions, type Step, stepOf } from './step.ts';
import { summariseResult, summariseSentences } from './summary.ts';
import type { World } from './world.ts';

/** Runs one step and returns the exit code of `irready check`; never throws and never ends the process. */
export async function runAction(world: World): Promise<number> {
  try {
    const read = readInputs(world.terminal.env);
    if (read.is === 'wrong') return await stop(world, { messages: read.mistakes, exitCode: ExitCode.usage });
    const step = stepOf(world, read.inputs);
    return await runStep(step).catch((error: unknown) => stopStep(step, failureOf(error, world)));
  } catch (error) {
    return stop(world, failureOf(error, world));
  }
}

/** Why there is no verdict, or none any more. */
interface Failure {
  readonly messages: readonly string[];
  readonly exitCode: number;
}

function failureOf(error: unknown, { terminal }: World): Failure {
  if (error instanceof UsageError) return { messages: [error.message], exitCode: ExitCode.usage };
  terminal.log(bugReport(error));
  return { messages: [A_BUG], exitCode: ExitCode.bug };
}

const A_BUG = 'This is a bug in irready; nothing that it printed before is a verdict. The log of the step says more.';

async function runStep(step: Step): Promise<number> {
  const assessed = assessStep(step);
  const { rooted } = assessed.reports;
  const { renderGithub, renderGithubAnnotations, renderGithubVerdict } = await import('../report/github.ts');
  const options = pageOptions(step);
  // Annotations come first, because somebody waits for them; a check run takes their place when it is written.
  step.terminal.out(step.inputs.checkRun ? renderGithubVerdict(rooted, options) : renderGithub(rooted, options));
  const assessment = resultOf(step, assessed);
  const files = await writeReportFiles(step, assessed.reports);
  const exitCode = files.notes.length === 0 ? assessment.exitCode : Math.max(assessment.exitCode, ExitCode.usage);
  const result = { ...assessment, exitCode };
  const summary = await summariseResult(step, result);
  const writes = await writeToGitHub(step, dueWrites(step, assessed.base(), result));
  if (step.inputs.checkRun && !writes.hasCheckRun) step.terminal.out(renderGithubAnnotations(rooted, options));
  const issues = await keepIssues(step, assessed);
  const notes = [
    ...[...step.event.notices.map(note), ...baseNotes(step, assessed, result)],
    ...[...files.notes, ...summary, ...writes.notes, ...issues.notes],
  ];
  await summariseSentences(step.world, issues.told);
  await conclude(step.world, result, files.paths, notes);
  return exitCode;
}

/** Says so on GitHub as well, where an earlier run may have left a verdict. */
async function stopStep(step: Step, failure: Failure): Promise<number> {
  const { notes } = await writeToGitHub(step, await writesWithoutResult(step, failure.messages));
  return stop(step.world, failure, notes);
}

/** Nothing could be assessed, or nothing is certain any more. */
async function stop(world: World, { messages, exitCode }: Failure, more: readonly Note[] = []): Promise<number> {
  const notes = messages.map((message): Note => ({ level: 'error', message }));
  await conclude(world, undefined, [], [...notes, ...more]);
  return exitCode;
}

async function conclude(
  world: World,
  result: Result | undefined,
  reports: readonly string[],
  notes: readonly Note[],
): Promise<void> {
  tell(notes, world.terminal);
  const messages = notes.map(({ message }) => message);
  await summariseSentences(world, messages.length === 0 ? [] : ['About this run of irready', ...messages]);
  const outputs = appendOutputs(world.terminal.env, stepOutputs(result, reports));
  if (outputs.is === 'lost') tell([warning(`There are no outputs. ${outputs.reason}`)], world.terminal);
}
