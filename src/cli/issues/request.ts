/** What the command and the action ask of the issues of a repository. */
import { posix, resolve } from 'node:path';
import type { SyncRequest } from '../../issues/sync.ts';
import type { AssessedRun } from '../assessed-run.ts';
import { rootedReport, rooting } from '../rooted.ts';
import { standingPaths } from './standing.ts';

/** Where a run worked and what it was asked, beside what it found. */
export interface Asked extends Pick<SyncRequest, 'policy' | 'evenIfPublic' | 'dryRun' | 'report' | 'trace'> {
  /** As they were typed. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** That folder from the root of the repository: empty, or `security/`. */
  readonly folder: string;
}

/** The request of a run; its report has paths of the working directory, and issues have them from the root of the repository. */
export function syncRequest({ request, workspace }: AssessedRun, asked: Asked): SyncRequest {
  const { report, paths, cwd, folder, policy, evenIfPublic, dryRun, trace } = asked;
  const shown = rooting(folder);
  const [only, ...others] = paths;
  const whole = shown(request.configuration.path ?? (others.length === 0 ? only : undefined) ?? '.');
  const absolute = (path: string): string =>
    posix.isAbsolute(path) ? path : resolve(cwd, posix.relative(folder, path));
  return {
    ...{ report: rootedReport(report, folder), workspace, folder, shown, searched: paths },
    ...{ policy, evenIfPublic, dryRun, trace },
    standing: (known) => standingPaths(known, absolute, whole),
  };
}
