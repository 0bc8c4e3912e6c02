import type { CelFunction } from '../cel-function.ts';
import type { CelValue } from '../values.ts';

// An empty mapping written in an expression is no Map.
function valueUnder(map: unknown, key: string): string {
  const value: CelValue | undefined = map instanceof Map ? map.get(key) : undefined;
  return typeof value === 'string' ? value : '';
}

/** What expressions look up in mappings and lists. */
export const lookupFunctions: readonly CelFunction[] = [
  {
    signature: 'valueUnder(map<string, string>, string): string',
    description: 'The value that a mapping holds under a key; empty when it holds none.',
    call: valueUnder,
  },
  {
    signature: 'placeIn(list<string>, string): int',
    description: 'The place of a text in a list, from 0; -1 when it is not there.',
    call: (list: readonly string[], text: string) => BigInt(list.indexOf(text)),
  },
];
