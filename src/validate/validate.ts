import { LIMITS } from '../base/limits.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Shapes } from '../model/shape.ts';
import type { SourceFile } from '../model/source-file.ts';
import { examineContents } from './contents.ts';
import { explainErrors, type Mistake } from './explain.ts';
import { VALIDATORS } from './validators.generated.js';

/** Holds each document to the schema of its kind: one problem for each place, bounded for each rule and file. */
export function validate(documents: readonly Document[], shapes: Shapes): readonly Problem[] {
  return bounded(documents.flatMap((document) => problemsOf(document, shapes)));
}

interface DocumentProblem {
  readonly document: Document;
  readonly mistake: Mistake;
}

function problemsOf(document: Document, shapes: Shapes): readonly DocumentProblem[] {
  const contents = examineContents(document, shapes);
  const taken = new Set(contents.map(({ pointer }) => pointer));
  const structure = structureMistakes(document).filter(
    ({ pointer, target }) => target === 'key' || !taken.has(pointer),
  );
  return [...structure, ...contents].map((mistake) => ({ document, mistake }));
}

function structureMistakes(document: Document): readonly Mistake[] {
  const validator = VALIDATORS[document.kind];
  return validator(document.value) ? [] : explainErrors(validator.errors ?? [], document);
}

/** Keeps the first problems of each rule in each file and says where there are more. */
function bounded(found: readonly DocumentProblem[]): readonly Problem[] {
  const counts = new Map<SourceFile, Map<string, number>>();
  return found.flatMap(({ document, mistake }) => {
    const count = countOne(counts, document.file, mistake.ruleId);
    if (count <= LIMITS.problemsPerFile) return [problem(document, mistake)];
    return count === LIMITS.problemsPerFile + 1 ? [theRest(document, mistake.ruleId)] : [];
  });
}

function countOne(counts: Map<SourceFile, Map<string, number>>, file: SourceFile, ruleId: string): number {
  const byRule = counts.get(file) ?? new Map<string, number>();
  const count = (byRule.get(ruleId) ?? 0) + 1;
  counts.set(file, byRule.set(ruleId, count));
  return count;
}

/** It is said of the file: no one place of it, nor one of its documents, can answer for gaps that may stand anywhere in it. */
function theRest({ file }: Document, ruleId: string): Problem {
  const message = `This file has more than ${LIMITS.problemsPerFile} gaps of this kind; the others are not listed.`;
  const remediation = 'Correct those that are listed and run the assessment again.';
  return { ruleId, subject: { file, offset: 0, endOffset: 0 }, message, remediation };
}

function problem(document: Document, { ruleId, pointer, target, message, remediation }: Mistake): Problem {
  return {
    ruleId,
    subject: { document, pointer, ...(target === undefined ? {} : { target }) },
    message,
    ...(remediation === undefined ? {} : { remediation }),
  };
}
