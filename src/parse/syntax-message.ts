import type { ErrorCode } from 'yaml';
import type { SyntaxMistake } from './syntax-errors.ts';

/** What is wrong and what to do, for one syntax error. */
export interface SyntaxMessage {
  readonly message: string;
  readonly remediation: string;
}

type Sentence = readonly [message: string, remediation: string];

const GENERAL: Sentence = [
  'The text cannot be read as YAML from here.',
  'Compare this line with the lines above it: indentation, colons, quotes and brackets.',
];

const BY_CODE: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  TAB_AS_INDENT: ['A tab is used as indentation.', 'Indent with spaces; YAML does not allow tabs there.'],
  BAD_INDENT: [
    'This line is not indented like the lines it belongs with.',
    'Start all keys of one mapping, and all dashes of one list, in the same column.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This key has no colon on its line.',
    'Write "key: value" on one line, and close the quotes and brackets that are open above.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second key begins inside a value.',
    'Put a value that contains a colon and a space in quotes, or start the nested mapping on a line of its own.',
  ],
  BLOCK_IN_FLOW: ['An indented list or mapping stands between brackets.', 'Use brackets for the inner part too.'],
  BAD_SCALAR_START: ['A value starts with a character that YAML keeps for itself.', 'Put the value in double quotes.'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes is followed by a letter that means nothing.',
    'Write the backslash twice, or use single quotes.',
  ],
  BAD_ALIAS: ['An anchor or alias has no name.', 'Name it, or put the value in quotes.'],
  ALIAS_PROPS: ['An alias carries an anchor or a tag of its own.', 'Leave only the alias.'],
  MULTIPLE_ANCHORS: ['A value has two anchors.', 'Keep one.'],
  MULTIPLE_TAGS: ['A value has two tags.', 'Keep one, or none.'],
  TAG_RESOLVE_FAILED: [
    'A tag (a word after "!") stands before a value; irready does not run tags, so the value is unknown.',
    'Write the value itself, or put a text that starts with "!" in quotes.',
  ],
  KEY_OVER_1024_CHARS: ['A key is longer than 1024 characters.', 'Close the quotes or brackets that are open above.'],
  BAD_DIRECTIVE: ['A line starts with "%" and is not a directive that YAML knows.', 'Remove the line.'],
};

/** For the codes that cover several mistakes: how the library's sentence tells them apart. */
const BY_TEXT: readonly (readonly [pattern: RegExp, sentence: Sentence])[] = [
  [/closing "quote/, ['A double quote is opened and never closed.', 'Close the double quotes.']],
  [
    /closing 'quote/,
    ['A single quote is opened and never closed.', "Close the single quotes; write '' for one inside."],
  ],
  [/end with a \]/, ['A "[" is opened and not closed.', 'Close the list with "]", and indent its lines.']],
  [/end with a \}/, ['A "{" is opened and not closed.', 'Close the mapping with "}", and indent its lines.']],
  [
    /followed by map values/,
    ['This key is not followed by a colon.', 'Write "key: value", with a space after the colon.'],
  ],
  [
    /Missing space after :/,
    ['There is no space after the colon.', 'Write "key: value", with a space after the colon.'],
  ],
  [/Missing , /, ['A comma is missing between two entries.', 'Separate entries between brackets with commas.']],
  [/Unexpected (,|empty)/, ['There is a comma too many.', 'Remove the comma.']],
  [
    /without - indicator/,
    ['This list entry has no dash.', 'Begin the entry with "- ", or indent it as part of the one above.'],
  ],
  [
    /Comments must be/,
    ['There is no space before the "#".', 'Put a space before a comment, or quotes around the value.'],
  ],
  [/separated from the next/, ['There is no space after an anchor or tag.', 'Put a space after it.']],
  [/directives-end|doc-start/, ['A line with "---" is missing after the directives.', 'Add the line "---".']],
];

/** A sentence of our own for a mistake that the YAML library found; quotes nothing from the text, which may be personal. */
export function syntaxMessage({ code, clue }: Pick<SyntaxMistake, 'code' | 'clue'>): SyntaxMessage {
  const clued = BY_TEXT.find(([pattern]) => pattern.test(clue))?.[1];
  const [message, remediation] = clued ?? BY_CODE[code] ?? GENERAL;
  return { message, remediation };
}
