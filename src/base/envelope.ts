import { DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts';
import { editDistance, nearest } from './nearest.ts';

/** The one `apiVersion` this version of irready reads. */
export const API_VERSION = 'irready/v1';

const GROUP = 'irready';
const API_VERSION_TEXT = /apiVersion["']?\s{0,100}:\s{0,100}["']?([^\s"',}\]#]{1,100})/gi;
/** Keys farther right count as equally deep, so that one long line costs no more than many short ones. */
const FARTHEST_COLUMN = 200;
const OUR_VERSION_TEXT = /irready\\?\/v/i;
const KIND_TEXT = /["']?\bkind["']?[ \t]{0,100}:\s{0,100}["']?([A-Za-z][A-Za-z _-]{0,60})/gi;

const KIND_BY_WORD: ReadonlyMap<string, DocumentKind> = new Map(DOCUMENT_KINDS.map((kind) => [word(kind), kind]));

function word(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** The document kind a text names, whatever its case, hyphens or spaces; undefined when it names none. */
export function kindNamed(text: string): DocumentKind | undefined {
  return text.length > 100 ? undefined : KIND_BY_WORD.get(word(text));
}

/** Whether an `apiVersion` is ours or nearly so: another version, another case, a slip of up to two letters. */
export function resemblesApiVersion(text: string): boolean {
  if (text.length > 100) return false;
  const group = (text.toLowerCase().split('/')[0] ?? '').replace(/\\+$/, '');
  return group.startsWith(GROUP) || editDistance(group, GROUP, 2) <= 2;
}

/**
 * Whether a file's text may hold one of our documents, judged without parsing it.
 * Errs towards yes: what it refuses is never looked at again.
 */
export function mentionsEnvelope(text: string): boolean {
  if (OUR_VERSION_TEXT.test(text) || kindsSeen(text).length > 0) return true;
  return [...captures(text, API_VERSION_TEXT)].some(resemblesApiVersion);
}

/**
 * Whether the text of one document that does not parse claims to be ours: by its outermost `apiVersion`, so that a
 * template of another tool that carries one of ours inside stays foreign; without any, by its kind.
 */
export function claimsEnvelope(text: string): boolean {
  const version = outermostVersion(text);
  if (version !== undefined) return resemblesApiVersion(version);
  return OUR_VERSION_TEXT.test(text) || kindsSeen(text).length > 0;
}

function outermostVersion(text: string): string | undefined {
  let version: string | undefined;
  let outermost = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(API_VERSION_TEXT)) {
    const before = text.slice(Math.max(0, match.index - FARTHEST_COLUMN), match.index);
    const column = before.length - before.lastIndexOf('\n');
    if (column >= outermost) continue;
    outermost = column;
    version = match[1];
  }
  return version;
}

/** The document kinds a text seems to hold, sorted; for files that do not parse. */
export function kindsSeen(text: string): readonly DocumentKind[] {
  const kinds = [...captures(text, KIND_TEXT)].map(kindNamed).filter((kind) => kind !== undefined);
  return [...new Set(kinds)].sort();
}

/** The kinds that a text which could not be read seems to hold; a misspelt one counts as the one that was meant. */
export function kindsMeant(text: string): readonly DocumentKind[] {
  const words = [...captures(text, KIND_TEXT)];
  const kinds = words.map((word) => kindNamed(word) ?? kindNamed(nearest(word, DOCUMENT_KINDS) ?? ''));
  return [...new Set(kinds.filter((kind) => kind !== undefined))].sort();
}

function captures(text: string, pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) found.add(match[1] ?? '');
  return found;
}
