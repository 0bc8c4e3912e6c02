/** `--base-ref`: settings come from a commit, so that a change cannot excuse itself, and what it would have changed is told. */
import { relative, sep } from 'node:path';
import { type AssessRequest, assess } from '../assess.ts';
import { compareText } from '../base/compare.ts';
import { UsageError } from '../base/errors.ts';
import { commitFiles } from '../git/commit-files.ts';
import { openRepository } from '../git/repository.ts';
import { type Commit, givenAs, resolveCommit } from '../git/resolve-commit.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import { boundedFiles, type ReadingBounds } from '../settings/bounded-files.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import { difference, recorded } from '../settings/recorded.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { attempted, firstLine } from './attempted.ts';
import type { FailOn } from './exit-code.ts';
import { effectsOf, type SettledRun } from './settings-effect.ts';
import type { Terminal } from './terminal.ts';

/** An assessment whose settings have all been read. */
export interface Settled {
  readonly request: AssessRequest;
  /** What becomes of its report, as a baseline has it. */
  readonly conclude: (report: Report) => Report;
  readonly failOn: FailOn;
}

/** The commit whose settings count. */
export interface BaseRefFlag {
  readonly baseRef?: string;
  /** What messages call it, where nobody typed `--base-ref`. */
  readonly baseRefAs?: string;
}

type GivenCommit = Pick<Commit, 'ref' | 'as'>;

/** Files that a notice names. */
const NAMED = 20;

/** Where configuration, rule packs, waivers and baseline are read: in the commit of `--base-ref`, else on the disk. */
export function settingsFilesOf(flags: BaseRefFlag & ReadingBounds, terminal: Terminal): SettingsFiles {
  const given = givenBase(flags);
  return given === undefined ? boundedFiles(DISK_FILES, flags) : commitOf(given, terminal).files;
}

/** The commit whose settings count, as it was given; undefined when those of the disk do. */
export function givenBase({ baseRef, baseRefAs = '--base-ref' }: BaseRefFlag): GivenCommit | undefined {
  return baseRef === undefined ? undefined : { ref: baseRef, as: baseRefAs };
}

function commitOf(
  given: GivenCommit,
  { cwd, env }: Terminal,
): { readonly files: SettingsFiles; readonly commit: Commit } {
  const { repository, commit } = resolveCommit(openRepository({ cwd, env }), given);
  return { files: commitFiles(repository, commit), commit };
}

/**
 * The assessment by the settings of a commit, with notices about what those of the working tree would change. `settle` reads the
 * settings in some files, of which `disk` is the working tree. Throws UsageError, with the ref, for what cannot be used.
 */
export function assessmentFromBase(
  given: GivenCommit,
  terminal: Terminal,
  disk: SettingsFiles,
  settle: (files: SettingsFiles) => Settled,
): AssessRequest {
  const { files, commit } = commitOf(given, terminal);
  const base = recorded(files);
  const own = recorded(disk);
  const settled = attempted(() => settle(base.files));
  if (typeof settled === 'string') throw new UsageError(`At ${givenAs(given)}: ${settled}`);
  const proposed = attempted(() => settle(own.files));
  const asked = new Set([...base.asked(), ...own.asked()]);
  const changed = changes(asked, (path) => difference(path, files, disk), commit, terminal);
  if (changed.length === 0) return settled.request;
  const { request } = settled;
  return { ...request, notices: [...(request.notices ?? []), ...changed, effectNotice(settled, proposed)] };
}

function changes(
  paths: Iterable<string>,
  differenceAt: (path: string) => ReturnType<typeof difference>,
  commit: Commit,
  { cwd }: Terminal,
): readonly Notice[] {
  const notices = [...paths].sort(compareText).flatMap((path) => {
    const how = differenceAt(path);
    if (how === undefined) return [];
    const shown = relative(cwd, path).split(sep).join('/');
    return [{ ...notice(`"${shown}" ${WORDS[how](named(commit))}`), path: shown }];
  });
  const rest = notices.length - NAMED;
  return rest > 0 ? [...notices.slice(0, NAMED), notice(`${rest} more files differ in the same way.`)] : notices;
}

const WORDS = {
  added: (commit: string) => `is not in ${commit}, so it was not used.`,
  removed: (commit: string) => `is gone from the working tree; the one in ${commit} was used.`,
  changed: (commit: string) => `is not as in ${commit}; the one of the commit was used.`,
} as const;

function named(commit: Commit): string {
  return commit.ref === commit.id ? givenAs(commit) : `${givenAs(commit)} (commit ${commit.id.slice(0, 12)})`;
}

function effectNotice(settled: Settled, proposed: Settled | string): Notice {
  if (typeof proposed === 'string')
    return notice(`The settings of the working tree do not load, and were not used: ${firstLine(proposed)}`);
  const effects = effectsOf(runOf(settled), runOf(proposed));
  const what = effects.length === 0 ? 'would have no effect on the verdict' : `would ${joined(effects)}`;
  return notice(`The settings of the working tree, which were not used, ${what}.`);
}

function runOf({ request, conclude, failOn }: Settled): SettledRun {
  return { report: conclude(assess(request)), failOn };
}

function joined(effects: readonly string[]): string {
  return effects.length < 2 ? effects.join('') : `${effects.slice(0, -1).join('; ')}; and ${effects.at(-1)}`;
}

function notice(message: string): Notice {
  return { id: 'settings-read-from-base', level: 'warning', message };
}
