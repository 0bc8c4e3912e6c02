import { InternalError } from '../base/errors.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Document } from '../model/document.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { EngineStage } from '../model/rule.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Subject } from '../model/subject.ts';

/** Turns what the stages found into outcomes of their rules: a fail for each problem, a pass for each clean document. */
export function stageOutcomes(
  rules: readonly LibraryRule[],
  documents: readonly Document[],
  problems: readonly Problem[],
  settings: Configuration['rules'],
): readonly Outcome[] {
  const byRule = new Map<string, Problem[]>(rules.map((rule) => [rule.id, []]));
  for (const problem of problems) {
    const list = byRule.get(problem.ruleId);
    if (list === undefined) throw new InternalError(`no stage rule "${problem.ruleId}"`);
    list.push(problem);
  }
  return rules.flatMap((rule) => {
    const found = byRule.get(rule.id) ?? [];
    return [...found.map((problem) => fail(rule, problem, settings)), ...passes(rule, documents, found)];
  });
}

function fail(rule: LibraryRule, problem: Problem, settings: Configuration['rules']): Outcome {
  const { subject, message, related = [], objectives } = problem;
  const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  const level = setting === undefined || setting === 'off' ? rule.level : setting;
  const remediation = problem.remediation ?? rule.remediation;
  const about = objectives === undefined ? {} : { objectives };
  const finding = { ruleId: rule.id, level, subject, message, remediation, related, ...about };
  return { kind: 'fail', ruleId: rule.id, subject, finding };
}

/**
 * Stages that look at every document. Discover speaks of files that never became one; what the others say depends on what a run
 * asks for, and a report tells it of each attestation and waiver.
 */
const LOOK_AT_ALL: ReadonlySet<EngineStage> = new Set<EngineStage>(['parse', 'validate', 'link']);

function passes(rule: LibraryRule, documents: readonly Document[], problems: readonly Problem[]): readonly Outcome[] {
  if (rule.stage === undefined || !LOOK_AT_ALL.has(rule.stage)) return [];
  const spoilt = new Set(problems.map((problem) => source(problem.subject)));
  return documents.flatMap((document): readonly Outcome[] => {
    if (spoilt.has(document) || spoilt.has(document.file) || spoilt.has(document.file.path)) return [];
    return [{ kind: 'pass', ruleId: rule.id, subject: { document, pointer: '' } }];
  });
}

function source(subject: Subject): Document | SourceFile | string {
  if ('document' in subject) return subject.document;
  if ('file' in subject) return subject.file;
  return 'path' in subject ? subject.path : '';
}
