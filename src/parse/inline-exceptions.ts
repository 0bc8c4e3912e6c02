/**
 * Comments and keys that try to switch something off where they stand. Nothing obeys them; the run says so. See
 * docs/decisions/0011-no-inline-exceptions.md.
 */
import { Lexer } from 'yaml';
import { LIMITS } from '../base/limits.ts';
import type { Notice } from '../model/notice.ts';
import type { SourceFile } from '../model/source-file.ts';

/** An exception that stands in a document: `irready-ignore`, at a line counted from 1. */
export interface InlineException {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const VERB = '(?:ignore|disable|enable|skip|suppress|waive|allow|except|exclude|off|noqa|nolint|nosec)(?![a-z])';
const COMMAND = new RegExp(`^#+\\s*(irready[\\s:_-]{0,3}${VERB}(?:-[a-z-]{1,20})?)`, 'i');
const FOREIGN_COMMAND = /^#+\s*((?:noqa|nolint|nosec|ignore|disable|skip)\s{0,3}[:([=-]\s{0,3}irready)(?![a-z])/i;
const KEY = new RegExp(`^["']?(x-irready[:_-]${VERB}[a-z-]{0,20})["']?$`, 'i');

/** Our name anywhere but in `apiVersion`: no text with an exception lacks it, and lexing once more is left to the few that have it. */
const HINT = /irready(?!\/v\d)/i;

/** The marks that the lexer puts before documents and scalars; they are not in the text. */
const SCALAR_MARK = '\u001f';
const MARKS = new Set(['\u0002', '\u0018', SCALAR_MARK]);

/** Every inline exception of a file, in its order; comments and keys only, never what stands inside a value. */
export function inlineExceptions({ path, text }: SourceFile): readonly InlineException[] {
  if (!HINT.test(text)) return [];
  const found: InlineException[] = [];
  let line = 1;
  let key: string | undefined;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const inScalar = before === SCALAR_MARK;
    const comment = !inScalar && lexeme.startsWith('#') ? commandIn(lexeme) : undefined;
    if (comment !== undefined) found.push({ path, line, text: comment });
    if (lexeme === ':' && !inScalar && key !== undefined) found.push({ path, line, text: key });
    // Only plain and block scalars have a mark before them; a quoted one shows its quotes.
    if (inScalar || lexeme.startsWith('"') || lexeme.startsWith("'")) key = KEY.exec(lexeme)?.[1];
    else if (!MARKS.has(lexeme) && lexeme.trim() !== '') key = undefined;
    line += lineBreaks(lexeme);
    before = lexeme;
  }
  return found;
}

function commandIn(comment: string): string | undefined {
  return (COMMAND.exec(comment) ?? FOREIGN_COMMAND.exec(comment))?.[1];
}

function lineBreaks(lexeme: string): number {
  let breaks = 0;
  for (let at = lexeme.indexOf('\n'); at !== -1; at = lexeme.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

const ID = 'inline-exception-refused';

/** A notice for each of the first, and one that counts the others. */
export function refusals(found: readonly InlineException[]): readonly Notice[] {
  const shown = found.slice(0, LIMITS.inlineExceptions);
  const notices = shown.map(
    ({ path, line, text }): Notice => ({ id: ID, level: 'warning', message: refusal(path, line, text), path }),
  );
  const more = found.length - shown.length;
  if (more === 0) return notices;
  const message = `${more} more exceptions stand in documents and are not obeyed either; they are not listed.`;
  return [...notices, { id: ID, level: 'warning', message }];
}

function refusal(path: string, line: number, text: string): string {
  return `${path}:${line}: "${text}" switches nothing off: no document can excuse itself. A gap is accepted in the file of waivers, where somebody else approves it.`;
}
