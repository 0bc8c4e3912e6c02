import { child, isList, tokens, valueAt } from '../base/json-pointer.ts';
import { handleOf } from '../base/list-entry.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';

/** A pointer as waivers write it: list entries by their id or name, and by their position only where they have neither. */
export function namedPointer(root: Json, pointer: Pointer): Pointer {
  let value: Json | undefined = root;
  let named: Pointer = '';
  for (const token of tokens(pointer)) {
    const inner: Json | undefined = value === undefined ? undefined : valueAt(value, child('', token));
    named = child(named, (isList(value) && inner !== undefined ? handleOf(inner) : undefined) ?? token);
    value = inner;
  }
  return named;
}
