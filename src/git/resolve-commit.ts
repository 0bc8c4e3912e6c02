import { UsageError } from '../base/errors.ts';
import { type Opened, type Repository, refusal } from './repository.ts';
import { runGit } from './run-git.ts';

/** A commit and the name that it was asked for by. */
export interface Commit {
  /** Forty or sixty-four hexadecimal digits. */
  readonly id: string;
  readonly ref: string;
  /** What the ref was given as: `--base-ref`, `--changed-since`, `input base`. */
  readonly as: string;
}

/** How a commit is called in messages: `--base-ref "origin/main"`. */
export function givenAs({ ref, as }: Pick<Commit, 'ref' | 'as'>): string {
  return `${as} "${ref}"`;
}

/** The commit that a ref of the user names. Throws UsageError, with what to do, when there is none or no repository. */
export function resolveCommit(
  opened: Opened,
  { ref, as }: Pick<Commit, 'ref' | 'as'>,
): { readonly repository: Repository; readonly commit: Commit } {
  const given = givenAs({ ref, as });
  if (opened.is === 'closed') throw new UsageError(`${given} cannot be read. ${opened.reason}`);
  const { repository } = opened;
  if (!isPlausible(ref))
    throw new UsageError(`${given} is not the name of a commit. Name one, for example ${as} origin/main.`);
  const answer = runGit(repository.place, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (answer.is === 'lost') throw new UsageError(`${given} cannot be read. ${refusal(answer)}`);
  const id = answer.is === 'answered' ? answer.bytes.toString('latin1').trim() : '';
  if (/^[0-9a-f]{40,64}$/.test(id)) return { repository, commit: { id, ref, as } };
  throw new UsageError(`There is no commit "${ref}" in this repository. ${wayOut(ref, repository)}`);
}

/** What begins with a hyphen would be an option of git. */
function isPlausible(ref: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such a name cannot be passed on
  return ref !== '' && !ref.startsWith('-') && !/[\u0000-\u001f\u007f]/.test(ref);
}

function wayOut(ref: string, { isShallow }: Repository): string {
  const [, remote = 'origin', branch = ref] = /^(origin)\/(.+)$/.exec(ref) ?? [];
  const fetch = `Fetch it first, for example with "git fetch ${remote} ${branch}"`;
  return isShallow ? `${fetch}; this clone is shallow, in GitHub Actions set "fetch-depth: 0".` : `${fetch}.`;
}
