import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Json } from '../model/json.ts';
import type { Report } from '../model/report.ts';
import { explainErrors } from '../validate/explain.ts';

/** The schema version of the reports that this version writes and reads. */
const SCHEMA_VERSION = '1.0';

/** A mistake at most that many times; the rest says the same. */
const MISTAKES = 3;

/**
 * Reads a report that `check -f json` wrote. Throws UsageError for a file that cannot be read, is too large, is no JSON, or is
 * not such a report.
 */
export async function readReport(path: string, cwd: string): Promise<Report> {
  const value = parseJson(readText(resolve(cwd, path), path), path);
  const { VALIDATORS } = await import('./report-validator.generated.js');
  const isReport = (given: unknown): given is Report => VALIDATORS.Report(given);
  if (isReport(value)) return value;
  refuseOtherVersion(value, path);
  const mistakes = explainErrors(VALIDATORS.Report.errors ?? [], { value, rawScalars: new Map() });
  const shown = mistakes.slice(0, MISTAKES).map(({ message }) => message);
  throw new UsageError(
    `"${path}" is not a report of irready. ${shown.join(' ')} Write one with "irready check -f json=${path}".`,
  );
}

function readText(absolute: string, path: string): string {
  const descriptor = open(absolute, path);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UsageError(`"${path}" is not an ordinary file, so no report can be read from it.`);
    if (stats.size <= LIMITS.reportBytes) return readFileSync(descriptor, 'utf8');
    throw new UsageError(`The report "${path}" is larger than ${LIMITS.reportBytes / 1024 / 1024} MB.`);
  } finally {
    closeSync(descriptor);
  }
}

// Opening a named pipe would wait for somebody to write into it.
function open(absolute: string, path: string): number {
  try {
    return openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(`The report "${path}" ${missing ? 'does not exist' : 'cannot be opened'}.`);
  }
}

function parseJson(text: string, path: string): Json {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${path}" is not JSON: ${reason}.`);
  }
}

function refuseOtherVersion(value: Json, path: string): void {
  const version = isMapping(value) ? value['schemaVersion'] : undefined;
  if (typeof version !== 'string' || version === SCHEMA_VERSION) return;
  throw new UsageError(
    `The report "${path}" has schema version "${version}"; this irready reads "${SCHEMA_VERSION}". Write it again with "irready check -f json".`,
  );
}
