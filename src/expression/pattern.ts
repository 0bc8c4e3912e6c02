/** The door to the linear-time regular expression engine: RE2 syntax and semantics, as the CEL specification asks. */
import { RE2JS } from 're2js';

const COMPILED_KEPT = 256;
const compiled = new Map<string, RE2JS>();

/** Whether the pattern occurs anywhere in the text. Throws when the pattern is not RE2 syntax. */
export function matchesPattern(text: string, pattern: string): boolean {
  return compilePattern(pattern).matcher(text).find();
}

/** Compiles a pattern, or throws with what is wrong with it. */
export function compilePattern(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const fresh = RE2JS.compile(pattern);
  if (compiled.size >= COMPILED_KEPT) compiled.clear();
  compiled.set(pattern, fresh);
  return fresh;
}
