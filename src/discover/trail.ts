import { relative, sep } from 'node:path';
import type { Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { SourceTree } from './source-tree.ts';

/** A file that was selected and not opened yet. */
export interface Candidate {
  /** As shown to users. */
  readonly path: string;
  /** Absolute and without links. */
  readonly realPath: string;
  readonly explicit: boolean;
  /** Found by a link beside it; its own place is preferred. */
  readonly linked: boolean;
}

/** What one search gathers; lives only while `discover` runs. */
export interface Trail {
  readonly cwd: string;
  readonly tree: SourceTree;
  /** By real path, so that no file is read twice. */
  readonly candidates: Map<string, Candidate>;
  readonly problems: Problem[];
  readonly unread: UnreadFile[];
  readonly notices: Notice[];
  /** Links that lead out of the folder that was searched, as shown to users. */
  readonly outsideLinks: string[];
  skippedFiles: number;
  /** Set when more files were found than one run looks at. */
  full: boolean;
}

/** An empty trail. */
export function createTrail(cwd: string, tree: SourceTree): Trail {
  return {
    cwd,
    tree,
    candidates: new Map(),
    problems: [],
    unread: [],
    notices: [],
    outsideLinks: [],
    skippedFiles: 0,
    full: false,
  };
}

/** A path as shown to users: relative to the working directory, with forward slashes. */
export function shownPath(cwd: string, absolute: string): string {
  const path = relative(cwd, absolute);
  return path === '' ? '.' : path.split(sep).join('/');
}

/** Notes something that could not be read: a problem, and unread, so that nothing counts it as absent. */
export function lose(trail: Trail, path: string, message: string, kinds: readonly string[] = []): void {
  trail.problems.push({ ruleId: 'file-can-be-read', subject: { path }, message });
  trail.unread.push({ path, kinds });
}

/** Adds a candidate unless the same file is known by a better name: explicit before found, its own place before a link. */
export function addCandidate(trail: Trail, candidate: Candidate): void {
  const known = trail.candidates.get(candidate.realPath);
  const better = known === undefined || rank(candidate) < rank(known);
  if (better) trail.candidates.set(candidate.realPath, candidate);
}

function rank({ explicit, linked }: Candidate): number {
  return explicit ? 0 : linked ? 2 : 1;
}
