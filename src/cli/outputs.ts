import { statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { type AnyFormat, EXTENSIONS, type Format } from '../report/formats.ts';
import { choice } from './choice.ts';
import { makeFolder } from './make-folder.ts';
import type { Terminal } from './terminal.ts';

/** A format and the file it goes to; null is standard output. */
export interface Output<Known extends AnyFormat = Format> {
  readonly format: Known;
  readonly file: string | null;
}

/** A parser of `-f` values such as `text` or `json=out/report.json`; throws UsageError for what is none of the formats. */
export function outputReader<Known extends AnyFormat>(formats: readonly Known[]): (text: string) => Output<Known> {
  const readFormat = choice('Format', formats);
  return (text) => {
    const equals = text.indexOf('=');
    if (equals === -1) return { format: readFormat(text), file: null };
    const file = text.slice(equals + 1);
    const format = readFormat(text.slice(0, equals));
    if (file === '') throw new UsageError(`Format "${text}" names no file. Write it as ${filed(format)}.`);
    return { format, file };
  };
}

function filed(format: AnyFormat): string {
  return `${format}=report.${EXTENSIONS[format]}`;
}

/** Where each report goes, text to standard output when nothing was asked for; throws UsageError when two want one place. */
export function resolveOutputs<Known extends AnyFormat>(
  formats: readonly Output<Known>[],
  file: string | undefined,
): readonly Output<Known | 'text'>[] {
  const wanted: readonly Output<Known | 'text'>[] = formats.length === 0 ? [{ format: 'text', file: null }] : formats;
  const toStdout = wanted.filter((output) => output.file === null);
  if (toStdout.length > 1) throw new UsageError(twoReports(toStdout));
  if (file === '') throw new UsageError('--output "" names no file. Write it as --output report.txt.');
  if (file !== undefined && toStdout.length === 0) {
    throw new UsageError(`--output "${file}" has no report left to hold: each --format already names its own file.`);
  }
  const outputs = wanted.map((output) => ({ ...output, file: output.file ?? file ?? null }));
  refuseSharedFiles(outputs);
  return outputs;
}

function twoReports(outputs: readonly Output<AnyFormat>[]): string {
  const last = outputs.at(-1)?.format ?? 'json';
  const names = outputs.map((output) => `"${output.format}"`).join(' and ');
  return `Formats ${names} would both go to standard output. Give one a file: -f ${filed(last)}.`;
}

function refuseSharedFiles(outputs: readonly Output<AnyFormat>[]): void {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === null) continue;
    if (seen.has(resolve(file)))
      throw new UsageError(`Two reports would go to "${file}". Give each a file of its own.`);
    seen.add(resolve(file));
  }
}

/**
 * Throws UsageError when a report would take the place of something the run reads, or two of them are one file under two
 * names. Files that are not there yet have only their own name.
 */
export function refuseToReplace(
  outputs: readonly { readonly file: string | null }[],
  read: readonly string[],
  { cwd }: Terminal,
): void {
  const files = new Map<string, string>();
  for (const { file } of outputs) {
    const identity = file === null ? undefined : identityOf(resolve(cwd, file));
    if (file === null || identity === undefined) continue;
    if (files.has(identity)) throw new UsageError(`Two reports would go to "${file}". Give each a file of its own.`);
    files.set(identity, file);
  }
  if (files.size === 0) return;
  for (const path of read) {
    const file = files.get(identityOf(resolve(cwd, path)) ?? '');
    if (file !== undefined)
      throw new UsageError(`The report would take the place of "${path}", which it is made from. Name another file.`);
  }
}

/** What tells a file from any other, whatever it is called; undefined for what is not there or is no ordinary file. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** The text that a reporter makes; throws UsageError when it is longer than a text can be. */
export function rendered(format: AnyFormat, render: () => string): string {
  try {
    return render();
  } catch (error) {
    if (!(error instanceof RangeError && / string length$/.test(error.message))) throw error;
    throw new UsageError(
      `There is too much in it for one report in format "${format}". Narrow the paths, or take another format.`,
    );
  }
}

/** Writes one report where it belongs, creating folders; throws UsageError when that cannot be done. */
export function writeOutput(file: string | null, text: string, terminal: Terminal): void {
  if (file === null) {
    terminal.out(text);
    return;
  }
  const path = resolve(terminal.cwd, file);
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report cannot be written to "${file}": ${reason}.`);
  }
}
