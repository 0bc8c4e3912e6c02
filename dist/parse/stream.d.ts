import { type ParsedNode } from 'yaml';
import { type SyntaxMistake } from './syntax-errors.js';
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
/**
 * Reads a text as a YAML 1.2 stream (JSON is a subset) into trees. Time is linear, and the nesting is bounded before the
 * recursive part of the library sees anything. Never throws for what the text holds.
 */
export declare function readStream(text: string): Stream;
/** The sentence for nesting over the limit. */
export declare function tooDeep(): string;
/** The sentence for more values than one document may hold. */
export declare function tooManyNodes(): string;
