import { createHash } from 'node:crypto';
import type { StickyComment } from '../github/github-api.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import { changedControls } from '../report/compare/words.ts';
import type { Job } from './job.ts';
import { changePage } from './pages.ts';
import type { Result } from './result.ts';

/** The comment on a pull request: what it changes. It names no run and no commit, so that a second run has nothing to write. */
export async function commentOf(result: Result, pullRequest: number, key: string): Promise<StickyComment> {
  return { pullRequest, key, body: await changePage(result), worthCreating: isWorthCreating(result) };
}

/** A pull request that touches nothing of this gets no comment; one that stands is kept up to date all the same. */
function isWorthCreating({ comparison, exitCode }: Result): boolean {
  return exitCode !== 0 || (comparison !== undefined && showsChange(comparison));
}

function showsChange(comparison: Comparison): boolean {
  const { newGaps, fixed, undecided, newlyWaived, noLongerWaived, waivedGone, unchanged, objectives } = comparison;
  const lists = [newGaps, fixed, undecided, newlyWaived, noLongerWaived, waivedGone, objectives];
  return (
    lists.some(({ length }) => length > 0) ||
    unchanged.some(({ levelBefore }) => levelBefore !== undefined) ||
    changedControls(comparison).length > 0
  );
}

/** Tells the comment of a job from those of others: letters, digits and hyphens. `folder` is where the job works. */
export function commentKey({ workflow, id }: Job, folder: string): string {
  const names = [workflow, id, folder].filter((name) => name !== '');
  const digest = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 8);
  const shown = names.join('-').replaceAll(/[^A-Za-z0-9]+/g, '-');
  return [...shown.slice(0, 48).split('-'), digest]
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase();
}
