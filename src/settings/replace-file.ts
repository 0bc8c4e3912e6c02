import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';

/**
 * Puts a text where a file (absolute path) is or is to be: whoever reads it meanwhile sees the old text or the new one. Who may
 * read it stays as it was. Throws UsageError when it cannot be written; `shown` names it in messages.
 */
export function replaceFile(path: string, text: string, shown: string): void {
  orRefuse(shown, () => {
    const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
    // Beside the file, because only within one file system a file takes the place of another at once.
    const folder = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
    try {
      const draft = join(folder, 'draft');
      writeWhole(openSync(draft, 'wx'), text, mode);
      renameSync(draft, path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
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
