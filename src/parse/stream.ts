import { Composer, Lexer, type ParsedNode, Parser, type Document as YamlDocument } from 'yaml';
import { LIMITS } from '../base/limits.ts';
import { type SyntaxMistake, syntaxMistakes } from './syntax-errors.ts';

/** One document of a YAML stream as a tree with offsets. */
export interface StreamDocument {
  readonly contents: ParsedNode | null;
  readonly mistakes: readonly SyntaxMistake[];
  /** The document's own part of the text. */
  readonly start: number;
  readonly end: number;
}

/** Where a stream stopped being read because it crossed a bound. */
export interface StreamExcess {
  readonly ruleId: 'nesting-is-bounded' | 'yaml-is-well-formed';
  readonly message: string;
  readonly offset: number;
  /** Where the document begins that crossed it; all from here on is unread. */
  readonly from: number;
}

/** A YAML stream as read. */
export interface Stream {
  readonly documents: readonly StreamDocument[];
  readonly excess?: StreamExcess;
}

type Token = Parameters<Composer['next']>[0];

interface Tokens {
  readonly tokens: readonly Token[];
  readonly excess?: StreamExcess;
}

/** Marks per node that a text may have at most: spaces, line breaks and comments between the nodes. */
const LEXEMES_PER_NODE = 4;
/** The parser's stack holds the document and the scalar beside the open collections. */
const STACK_BESIDE_COLLECTIONS = 2;

/**
 * Reads a text as a YAML 1.2 stream (JSON is a subset) into trees. Time is linear, and the nesting is bounded before the
 * recursive part of the library sees anything. Never throws for what the text holds.
 */
export function readStream(text: string): Stream {
  const { tokens, excess } = readTokens(text);
  const documents = compose(tokens, excess?.from ?? text.length);
  return excess === undefined ? { documents } : { documents, excess };
}

function readTokens(text: string): Tokens {
  const parser = new Parser();
  const tokens: Token[] = [];
  const meter = createMeter();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(meter.count(token));
    const crossed = meter.excess(parser.stack.length, lexeme);
    const first = parser.stack[0];
    if (crossed !== undefined) {
      return { tokens, excess: { ...crossed, offset, from: first?.type === 'document' ? first.offset : offset } };
    }
    offset += isControl(lexeme) ? 0 : lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** The lexer announces documents and scalars with one-character marks that are not in the text. */
function isControl(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
}

type Crossed = Pick<StreamExcess, 'ruleId' | 'message'>;

interface Meter {
  readonly count: (token: Token) => Token;
  readonly excess: (depth: number, lexeme: string) => Crossed | undefined;
}

function createMeter(): Meter {
  let documents = 0;
  let errors = 0;
  let lexemes = 0;
  let scalars = 0;
  return {
    count: (token) => {
      if (token.type === 'error') errors++;
      if (token.type === 'document') {
        documents++;
        lexemes = 0;
        scalars = 0;
      }
      return token;
    },
    excess: (depth, lexeme) => {
      lexemes++;
      if (lexeme === '\u001f') scalars++;
      if (depth > LIMITS.nesting + STACK_BESIDE_COLLECTIONS) return over(tooDeep());
      if (documents >= LIMITS.documentsPerFile && depth > 0)
        return over(`This file holds more than ${LIMITS.documentsPerFile} documents.`);
      if (scalars > LIMITS.nodesPerDocument) return over(tooManyNodes());
      if (lexemes > LEXEMES_PER_NODE * LIMITS.nodesPerDocument) return over('This document is too long to be read.');
      if (errors <= LIMITS.problemsPerFile) return undefined;
      return { ruleId: 'yaml-is-well-formed', message: 'The text from here on is not YAML.' };
    },
  };
}

function over(message: string): Crossed {
  return { ruleId: 'nesting-is-bounded', message };
}

/** The sentence for nesting over the limit. */
export function tooDeep(): string {
  return `Mappings and lists are nested more than ${LIMITS.nesting} levels deep here.`;
}

/** The sentence for more values than one document may hold. */
export function tooManyNodes(): string {
  return `This document holds more than ${LIMITS.nodesPerDocument} values.`;
}

function compose(tokens: readonly Token[], end: number): readonly StreamDocument[] {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0; // The library makes an Error a mistake; their stacks would cost most of the time.
  try {
    const composed = [...createComposer().compose(tokens, true, end)];
    return composed.map((document, index) => toStreamDocument(document, composed[index + 1]?.range[0] ?? end));
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function createComposer(): Composer<ParsedNode> {
  return new Composer({
    version: '1.2',
    schema: 'core', // also under a %YAML 1.1 directive
    resolveKnownTags: false,
    uniqueKeys: false, // quadratic; `convert` looks for doubled keys itself
    prettyErrors: false,
    logLevel: 'silent',
  });
}

type Composed = YamlDocument.Parsed<ParsedNode>;

function toStreamDocument(document: Composed, end: number): StreamDocument {
  const unknownTags = document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  return {
    contents: document.contents,
    mistakes: syntaxMistakes([...document.errors, ...unknownTags], document.contents),
    start: document.range[0],
    end: Math.max(document.range[0], end),
  };
}
