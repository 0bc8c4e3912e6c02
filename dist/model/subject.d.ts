import type { Document } from './document.js';
import type { Pointer } from './pointer.js';
import type { SourceFile } from './source-file.js';
/** A place inside a document. */
export interface DocumentPlace {
    readonly document: Document;
    readonly pointer: Pointer;
    /** Set when the key itself is meant, not its value: an unknown or a doubled key. */
    readonly target?: 'key';
}
/** A place in a file's text, in UTF-16 offsets, end exclusive. */
export interface FilePlace {
    readonly file: SourceFile;
    readonly offset: number;
    readonly endOffset: number;
}
/** A path that could not be read, so that no offset exists. */
export interface PathPlace {
    readonly path: string;
}
/** The workspace as a whole: the place of a kind that is missing. */
export interface WorkspacePlace {
    readonly workspace: true;
}
/** What a finding or outcome is about; resolved to a region only when a report shows it. */
export type Subject = DocumentPlace | FilePlace | PathPlace | WorkspacePlace;
