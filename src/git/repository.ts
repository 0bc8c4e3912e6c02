import { posix, relative, resolve, sep } from 'node:path';
import { type GitAnswer, type GitPlace, type Loss, runGit } from './run-git.ts';

/** A repository with a working tree, seen from a folder in it. */
export interface Repository {
  /** The root of the working tree, where git is asked. */
  readonly place: GitPlace;
  /** The folder that it is seen from, absolute. */
  readonly cwd: string;
  /** The folder below the root of the working tree: empty, or `security/plans/`. */
  readonly prefix: string;
  /** Whether older commits were left out when it was cloned. */
  readonly isShallow: boolean;
}

/** A repository, or a sentence that says why there is none to ask. */
export type Opened =
  | { readonly is: 'open'; readonly repository: Repository }
  | { readonly is: 'closed'; readonly reason: string };

/** Looks for the repository that a folder lies in. */
export function openRepository(place: GitPlace): Opened {
  const state = runGit(place, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (state.is !== 'answered') return { is: 'closed', reason: refusal(state) };
  const [inTree, isShallow] = state.bytes.toString('utf8').split('\n');
  if (inTree !== 'true') return { is: 'closed', reason: NO_WORKING_TREE };
  const prefix = runGit(place, ['rev-parse', '--show-prefix']);
  if (prefix.is !== 'answered') return { is: 'closed', reason: refusal(prefix) };
  const shown = prefix.bytes.toString('utf8').replace(/\n$/, '');
  if (shown.includes('\ufffd')) return { is: 'closed', reason: 'The name of this folder is not UTF-8.' };
  const root = { cwd: resolve(place.cwd, relative(shown, '')), env: place.env };
  return {
    is: 'open',
    repository: { place: root, cwd: place.cwd, prefix: shown, isShallow: isShallow === 'true' },
  };
}

const NO_WORKING_TREE = 'This folder belongs to a bare git repository, which has no working tree.';

/** The path of a file below the root of the repository, or undefined when it lies outside; takes an absolute path. */
export function pathInRepository({ cwd, prefix }: Repository, absolute: string): string | undefined {
  const below = relative(cwd, absolute).split(sep).join('/');
  const path = posix.normalize(`${prefix}${below}`);
  const inside = path !== '..' && !path.startsWith('../') && !posix.isAbsolute(path) && !/^[A-Za-z]:/.test(path);
  return inside ? path : undefined;
}

/** Why git gave no answer, as a sentence with what to do. */
export function refusal(answer: Exclude<GitAnswer, { is: 'answered' }>): string {
  if (answer.is === 'lost') return LOSSES[answer.why];
  const { message } = answer;
  if (/dubious ownership|safe\.directory/i.test(message)) return FOREIGN_OWNER;
  if (/bare repository/i.test(message)) return NO_WORKING_TREE;
  if (/not a git repository/i.test(message)) return 'This folder is not in a git repository.';
  if (/lazy fetching|promisor remote/i.test(message)) return NOT_FETCHED;
  if (/must be run in a work tree/i.test(message)) return NO_WORKING_TREE;
  const lines = message.split('\n');
  const said = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines[0] ?? ''; // hints come before it
  return `Git says: ${said.replace(/^(fatal|error): /, '').slice(0, 200) || 'nothing'}.`;
}

const FOREIGN_OWNER =
  'The git repository belongs to somebody else, so git does not read it. Run "git config --global --add safe.directory <folder of the repository>" if you trust it.';

const NOT_FETCHED = 'This is a partial clone, and files of older commits were not fetched. Clone it without --filter.';

const LOSSES = {
  notInstalled: 'Git is not installed, or not found on the PATH.',
  notStarted: 'Git could not be started.',
  tooSlow: 'Git took longer than a minute to answer.',
  tooLarge: 'Git answered more than irready reads.',
} as const satisfies Readonly<Record<Loss, string>>;
