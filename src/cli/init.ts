import { lstatSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { neutralise } from '../report/neutralise.ts';
import { ExitCode } from './exit-code.ts';
import { makeFolder } from './make-folder.ts';
import type { StarterFile } from './starter.ts';
import type { Terminal } from './terminal.ts';

/** Writes starter documents to a folder; throws UsageError, with no file written, when one of them or a file in place of a folder exists. */
export function init(folder: string, files: readonly StarterFile[], terminal: Terminal): number {
  const target = resolve(terminal.cwd, folder);
  refuseToOverwrite(files, target, folder);
  for (const { path } of files) orRefuse(join(folder, path), () => makeFolder(dirname(join(target, path))));
  for (const { path, text } of files) {
    orRefuse(join(folder, path), () => writeFileSync(join(target, path), text, { flag: 'wx' }));
  }
  terminal.out(nextSteps(files, folder));
  return ExitCode.ok;
}

function refuseToOverwrite(files: readonly StarterFile[], target: string, folder: string): void {
  const existing = files.filter((file) => stands(join(target, file.path)));
  if (existing.length === 0) return;
  const names = existing.map((file) => `  ${join(folder, file.path)}`);
  throw new UsageError(
    `Nothing was written, because these exist:\n${names.join('\n')}\nName another folder, or move them away first.`,
  );
}

/** Whether something has that name, be it a link that leads nowhere. */
function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // writing will say why
  }
}

function orRefuse(shown: string, act: () => void): void {
  try {
    act();
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
  ]
    .map(neutralise)
    .join('\n');
}
