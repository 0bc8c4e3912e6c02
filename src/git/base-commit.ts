/** Which commit a change starts from: questions to the repository, none of which fetches anything. */
import { readObjects } from './read-objects.ts';
import { type Repository, refusal } from './repository.ts';
import { runGit } from './run-git.ts';

/** A commit by its full id, or a sentence that says why there is none. */
export type FoundCommit =
  | { readonly is: 'found'; readonly id: string }
  | { readonly is: 'none'; readonly reason: string };

/** The commit that is checked out; undefined when there is none yet. */
export function headCommit(repository: Repository): string | undefined {
  return idOf(repository, 'HEAD');
}

/** The newest commit that both commits, given by their full ids, come from. */
export function mergeBase(repository: Repository, one: string, other: string): FoundCommit {
  const missing = [one, other].find((id) => !isId(id) || idOf(repository, id) === undefined);
  if (missing !== undefined) return none(`Commit ${shown(missing)} is not in this repository.`, repository);
  const answer = runGit(repository.place, ['merge-base', one, other]);
  if (answer.is === 'lost') return { is: 'none', reason: refusal(answer) };
  const id = answer.is === 'answered' ? answer.bytes.toString('latin1').trim() : '';
  if (isId(id)) return { is: 'found', id };
  return none(`Commits ${shown(one)} and ${shown(other)} have no commit in common here.`, repository);
}

/** The first parent of the commit that is checked out, when that is the merge commit of the given full id. */
export function firstParentOfMerge(repository: Repository, merge: string): FoundCommit {
  if (headCommit(repository) !== merge || !isId(merge)) return none(`Commit ${shown(merge)} is not checked out.`);
  const objects = readObjects(repository, [merge]);
  const bytes = objects.is === 'read' ? objects.bytes.get(merge) : undefined;
  if (bytes === undefined) return none(`Commit ${shown(merge)} cannot be read.`);
  // Its own bytes name its parents even where a shallow clone has cut them off.
  const head = bytes.toString('latin1').split('\n\n')[0] ?? '';
  const [first, second] = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
  if (first === undefined || second === undefined) return none(`Commit ${shown(merge)} is no merge.`);
  if (idOf(repository, first) !== undefined) return { is: 'found', id: first };
  return none(`The first parent of commit ${shown(merge)} is not in this repository.`, repository);
}

function idOf({ place }: Repository, name: string): string | undefined {
  const answer = runGit(place, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const id = answer.is === 'answered' ? answer.bytes.toString('latin1').trim() : '';
  return isId(id) ? id : undefined;
}

function isId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function shown(id: string): string {
  return isId(id) ? id.slice(0, 12) : JSON.stringify(id.slice(0, 100));
}

function none(reason: string, repository?: Repository): FoundCommit {
  const deeper =
    repository?.isShallow === true ? ' This clone is shallow: in GitHub Actions set "fetch-depth: 0".' : '';
  return { is: 'none', reason: reason + deeper };
}
