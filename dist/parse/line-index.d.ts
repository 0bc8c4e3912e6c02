import type { Region } from '../model/location.js';
/** Turns UTF-16 offsets of one text into lines and columns. */
export interface LineIndex {
    /** The region of a span; both ends are moved into the text. */
    readonly region: (start: number, end: number) => Region;
    /** As `region`, cut at the end of the first line. */
    readonly firstLineRegion: (start: number, end: number) => Region;
    /** The full text of a line, from 1, without its line break. */
    readonly lineText: (line: number) => string;
}
/** Indexes the line starts of a text once; each query is a binary search. Lines end at LF or CRLF. */
export declare function createLineIndex(text: string): LineIndex;
