/**
 * One character each: the colon that would start a runner command (`::set-output::`, obeyed at the start of a line,
 * where wrapping may put any word), the hash of `##[` and `##vso[` (obeyed anywhere), and characters that a terminal
 * obeys or that reorder what is read.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?<=^|\s|:):(?=:)|#(?=#(?:vso)?\[)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/giu;

/** The text with everything that a CI runner or a terminal would obey made visible and harmless. */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** The neutralised text cut at offsets of the original text; joined, the parts are `neutralise(text)`. */
export function neutraliseParts(text: string, cuts: readonly number[]): readonly string[] {
  const shown = text.split('');
  for (const match of text.matchAll(UNSAFE)) shown[match.index] = visible(match[0]);
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, part) => shown.slice(edges[part], end).join(''));
}

/** JSON text in which no runner finds a command; it parses to the same value. */
export function neutraliseJson(json: string): string {
  return json
    .replace(/#(?=#(?:vso)?\[)/gi, '\\u0023')
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escapeJson);
}

function visible(character: string): string {
  if (character === ':' || character === '#') return `${character} `;
  return `<U+${hex(character).toUpperCase()}>`;
}

function escapeJson(character: string): string {
  return `\\u${hex(character)}`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
