/** `--changed-since`: the commit before is assessed as well, by its own documents and settings, so that only a change counts. */
import { type AssessRequest, assess } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import { withChange, withoutBase } from '../change/change.ts';
import { commitFiles } from '../git/commit-files.ts';
import { commitTree } from '../git/commit-tree.ts';
import { openRepository } from '../git/repository.ts';
import { type Commit, givenAs, resolveCommit } from '../git/resolve-commit.ts';
import type { Report } from '../model/report.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { attempted, firstLine } from './attempted.ts';
import type { Terminal } from './terminal.ts';

/** A commit as the user named it, and what the name was given as: `--changed-since`, `input base`. */
export type GivenCommit = Pick<Commit, 'ref' | 'as'>;

/** Makes the request of an assessment whose settings are in some files; the commit is where `--git` begins. Throws UsageError. */
export type RequestIn = (files: SettingsFiles, commit: string) => AssessRequest;

/**
 * The assessment of a commit; or a sentence that says why there is none: the commit cannot be had at all, or it is there and what
 * it holds cannot be assessed.
 */
export type BaseRun =
  | { readonly is: 'assessed'; readonly commit: Commit; readonly request: AssessRequest; readonly report: Report }
  | { readonly is: 'noCommit' | 'notAssessed'; readonly reason: string };

/** Assesses the documents of a commit by the settings of that commit, personal data masked. Throws only for a bug. */
export function baseRun(given: GivenCommit, requestIn: RequestIn, { cwd, env }: Terminal): BaseRun {
  const found = attempted(() => resolveCommit(openRepository({ cwd, env }), given));
  if (typeof found === 'string') return { is: 'noCommit', reason: found };
  const { repository, commit } = found;
  const read = commitTree(repository, commit);
  if (read.is === 'unread') return { is: 'noCommit', reason: `${givenAs(given)} cannot be read. ${read.reason}` };
  const assessed = attempted(() => {
    const request = requestIn(commitFiles(repository, commit), commit.id);
    return { request, report: assess({ ...request, tree: read.tree }) };
  });
  if (typeof assessed === 'string')
    return { is: 'notAssessed', reason: `Its settings do not load: ${firstLine(assessed)}` };
  if (assessed.report.summary.documents === 0) return { is: 'notAssessed', reason: NOTHING };
  return { is: 'assessed', commit, ...assessed };
}

const NOTHING = 'It has no document that could be read.';

/** What becomes of the reports of `request` given the run of the commit before: marked, or with a notice that every gap counts. */
export function markedSince(given: GivenCommit, base: BaseRun, request: AssessRequest): (report: Report) => Report {
  if (base.is !== 'assessed') return (report) => withoutBase(report, givenAs(given), base.reason);
  const { ref, id } = base.commit;
  const sameFiles = sameWaivers(request, base.request);
  return (report) => withChange(report, base.report, { ref, id, sameFiles });
}

function sameWaivers({ waivers }: AssessRequest, before: AssessRequest): ReadonlySet<string> {
  const now = waivers?.file;
  const then = before.waivers?.file;
  return new Set(now !== undefined && now.path === then?.path && now.sha256 === then.sha256 ? [now.path] : []);
}

/** The same for `--changed-since`; throws UsageError when the commit cannot be had. Reports stay as they are without the flag. */
export function changeUse(
  ref: string | undefined,
  request: AssessRequest,
  requestIn: RequestIn,
  terminal: Terminal,
): (report: Report) => Report {
  if (ref === undefined) return (report) => report;
  const given = { ref, as: '--changed-since' };
  const base = baseRun(given, requestIn, terminal);
  if (base.is === 'noCommit') throw new UsageError(base.reason);
  return markedSince(given, base, request);
}
