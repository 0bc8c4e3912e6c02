import { LIMITS } from '../base/limits.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FilePlace } from '../model/subject.ts';
import type { ConversionFailure } from './convert.ts';
import { createLineIndex } from './line-index.ts';
import type { SyntaxMistake } from './syntax-errors.ts';
import { syntaxMessage } from './syntax-message.ts';

/** A place in a file's text. */
export function filePlace(file: SourceFile, offset: number, endOffset: number): FilePlace {
  return { file, offset, endOffset };
}

/** One problem for each line with syntax errors: the first on a line usually causes the others. */
export function syntaxProblems(file: SourceFile, mistakes: readonly SyntaxMistake[]): readonly Problem[] {
  return firstOfEachLine(file.text, mistakes).map((mistake) => ({
    ruleId: 'yaml-is-well-formed',
    subject: filePlace(file, mistake.start, mistake.end),
    ...syntaxMessage(mistake),
  }));
}

/** The mistakes that are the first of their line, in order of the text. */
export function firstOfEachLine(text: string, mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  if (mistakes.length === 0) return [];
  const lines = createLineIndex(text);
  const seen = new Set<number>();
  return mistakes.filter(({ start }) => {
    const line = lines.region(start, start).startLine;
    return !seen.has(line) && seen.add(line);
  });
}

/** The problem of a tree that could not be turned into values. */
export function failureProblem(file: SourceFile, failure: ConversionFailure): Problem {
  const { ruleId, message, remediation, start, end } = failure;
  return { ruleId, subject: filePlace(file, start, end), message, remediation };
}

/** At most LIMITS.problemsPerFile problems of one rule; the last one kept says how many were left out. */
export function capped(problems: readonly Problem[]): readonly Problem[] {
  const totals = new Map<string, number>();
  for (const { ruleId } of problems) totals.set(ruleId, (totals.get(ruleId) ?? 0) + 1);
  const counts = new Map<string, number>();
  return problems.flatMap((problem) => {
    const count = (counts.get(problem.ruleId) ?? 0) + 1;
    counts.set(problem.ruleId, count);
    const left = (totals.get(problem.ruleId) ?? 0) - LIMITS.problemsPerFile;
    if (count > LIMITS.problemsPerFile) return [];
    if (count < LIMITS.problemsPerFile || left <= 0) return [problem];
    return [{ ...problem, message: `${problem.message} ${left} more like this in the file are not listed.` }];
  });
}
