/** Connects the documents: who defines what, who names whom, and every name that leads nowhere. */
import { compareText } from '../base/compare.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Shapes } from '../model/shape.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { collect } from './collect.ts';
import { createEntityIndex } from './entity-index.ts';
import { loopProblems } from './loops.ts';
import { resolveAll } from './resolve.ts';
import { createHomes, createTraces } from './traces.ts';
import { duplicateProblems } from './unique.ts';
import { unresolvedProblems } from './unresolved.ts';
import { createWorkspace } from './workspace.ts';

/** The linked documents and what is wrong with their ids and references. */
export interface Linked {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

/**
 * Links the documents of one run in time linear in their size. Problems come in the order of file path, document and
 * place; the order in which documents are given does not matter.
 */
export function link(documents: readonly Document[], unread: readonly UnreadFile[], shapes: Shapes): Linked {
  const sorted = [...documents].sort(inFileOrder);
  const unreadSorted = [...unread].sort((left, right) => compareText(left.path, right.path));
  const traces = createTraces(shapes);
  const homes = createHomes(shapes, traces);
  const found = collect(sorted, shapes, traces);
  const index = createEntityIndex(found.entities);
  const resolved = resolveAll(found.references, { shapes, index, homes, unread: unreadSorted });
  const problems = [
    ...duplicateProblems(found.entities, shapes),
    ...unresolvedProblems(resolved, { shapes, index, homes, kinds: new Set(sorted.map(({ kind }) => kind)) }),
    ...loopProblems(resolved),
  ].sort((left, right) => left.order - right.order);
  const entities = found.entities.map((each) => each.entity);
  const references = resolved.map((each) => each.reference);
  return {
    workspace: createWorkspace(sorted, unreadSorted, entities, references),
    problems: problems.map((each) => each.problem),
  };
}

function inFileOrder(left: Document, right: Document): number {
  return compareText(left.file.path, right.file.path) || left.index - right.index;
}
