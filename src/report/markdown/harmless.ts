import { neutralise } from '../neutralise.ts';

/** Characters that a sentence, and a name, of a report may take; more is cut and marked by an ellipsis. */
export const MOST = { sentence: 2_000, name: 300 } as const;

/** No width and no meaning: a matcher stops here, a reader does not. A word may break here. */
const JOINT = '\u200b';

/**
 * Where GitHub would make something of plain text after Markdown has had its say, so that a backslash or an entity does
 * not keep it from it: mentions and mail addresses, issues and advisories, addresses, emoji, mathematics.
 */
const LIVE = /(?<=@)(?=\S)|(?<=#|\bGH-|\bGHSA-)(?=\w)|(?<=:)(?=\/\/)|(?<=www)(?=\.)|(?<=:)(?=[-+\w]+:)|(?=\$)/gi;

/** What GitHub takes for the name of a commit; a SHA-256 is longer and stays as it is. */
const COMMIT = /\b[0-9a-f]{7,40}\b/gi;

const COMMIT_PART = /.{6}(?=.)/g;

const LONE_SURROGATE = /\p{Cs}/gu;

/** What any of these starts with; most text has nothing of it. */
const SUSPECT = /[@#:$]|www|gh-|ghsa-/i;

const UNEVEN_SPACE = /\s\s|[^\S ]/;

const RUNNER_OR_TERMINAL = /::|##|[^\u0020-\u007e]/;

/** One line of text that nobody obeys and that links nowhere; it reads as it was written, and copies so but for zero-width spaces. */
export function harmless(text: string): string {
  const safe = plain(text);
  const inert = SUSPECT.test(safe) ? safe.replace(LIVE, JOINT) : safe;
  return inert.replace(COMMIT, (name) => name.replace(COMMIT_PART, `$&${JOINT}`));
}

/** One line of text for a code span, where GitHub makes nothing of it: nothing is added, only what a runner obeys is made visible. */
export function plain(text: string): string {
  const line = UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
  return RUNNER_OR_TERMINAL.test(line) ? visible(neutralise(line)) : line;
}

/** Lines of text for a code block, with what a runner or a terminal obeys made visible. */
export function plainLines(text: string): string {
  const lines = text.replaceAll('\t', '    ').split('\n');
  return visible(lines.map(neutralise).join('\n'));
}

/** The text in one line of at most `most` UTF-16 units as it is shown, with an ellipsis where something is missing. */
export function clip(text: string, most: number): string {
  return cut(plain(cut(text, most)), most);
}

/** The text as it stands, cut to `most` UTF-16 units with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function visible(text: string): string {
  return text.replace(LONE_SURROGATE, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`);
}
