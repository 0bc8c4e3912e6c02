import { compareText } from '../base/compare.ts';
import { LIMITS } from '../base/limits.ts';
import type { Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile, UnreadFile } from '../model/source-file.ts';
import { boundedTree } from './bounded-tree.ts';
import { DISK_TREE } from './disk-tree.ts';
import { linkNotices } from './link-notices.ts';
import { readCandidate } from './read-candidate.ts';
import { select } from './select.ts';
import type { SourceTree } from './source-tree.ts';
import { type Candidate, createTrail, lose, type Trail } from './trail.ts';

/** Where to look. */
export interface DiscoverRequest {
  /** Absolute path that shown paths are relative to. */
  readonly cwd: string;
  /** Files, folders and globs as the user wrote them; none means the whole of `cwd`. */
  readonly paths: readonly string[];
  /** Globs for files that are found by walking; empty means everything. A folder that `exclude` matches is not entered. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Absolute folder that the globs are relative to, when it is not `cwd`. */
  readonly globBase?: string;
  /** Where the files are, when not on the disk. */
  readonly tree?: SourceTree;
  /** Whether a path without links may be read; absent when all may. */
  readonly mayRead?: (realPath: string) => boolean;
}

/** The files that may hold documents, and everything that was passed over. */
export interface Discovery {
  /** Sorted by path in code unit order. */
  readonly files: readonly SourceFile[];
  /** Files with a fitting name that are not ours: another tool's, too large, not text. */
  readonly skippedFiles: number;
  readonly problems: readonly Problem[];
  /** What could not be read, and paths that matched nothing. */
  readonly unread: readonly UnreadFile[];
  readonly notices: readonly Notice[];
  /** Files that the paths and globs selected, read or not; 0 means that nothing matched. */
  readonly matchedFiles: number;
}

/** Finds and reads the files of a run, each once. Never leaves the folders it was given and never throws for what is there. */
export function discover(request: DiscoverRequest): Discovery {
  const trail = createTrail(request.cwd, boundedTree(request.tree ?? DISK_TREE, request.mayRead));
  select(request, trail);
  const candidates = [...trail.candidates.values()].sort(byPath);
  const files = readAll(candidates.slice(0, LIMITS.files), trail);
  return {
    files,
    skippedFiles: trail.skippedFiles,
    problems: [...trail.problems].sort(bySubjectPath),
    unread: [...trail.unread].sort(byPath),
    notices: [...trail.notices, ...linkNotices(trail.outsideLinks)],
    matchedFiles: candidates.length,
  };
}

function readAll(candidates: readonly Candidate[], trail: Trail): readonly SourceFile[] {
  const files: SourceFile[] = [];
  trail.tree.expect(candidates.map(({ realPath }) => realPath));
  for (const candidate of candidates) {
    const reading = readCandidate(candidate, trail.tree);
    if (reading.is === 'file') files.push(reading.file);
    if (reading.is === 'lost') lose(trail, candidate.path, reading.message, reading.kinds);
    if (reading.is === 'skipped') {
      trail.skippedFiles++;
      if (reading.notice !== undefined) trail.notices.push(reading.notice);
    }
  }
  return files;
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return compareText(left.path, right.path);
}

function bySubjectPath(left: Problem, right: Problem): number {
  return compareText(subjectPath(left), subjectPath(right));
}

function subjectPath({ subject }: Problem): string {
  return 'path' in subject ? subject.path : '';
}
