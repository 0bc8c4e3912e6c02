import { createHash } from 'node:crypto';
import { InternalError, UsageError } from '../base/errors.ts';
import { isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Baseline, BaselineFile } from '../model/baseline.ts';
import type { Json } from '../model/json.ts';
import { parseYamlFile, type YamlFile } from '../parse/yaml-file.ts';
import { validateAs } from '../validate/validate-as.ts';
import { VALIDATORS } from '../validate/validators.generated.js';

/** The schema version of the baselines that this version writes and reads. */
const SCHEMA_VERSION = '1.0';

/** A mistake and the place that it is about. */
interface Misfit {
  readonly pointer: string;
  readonly message: string;
  readonly target?: 'key';
}

/**
 * Reads the bytes of a baseline, wherever they come from; `path` is what messages and reports call it. Throws UsageError, with
 * place and line, for what is no baseline.
 */
export function decodeBaseline(bytes: Uint8Array, path: string): BaselineFile {
  const text = decode(bytes, path);
  const value = parseJson(text, path);
  refuseOtherVersion(value, path);
  refuse(misfits(value), text, path);
  if (!isBaseline(value)) throw new InternalError('a baseline without mistakes does not follow its schema');
  refuseDoubledKeys(value, text, path);
  refuse(doubled(value), text, path);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), baseline: value };
}

function decode(bytes: Uint8Array, path: string): string {
  if (bytes.byteLength > LIMITS.baselineBytes) {
    throw new UsageError(`The baseline "${path}" is larger than ${LIMITS.baselineBytes / 1024 / 1024} MB.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops a byte order mark
  } catch {
    throw new UsageError(`The baseline "${path}" is not UTF-8. Restore it as irready wrote it.`);
  }
}

function parseJson(text: string, path: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    const source = framed(text, path);
    if (source?.is === 'broken') throw new UsageError(source.frames.join('\n'));
    // What the parser says quotes the text, line breaks and all.
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
    throw new UsageError(`${path}${lineAndColumn(text, reason)}: The baseline is not JSON: ${reason}.`);
  }
}

/** Every parser of JSON that we run on counts characters; people count lines. */
function lineAndColumn(text: string, reason: string): string {
  const [, position] = / position (\d+)/.exec(reason) ?? [];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function refuseOtherVersion(value: Json, path: string): void {
  const version = isMapping(value) ? value['schemaVersion'] : undefined;
  if (typeof version !== 'string' || version === SCHEMA_VERSION || !/^[\d.]{1,20}$/.test(version)) return;
  throw new UsageError(
    `The baseline "${path}" has schema version "${version}"; this irready reads "${SCHEMA_VERSION}". Use the irready that wrote it.`,
  );
}

function misfits(value: Json): readonly Misfit[] {
  if (!isMapping(value))
    return [{ pointer: '', message: 'A baseline is a mapping, as "irready baseline create" writes it.' }];
  return validateAs('Baseline', value).map(({ pointer, message, remediation, target }) => ({
    pointer,
    message: remediation === undefined ? message : `${message} ${remediation}`,
    ...(target !== undefined && { target }),
  }));
}

function isBaseline(value: unknown): value is Baseline {
  return VALIDATORS.Baseline(value);
}

/** Of two keys of one name a parser of JSON takes the last, and a reviewer may have read the first. */
function refuseDoubledKeys(baseline: Baseline, text: string, path: string): void {
  const expected = [baseline, ...baseline.entries].reduce((sum, each) => sum + Object.keys(each).length, 0);
  let keys = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) keys++;
  if (keys === expected) return;
  const source = framed(text, path);
  if (source?.is === 'broken') throw new UsageError(source.frames.join('\n'));
  throw new UsageError(`The baseline "${path}" holds a key twice. Restore it as irready wrote it.`);
}

/** A string of JSON, and the colon that makes it a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/** Two entries of one gap: a merge that went wrong, or a hand that counts something twice. */
function doubled({ entries }: Baseline): readonly Misfit[] {
  const seen = new Set<string>();
  return entries.flatMap(({ fingerprint }, index) => {
    const pointer = `/entries/${index}/fingerprint`;
    if (seen.has(fingerprint))
      return [{ pointer, message: `"${fingerprint}" is listed twice. Keep one of the entries.` }];
    seen.add(fingerprint);
    return [];
  });
}

/** Messages that are shown of one file. */
const SHOWN = 20;

function refuse(mistakes: readonly Misfit[], text: string, path: string): void {
  if (mistakes.length === 0) return;
  const source = framed(text, path);
  const shown = mistakes.slice(0, SHOWN).map(({ pointer, message, target }) => {
    return source?.is === 'read' ? source.frame(pointer, message, target) : `${path}: ${pointer}: ${message}`;
  });
  const rest = mistakes.length - shown.length;
  throw new UsageError([...shown, ...(rest > 0 ? [`${path}: ${rest} more mistakes like these.`] : [])].join('\n'));
}

/** Every JSON text is YAML, whose parser knows places; a longer text would take it too long. */
function framed(text: string, path: string): YamlFile | undefined {
  return text.length > LIMITS.fileBytes ? undefined : parseYamlFile(path, text);
}
