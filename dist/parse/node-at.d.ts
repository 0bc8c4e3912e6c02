import { type ParsedNode } from 'yaml';
import type { Pointer } from '../model/pointer.js';
/** Where a value stands in a tree: through an alias or a merge key, the place of the alias. */
export interface Standing {
    /** The key of the mapping entry; null for a list entry, the root, and what was reached through an alias. */
    readonly key: ParsedNode | null;
    readonly node: ParsedNode | null;
}
/** Finds where values stand in one document's tree; undefined when nothing stands there. */
export type NodeFinder = (pointer: Pointer) => Standing | undefined;
/** A finder over one document; the keys of a mapping are indexed when it is first entered. */
export declare function createNodeFinder(root: ParsedNode | null, text: string): NodeFinder;
