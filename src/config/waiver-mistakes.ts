/** What is wrong with waivers beyond what their schema says. */
import { isList, isMapping } from '../base/json-pointer.ts';
import { isBlank, isPlaceholder } from '../base/placeholder.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import { WAIVABLE } from '../model/waiver.ts';
import { FORMATS } from '../validate/formats.ts';
import { patternMistake, patternsMistake } from './waiver-patterns.ts';

/** A mistake and where it stands in the file. */
export interface EntryMistake {
  readonly pointer: Pointer;
  /** Set when the key is meant, not its value. */
  readonly target?: 'key';
  readonly message: string;
  readonly remediation?: string;
}

/** The mistakes of a list of waivers; what is not a mapping is left to the schema. */
export function entryMistakes(list: readonly Json[]): readonly EntryMistake[] {
  const counts = countIds(list);
  return list.flatMap((entry, position) => {
    if (!isMapping(entry)) return [];
    const at = `/waivers/${position}`;
    return [
      ...idMistakes(entry, at, counts),
      ...subjectMistakes(entry, at),
      ...reasonMistakes(entry, at),
      ...lengthMistakes(entry, at),
      ...orderMistakes(entry, at),
      ...targetMistakes(entry['target'], `${at}/target`),
    ];
  });
}

function countIds(list: readonly Json[]): ReadonlyMap<Json, number> {
  const counts = new Map<Json, number>();
  for (const entry of list) {
    const id = isMapping(entry) ? entry['id'] : undefined;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function idMistakes(
  { id = null }: JsonObject,
  at: Pointer,
  counts: ReadonlyMap<Json, number>,
): readonly EntryMistake[] {
  const count = counts.get(id) ?? 0;
  if (typeof id !== 'string' || count < 2) return [];
  const message = `${count} waivers have the id "${id.slice(0, 60)}".`;
  return [{ pointer: `${at}/id`, message, remediation: 'Give each waiver an id of its own.' }];
}

function subjectMistakes(entry: JsonObject, at: Pointer): readonly EntryMistake[] {
  const [, second] = WAIVABLE.filter((key) => Object.hasOwn(entry, key));
  if (second !== undefined) {
    const message = 'This waiver names more than one of rule, objective and control.';
    return [
      {
        pointer: `${at}/${second}`,
        target: 'key',
        message,
        remediation: 'Keep one, and write a waiver for the other.',
      },
    ];
  }
  if (WAIVABLE.some((key) => Object.hasOwn(entry, key))) return [];
  const message = 'This waiver does not say what it accepts.';
  return [{ pointer: at, message, remediation: 'Add one of the keys "rule", "objective" and "control".' }];
}

function reasonMistakes({ reason }: JsonObject, at: Pointer): readonly EntryMistake[] {
  if (typeof reason !== 'string' || reason === '') return [];
  if (!isBlank(reason) && !isPlaceholder(reason)) return [];
  const message = isBlank(reason) ? 'The reason is blank.' : 'The reason is a blank to be filled in.';
  return [
    {
      pointer: `${at}/reason`,
      message,
      remediation: 'Say why the gap is accepted, and what is done until it is closed.',
    },
  ];
}

/** Reports and messages show these texts. */
const LONGEST = { id: 100, rule: 200, objective: 200, control: 200, owner: 200, approver: 200, reason: 2_000 };

function lengthMistakes(entry: JsonObject, at: Pointer): readonly EntryMistake[] {
  return Object.entries(LONGEST).flatMap(([key, longest]) => {
    const value = entry[key];
    if (typeof value !== 'string' || value.length <= longest) return [];
    return [
      {
        pointer: `${at}/${key}`,
        message: `"${key}" is longer than ${longest} characters.`,
        remediation: 'Shorten it.',
      },
    ];
  });
}

function orderMistakes({ created, expires }: JsonObject, at: Pointer): readonly EntryMistake[] {
  if (typeof created !== 'string' || typeof expires !== 'string' || expires >= created) return [];
  if (!isDay(created) || !isDay(expires)) return [];
  const message = `The last day, ${expires}, comes before the first, ${created}.`;
  return [{ pointer: `${at}/expires`, message, remediation: 'Correct "created" or "expires".' }];
}

function isDay(text: string): boolean {
  return FORMATS['date']?.(text) === true;
}

function targetMistakes(target: Json | undefined, at: Pointer): readonly EntryMistake[] {
  if (!isMapping(target)) return [];
  const keys = ['kind', 'name', 'pointer', 'paths'].filter((key) => Object.hasOwn(target, key));
  if (!keys.includes('paths')) return documentMistakes(target, keys, at);
  if (keys.length > 1) {
    const message = 'The target names paths and a document.';
    return [{ pointer: `${at}/paths`, target: 'key', message, remediation: 'Keep "paths", or "kind" and "name".' }];
  }
  return pathMistakes(target['paths'] ?? null, `${at}/paths`);
}

/** Longer names and pointers lead nowhere. */
const LONGEST_NAME = 500;

function documentMistakes({ name }: JsonObject, keys: readonly string[], at: Pointer): readonly EntryMistake[] {
  if (!keys.includes('kind') || !keys.includes('name')) {
    const message = 'The target does not name a document or paths.';
    return [{ pointer: at, message, remediation: 'Write "kind" and "name" of the document, or "paths".' }];
  }
  if (typeof name !== 'string' || name.length <= LONGEST_NAME) return [];
  return [{ pointer: `${at}/name`, message: `"name" is longer than ${LONGEST_NAME} characters.` }];
}

function pathMistakes(paths: Json, at: Pointer): readonly EntryMistake[] {
  if (!isList(paths)) return [];
  const many = patternsMistake(paths.length);
  if (many !== undefined) return [{ pointer: at, ...many }];
  return paths.flatMap((pattern, position) => {
    const mistake = typeof pattern === 'string' ? patternMistake(pattern) : undefined;
    return mistake === undefined ? [] : [{ pointer: `${at}/${position}`, ...mistake }];
  });
}
