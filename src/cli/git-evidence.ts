/** `--git`: what the commits behind the documents show, as notes; and what they do not show, as notices. */
import type { History } from '../assess.ts';
import { headCommit } from '../git/base-commit.ts';
import { type DocumentHistories, readHistories } from '../git/document-histories.ts';
import { openRepository } from '../git/repository.ts';
import { judgeHistory } from '../history/judge-history.ts';
import type { Document } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { Workspace } from '../model/workspace.ts';
import { count } from '../report/count.ts';
import type { Terminal } from './terminal.ts';

/** Documents that a notice names. */
const NAMED = 5;

/**
 * Looks at the commits of the repository that the working directory lies in, from the given one back, else from the one that is
 * checked out; without one it says so and finds nothing.
 */
export function gitEvidence({ cwd, env }: Terminal, from?: string): (workspace: Workspace, asOf: string) => History {
  return (workspace, asOf) => {
    const opened = openRepository({ cwd, env });
    if (opened.is === 'closed') return nothing(opened.reason);
    const head = from ?? headCommit(opened.repository);
    if (head === undefined) return nothing('The repository has no commit yet.');
    const read = readHistories(opened.repository, head, workspace.documents, asOf);
    if (read.is === 'unread') return nothing(read.reason);
    const { problems, undecided } = judgeHistory(read.histories, workspace, asOf);
    return { problems, notices: [...missingNotices(read, asOf), ...cutOffNotices(read, undecided)] };
  };
}

function nothing(reason: string): History {
  return { problems: [], notices: [missing(`--git found nothing to look at. ${reason}`)] };
}

function missing(message: string): Notice {
  return { id: 'git-evidence-missing', level: 'warning', message };
}

function missingNotices({ uncommitted, changedLater, tooLong }: DocumentHistories, asOf: string): readonly Notice[] {
  return [
    ...about(uncommitted, 'in no commit of this repository'),
    ...about(changedLater, `as a commit after ${asOf} made ${changedLater.length === 1 ? 'it' : 'them'}`),
    ...about(tooLong, 'behind more commits or earlier names than are looked at'),
  ].map((what) => missing(`--git concludes nothing about ${what}.`));
}

function about(documents: readonly Document[], where: string): readonly string[] {
  if (documents.length === 0) return [];
  const verb = documents.length === 1 ? 'is' : 'are';
  return [`${count(documents.length, 'document')} that ${verb} ${where}: ${listed(documents)}`];
}

function listed(documents: readonly Document[]): string {
  const names = documents.map(({ file, name }) => (name === '' ? file.path : `${file.path} "${name}"`));
  const rest = names.length - NAMED;
  return rest > 0 ? `${names.slice(0, NAMED).join(', ')} and ${rest} more` : names.join(', ');
}

function cutOffNotices({ cutOffs }: DocumentHistories, undecided: readonly Document[]): readonly Notice[] {
  const [first, ...others] = cutOffs;
  if (first === undefined || undecided.length === 0) return [];
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'other commit')}`;
  const message = `The history is cut off at commit ${first.commit.slice(0, 12)} of ${first.day}${more}, so --git cannot tell when ${count(undecided.length, 'document')} last changed before that: ${listed(undecided)}. Fetch all of it: "git fetch --unshallow", or "fetch-depth: 0" in GitHub Actions.`;
  return [{ id: 'git-history-cut-off', level: 'warning', message }];
}
