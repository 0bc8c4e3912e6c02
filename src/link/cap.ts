import { LIMITS } from '../base/limits.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

/** The first problems in each file, as they come; one more that says there are others; and none for the others. */
export type Cap = (document: Document, make: () => Problem) => readonly Problem[];

/** A cap for the problems of one rule. Those that are left out are never made: there may be millions. */
export function createCap(): Cap {
  const counts = new Map<SourceFile, number>();
  return ({ file }, make) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count <= LIMITS.problemsPerFile) return [make()];
    return count === LIMITS.problemsPerFile + 1 ? [theRest(file, make())] : [];
  };
}

/** It is said of the file: no one place of it, nor one of its documents, can answer for gaps that may stand anywhere in it. */
function theRest(file: SourceFile, { ruleId }: Problem): Problem {
  const message = `This file has more than ${LIMITS.problemsPerFile} gaps of this kind; the others are not listed.`;
  const remediation = 'Correct those that are listed and run the assessment again.';
  return { ruleId, subject: { file, offset: 0, endOffset: 0 }, message, remediation };
}
