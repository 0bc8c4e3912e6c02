import { type ParsedNode } from 'yaml';
import type { Json } from '../model/json.js';
import type { Pointer } from '../model/pointer.js';
/** A key that stands more than once in one mapping. */
export interface DoubledKey {
    readonly pointer: Pointer;
    readonly key: string;
    /** All its places in order of the text; the last one counts. */
    readonly places: readonly Span[];
}
/** A span of text in UTF-16 offsets, end exclusive. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** Why a tree has no value. */
export interface ConversionFailure extends Span {
    readonly ruleId: 'yaml-is-well-formed' | 'nesting-is-bounded';
    readonly message: string;
    readonly remediation: string;
    /** Set where all documents of the run together hold too much, not this one alone. */
    readonly endsRun?: true;
}
/** A tree turned into plain values. */
export interface Converted {
    readonly value: Json;
    readonly rawScalars: ReadonlyMap<Pointer, string>;
    readonly doubledKeys: readonly DoubledKey[];
    /** How many nodes it took, aliases followed. */
    readonly nodes: number;
    readonly failure?: ConversionFailure;
}
/**
 * Follows aliases and merge keys and turns a tree into plain values within the limits on nesting and nodes. Keys become
 * text; of a doubled key the last value counts. A failure means that the value is not to be used. `room` is the number of nodes
 * that the run has left.
 */
export declare function convert(contents: ParsedNode | null, text: string, room?: number): Converted;
