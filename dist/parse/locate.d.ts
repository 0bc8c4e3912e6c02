import type { SourceFile } from '../model/source-file.js';
import type { DocumentPlace, FilePlace } from '../model/subject.js';
import { type Located } from './position.js';
import { type Stream } from './stream.js';
/** Turns places into regions. Fastest when places of one file are asked for one after the other. */
export interface Locator {
    /** The region to show and the full text of its first line. Throws InternalError when nothing stands there. */
    readonly locate: (place: DocumentPlace | FilePlace) => Located;
}
/** Trees by file, as `parse` hands them on. */
export type Trees = ReadonlyMap<SourceFile, Stream>;
/** A locator that parses a file again when it is first asked about it, unless its tree is at hand, and keeps the last ones. */
export declare function createLocator(trees?: Trees): Locator;
