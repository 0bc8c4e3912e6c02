/** Judges the linked documents: every rule, every subject, and what the earlier stages found. */
import { LIMITS } from '../base/limits.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportNotAssessed } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';
import type { CompiledRule, Ruleset } from '../ruleset/ruleset.ts';
import { absentOutcomes } from './absent.ts';
import { applySettings, createSettings, type PathMatcher } from './settings.ts';
import { stageOutcomes } from './stage.ts';
import { unfinishedNotices } from './unfinished.ts';

/** What is judged, and by what. */
export interface EvaluateRequest {
  readonly ruleset: Ruleset;
  readonly workspace: Workspace;
  /** What discover, parse, validate and link found wrong. */
  readonly problems: readonly Problem[];
  readonly configuration: Configuration;
  /** Makes the test for globs that are relative to the configuration file. */
  readonly matcher: PathMatcher;
  readonly asOf: string;
}

/** What the rules said, and what they did not get to say. */
export interface Evaluation {
  readonly outcomes: readonly Outcome[];
  /** Rules that the configuration switched off for paths where they would have said something. */
  readonly notAssessed: readonly ReportNotAssessed[];
  readonly notices: readonly Notice[];
}

/** Every outcome of every rule, in the order of the rules; throws InternalError when a problem names no stage rule. */
export function evaluate(request: EvaluateRequest): Evaluation {
  const { ruleset, workspace, problems, configuration } = request;
  const found = stageOutcomes(ruleset.stageRules, workspace.documents, problems, configuration.rules);
  const judged = [...found, ...judgeAll(request)];
  const stages = new Set(ruleset.stageRules.map((rule) => rule.id));
  const set = applySettings(judged, createSettings(configuration, request.matcher, stages));
  return { ...set, notices: unfinishedNotices(set.outcomes) };
}

/** What the rules say one after the other, until there is more than a run can hold; the rest is undecided and not finished. */
function judgeAll(request: EvaluateRequest): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const rule of request.ruleset.rules) {
    const said = outcomes.length > LIMITS.outcomesPerRun ? [notReached(rule)] : judge(rule, request);
    for (const outcome of said) outcomes.push(outcome);
  }
  return outcomes;
}

function notReached({ rule }: CompiledRule): Outcome {
  const reason = `the rules before it had more than ${LIMITS.outcomesPerRun} things to say`;
  return { kind: 'open', ruleId: rule.id, subject: { workspace: true }, reason, unfinished: true };
}

function judge(compiled: CompiledRule, { ruleset, workspace, asOf }: EvaluateRequest): readonly Outcome[] {
  const absent = absentOutcomes(compiled.rule, ruleset.profile.requiredKinds, workspace);
  return [...compiled.judge(workspace, asOf).outcomes, ...absent];
}
