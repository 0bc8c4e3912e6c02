import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { Baseline } from '../model/baseline.ts';
import { replaceFile } from '../settings/replace-file.ts';

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
  replaceFile(target, text, path);
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
