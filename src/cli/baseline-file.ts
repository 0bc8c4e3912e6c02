import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { decodeBaseline } from '../baseline/decode-baseline.ts';
import { withBaseline } from '../baseline/known.ts';
import { readBaselineBytes, standingFiles } from '../baseline/read-baseline.ts';
import type { BaselineFile } from '../model/baseline.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import type { Terminal } from './terminal.ts';

/** Where a baseline is when nobody says otherwise. */
export const DEFAULT_BASELINE = 'irready-baseline.json';

/** The flag `--baseline <file>`, or `false` for `--no-baseline`. */
export interface BaselineFlag {
  readonly baseline?: string | false;
}

/** What a run does about a baseline. */
export interface BaselineUse {
  /** The file, as reports show it; undefined when there is none. */
  readonly path: string | undefined;
  readonly notices: readonly Notice[];
  /** The report with what the baseline knows. */
  readonly mark: (report: Report) => Report;
}

/** The baseline that a run is compared with, read; throws UsageError when it is missing or malformed. */
export function baselineUse(
  flag: BaselineFlag['baseline'],
  configuration: Configuration,
  { cwd }: Terminal,
  fallback: string | undefined,
  files: SettingsFiles,
): BaselineUse {
  const path = baselinePath(flag, configuration, cwd) ?? fallback;
  if (flag === false || path === undefined) {
    return { path: undefined, notices: leftAside(flag, configuration), mark: (report) => report };
  }
  const file = readBaseline(path, cwd, files);
  const standing = standingFiles(file.baseline, cwd);
  return { path, notices: [], mark: (report) => withBaseline(report, file, standing) };
}

/** The file that the flag names, else the one that the configuration names; throws UsageError for an empty name. */
export function baselinePath(
  flag: BaselineFlag['baseline'],
  { baseline, path }: Configuration,
  cwd: string,
): string | undefined {
  if (flag === '') throw new UsageError('--baseline "" names no file. Write it as --baseline irready-baseline.json.');
  if (typeof flag === 'string') return shownFrom(cwd, resolve(cwd, flag));
  if (baseline === undefined) return undefined;
  return shownFrom(cwd, resolve(cwd, dirname(path ?? '.'), baseline));
}

/** Reads and decodes a baseline; throws UsageError when it is missing or malformed. */
export function readBaseline(path: string, cwd: string, files: SettingsFiles = DISK_FILES): BaselineFile {
  return decodeBaseline(readBaselineBytes(path, cwd, files), path);
}

function shownFrom(cwd: string, absolute: string): string {
  return relative(cwd, absolute).split(sep).join('/');
}

function leftAside(flag: BaselineFlag['baseline'], { baseline, path }: Configuration): readonly Notice[] {
  if (flag !== false || baseline === undefined) return [];
  const message = `The baseline "${baseline}" was left aside, as --no-baseline asks, so no gap is known.`;
  return [{ id: 'baseline-left-aside', level: 'warning', message, ...(path !== null && { path }) }];
}
