/** What a run was asked to read, as an issue remembers it: a run that reads less may miss a gap that is still there. */
import { createHash } from 'node:crypto';

/** Paths and bytes of a scope that an issue has room for. */
const MOST_PATHS = 20;
const MOST_BYTES = 1_000;

/** The paths from the root of the repository, `.` for all of it; one digest for more than an issue has room for. */
export function scopeOf(searched: readonly string[], shown: (path: string) => string): readonly string[] {
  const paths = [...new Set((searched.length === 0 ? ['.'] : searched).map(shown))].sort();
  const whole = JSON.stringify(paths);
  if (paths.length <= MOST_PATHS && Buffer.byteLength(whole) <= MOST_BYTES) return paths;
  return [`digest:${createHash('sha256').update(whole).digest('hex').slice(0, 16)}`];
}

/** Whether a run that was asked for `scope` reads everything that one reads which was asked for `other`. */
export function covers(scope: readonly string[], other: readonly string[]): boolean {
  return other.every((path) => scope.some((each) => each === '.' || path === each || path.startsWith(`${each}/`)));
}
