import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';

/**
 * Puts a text where a file (absolute path) is or is to be: whoever reads it meanwhile sees the old text or the new one. Who may
 * read it stays as it was. Throws UsageError when it cannot be written; `shown` names it in messages.
 */
export function replaceFile(path: string, text: string, shown: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  orRefuse(shown, () => {
    const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
    const descriptor = openSync(draft, 'wx');
    try {
      writeWhole(descriptor, text, mode);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

function orRefuse(shown: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${shown}" cannot be written: ${reason}.`);
  }
}

function writeWhole(descriptor: number, text: string, mode: number | undefined): void {
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
