import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { ExitCode } from './exit-code.ts';
import type { StarterFile } from './starter.ts';
import type { Terminal } from './terminal.ts';

/** Writes starter documents to a folder; throws UsageError, with nothing written, when one of them exists. */
export function init(folder: string, files: readonly StarterFile[], terminal: Terminal): number {
  const target = resolve(terminal.cwd, folder);
  refuseToOverwrite(files, target, folder);
  for (const file of files) write(join(target, file.path), join(folder, file.path), file.text);
  terminal.out(nextSteps(files, folder));
  return ExitCode.ok;
}

function refuseToOverwrite(files: readonly StarterFile[], target: string, folder: string): void {
  const existing = files.filter((file) => existsSync(join(target, file.path)));
  if (existing.length === 0) return;
  const names = existing.map((file) => `  ${join(folder, file.path)}`);
  throw new UsageError(
    `Nothing was written, because these exist:\n${names.join('\n')}\nName another folder, or move them away first.`,
  );
}

function write(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${shown}" cannot be written: ${reason}.`);
  }
}

function nextSteps(files: readonly StarterFile[], folder: string): string {
  const where = folder === '.' ? '' : ` ${folder}`;
  return [
    ...files.map((file) => `wrote ${join(folder, file.path)}`),
    '',
    'Next:',
    '  1. Fill in the blanks; each one left is reported as a gap.',
    `  2. irready check${where} --profile essential`,
    '  3. irready explain <rule> tells why a gap matters and what to write instead.',
    '',
  ].join('\n');
}
