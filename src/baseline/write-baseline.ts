import { lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { Baseline } from '../model/baseline.ts';

/** A baseline as text: one entry a line, so that a pull request shows what went. */
export function baselineText({ entries, ...head }: Baseline): string {
  const opening = JSON.stringify({ ...head, entries: [] }, null, 2).replace(/\[\]\n\}$/, '');
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return entries.length === 0 ? `${opening}[]\n}\n` : `${opening}[\n${lines}\n  ]\n}\n`;
}

/** Throws UsageError when something stands where a new baseline is to be written. */
export function refuseExisting(path: string, cwd: string): void {
  if (kindOf(resolve(cwd, path)) === 'absent') return;
  throw new UsageError(
    `"${path}" exists, and a baseline never rises by itself. To drop what is fixed, run "irready baseline update"; to start over, delete the file first.`,
  );
}

/** Puts a baseline in its place at once and whole; throws UsageError when that cannot be done, or a link stands there. */
export function writeBaseline(path: string, baseline: Baseline, cwd: string): void {
  const text = baselineText(baseline);
  const target = resolve(cwd, path);
  if (Buffer.byteLength(text) > LIMITS.baselineBytes) {
    throw new UsageError(
      `The baseline would be larger than ${LIMITS.baselineBytes / 1024 / 1024} MB. Narrow the paths.`,
    );
  }
  if (!['file', 'absent'].includes(kindOf(target))) {
    throw new UsageError(`"${path}" is not an ordinary file, so no baseline is written through it. Name another file.`);
  }
  try {
    replace(target, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline cannot be written to "${path}": ${reason}.`);
  }
}

function replace(target: string, text: string): void {
  const folder = mkdtempSync(join(dirname(target), '.irready-baseline-'));
  try {
    const fresh = join(folder, 'baseline.json');
    writeFileSync(fresh, text, { flag: 'wx' });
    renameSync(fresh, target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function kindOf(absolute: string): 'absent' | 'file' | 'other' {
  try {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return 'absent';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return 'absent'; // writing will say why
  }
}
