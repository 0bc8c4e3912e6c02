import { isList, isMapping } from '../base/json-pointer.ts';
import { DOCUMENT_KINDS } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type MalformedEntry, WAIVABLE, type WaiverEntry } from '../model/waiver.ts';
import { FORMATS } from '../validate/formats.ts';

/** A waiver from a value that was found to be one. */
export function toEntry(value: JsonObject, placeOf: WaiverEntry['placeOf']): WaiverEntry {
  const what = WAIVABLE.find((key) => Object.hasOwn(value, key)) ?? 'rule';
  const target = isMapping(value['target']) ? targetOf(value['target']) : undefined;
  return {
    is: 'sound',
    id: text(value['id']),
    what,
    covers: text(value[what]),
    ...(target !== undefined && { target }),
    reason: text(value['reason']),
    owner: text(value['owner']),
    approver: text(value['approver']),
    created: text(value['created']),
    expires: text(value['expires']),
    placeOf,
  };
}

function targetOf(value: JsonObject): WaiverEntry['target'] {
  const kind = DOCUMENT_KINDS.find((known) => known === value['kind']);
  if (kind !== undefined) return { kind, name: text(value['name']), pointer: text(value['pointer']) };
  return { paths: isList(value['paths']) ? value['paths'].map(text) : [] };
}

/** What can be told of an entry that is no waiver, under an id that no other has. */
export function toMalformed(value: JsonObject, position: number, taken: ReadonlySet<string>): MalformedEntry {
  const what = WAIVABLE.find((key) => text(value[key]) !== '');
  const [approver, created, expires] = [shown(value['approver']), shown(value['created']), shown(value['expires'])];
  return {
    is: 'malformed',
    waiver: {
      id: free(shown(value['id']) || `waiver ${position + 1} of the file`, taken),
      state: 'malformed',
      covers: what === undefined ? 'nothing that it names' : shown(value[what]),
      reason: shown(value['reason']),
      owner: shown(value['owner']),
      ...(approver !== '' && { approver }),
      ...(isDate(created) && { created }),
      ...(isDate(expires) && { expires }),
    },
  };
}

function free(id: string, taken: ReadonlySet<string>): string {
  let unused = id;
  for (let number = 2; taken.has(unused); number++) unused = `${id} (${number})`;
  return unused;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The rest of a longer text tells a reader nothing more. */
const LONGEST_SHOWN = 200;

function shown(value: Json | undefined): string {
  return text(value).slice(0, LONGEST_SHOWN);
}

function isDate(value: string): boolean {
  return FORMATS['date']?.(value) === true;
}
