import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InternalError, UsageError } from '../base/errors.ts';
import { isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Json } from '../model/json.ts';
import type { Report } from '../model/report.ts';
import { explainErrors } from '../validate/explain.ts';

/** The schema version of the reports that this version writes and reads. */
const SCHEMA_VERSION = '1.0';

/** Characters that a version may have; anything longer is none. */
const VERSION = 20;

/**
 * Reads a report that `check -f json` wrote. Throws UsageError for a file that cannot be read, is too large, is no JSON, or is
 * not such a report.
 */
export async function readReport(path: string, cwd: string): Promise<Report> {
  const value = parseJson(readText(resolve(cwd, path), path), path);
  refuseOther(value, path);
  const { VALIDATORS } = await import('./report-validator.generated.js');
  const isReport = (given: unknown): given is Report => VALIDATORS.Report(given);
  try {
    if (isReport(value)) return value;
  } catch (error) {
    throw new UsageError(notAReport(path, firstMistake(error, value)));
  }
  throw new InternalError('a validator that stops at its first error came to an end with one');
}

function notAReport(path: string, why: string): string {
  return `"${path}" is not a report of irready. ${why} Write one with "irready check -f json=report.json".`;
}

// The compiled validator carries its own copy of the error that ends it.
function firstMistake(error: unknown, value: Json): string {
  if (!(error instanceof Error) || error.name !== 'EnoughErrors' || !('errors' in error)) throw error;
  const errors = Array.isArray(error.errors) ? error.errors : [];
  const [mistake] = explainErrors(errors, { value, rawScalars: new Map() });
  return mistake?.message ?? '';
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
    // What the parser says quotes the text, line breaks and all.
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
    throw new UsageError(`"${path}" is not JSON: ${reason}.`);
  }
}

function refuseOther(value: Json, path: string): void {
  const version = isMapping(value) ? value['schemaVersion'] : undefined;
  if (version === SCHEMA_VERSION) return;
  if (typeof version !== 'string' || version.length > VERSION) {
    throw new UsageError(notAReport(path, 'It has no "schemaVersion".'));
  }
  throw new UsageError(
    `The report "${path}" has schema version "${version}"; this irready reads "${SCHEMA_VERSION}". Write it again with "irready check -f json".`,
  );
}
