import type { Json } from '../model/json.ts';
import { isMapping } from './json-pointer.ts';

/** What a list entry is called in a waiver: its id, else its name; undefined when it has neither. */
export function handleOf(entry: Json): string | undefined {
  if (!isMapping(entry)) return undefined;
  for (const key of ['id', 'name']) {
    const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
