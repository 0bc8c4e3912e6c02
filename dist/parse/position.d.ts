import type { Region } from '../model/location.js';
import type { Pointer } from '../model/pointer.js';
import type { Span } from './convert.js';
import type { LineIndex } from './line-index.js';
import type { NodeFinder } from './node-at.js';
/** A region and the full text of its first line. */
export interface Located {
    readonly region: Region;
    readonly line: string;
}
/**
 * Where a pointer's value or key is shown: a scalar by itself (its first line), a mapping or list by its key, a list
 * entry by its first line, the root by the document's name or kind. Undefined when nothing stands there.
 */
export declare function locatePointer(find: NodeFinder, lines: LineIndex, pointer: Pointer, target?: 'key'): Located | undefined;
/** As {@link locatePointer}, in UTF-16 offsets, end exclusive. */
export declare function spanOfPointer(find: NodeFinder, pointer: Pointer, target?: 'key'): Span | undefined;
/** Where a span of text is shown: its first line. */
export declare function locateSpan(lines: LineIndex, start: number, end: number): Located;
