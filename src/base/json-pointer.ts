import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';

/** Extends a pointer by one key or index. */
export function child(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${typeof key === 'number' ? key : escaped(key)}`;
}

// Almost no key needs it, and pointers are made for every value that a rule looks at.
function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The unescaped keys and indices of a pointer, outermost first. */
export function tokens(pointer: Pointer): readonly string[] {
  if (pointer === '') return [];
  const parts = pointer.slice(1).split('/');
  return pointer.includes('~') ? parts.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}

/** The pointer without its last token; the root's parent is the root. */
export function parent(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The value at a pointer, or undefined when nothing stands there. */
export function valueAt(root: Json, pointer: Pointer): Json | undefined {
  let value: Json | undefined = root;
  for (const token of tokens(pointer)) value = step(value, token);
  return value;
}

function step(value: Json | undefined, token: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (isList(value)) return /^\d+$/.test(token) ? value[Number(token)] : undefined;
  return Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Whether a value is a sequence; narrows where `Array.isArray` does not for readonly arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is a mapping. */
export function isMapping(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pointer as people write a path: `spec.contacts[2].name`; `the document` for the root. */
export function dotted(pointer: Pointer): string {
  if (pointer === '') return 'the document';
  return tokens(pointer)
    .map((token, place) => (/^\d+$/.test(token) ? `[${token}]` : place === 0 ? token : `.${token}`))
    .join('');
}
