/** The only place that runs git. What it is asked never starts another program, whatever the repository's own settings say. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { LIMITS } from '../base/limits.ts';
import { findGit } from './find-git.ts';

/** The environment of the process, as far as git needs any of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git is asked. */
export interface GitPlace {
  /** Absolute folder. */
  readonly cwd: string;
  readonly env: Environment;
}

/** Why git gave no answer at all. */
export type Loss = 'notInstalled' | 'notStarted' | 'tooSlow' | 'tooLarge';

/** What came of a question to git. */
export type GitAnswer =
  | { readonly is: 'answered'; readonly bytes: Buffer }
  /** Git said no; `message` is what it said, in English. */
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'lost'; readonly why: Loss };

/** Settings that name programs to run, or that change what an object is or what is shown of a history. */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.attributesFile=/dev/null',
  'core.alternateRefsCommand=',
  'core.askPass=',
  'core.sshCommand=false',
  'credential.helper=',
  'diff.external=',
  'diff.orderFile=/dev/null',
  'gpg.program=false',
  'log.showSignature=false',
  'log.mailmap=false',
  'log.showRoot=true',
  'i18n.logOutputEncoding=UTF-8',
  'safe.bareRepository=explicit',
  ...['allow', 'ext.allow', 'file.allow', 'git.allow', 'http.allow', 'https.allow', 'ssh.allow'].map(
    (name) => `protocol.${name}=never`,
  ),
];

const OPTIONS = [
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
];

/** Variables that git and its system need; no `GIT_*` of the outside is among them. */
const PASSED = [
  'PATH',
  'Path',
  'HOME',
  'USERPROFILE',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'ProgramData',
  'TMPDIR',
  'TEMP',
];

const FIXED = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_GRAFT_FILE: '/dev/null',
  LC_ALL: 'C',
};

/** Asks git one thing; never throws for what git or the repository does. `input` goes to its standard input. */
export function runGit(place: GitPlace, args: readonly string[], input: string = ''): GitAnswer {
  return answerOf(spawned(place, args, input, LIMITS.gitBytes));
}

/** The first bytes of what git answers, at most so many; it is stopped when it has more to say. */
export function firstBytesOf(place: GitPlace, args: readonly string[], most: number): GitAnswer {
  const ran = spawned(place, args, '', most);
  if (ran === undefined || ran.error === undefined || lossOf(ran.error) !== 'tooLarge') return answerOf(ran);
  return { is: 'answered', bytes: ran.stdout.subarray(0, most) };
}

/** Undefined when there is no git. */
function spawned(
  { cwd, env }: GitPlace,
  args: readonly string[],
  input: string,
  most: number,
): SpawnSyncReturns<Buffer> | undefined {
  const git = findGit(env);
  if (git === undefined) return undefined;
  return spawnSync(git, [...OPTIONS, ...args], {
    cwd,
    env: environment(env),
    input,
    maxBuffer: most,
    timeout: LIMITS.gitMilliseconds,
    killSignal: 'SIGKILL',
    shell: false,
    windowsHide: true,
  });
}

function answerOf(ran: SpawnSyncReturns<Buffer> | undefined): GitAnswer {
  if (ran === undefined) return { is: 'lost', why: 'notInstalled' };
  if (ran.error !== undefined) return { is: 'lost', why: lossOf(ran.error) };
  if (ran.status === 0) return { is: 'answered', bytes: ran.stdout };
  return { is: 'refused', message: ran.stderr.toString('utf8').trim() };
}

function environment(env: Environment): Record<string, string> {
  const passed = PASSED.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return { ...Object.fromEntries(passed), ...FIXED };
}

function lossOf(error: Error): Loss {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ETIMEDOUT') return 'tooSlow';
  return code === 'ENOBUFS' ? 'tooLarge' : 'notStarted';
}
