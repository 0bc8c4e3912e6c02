import type { Pointer } from './pointer.js';
/** A span of text: 1-based lines and UTF-16 columns, end exclusive, as in SARIF. */
export interface Region {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** Where, as a report says it. Only the workspace as a whole and an unreadable path have no region. */
export interface SourceLocation {
    readonly path: string;
    readonly pointer?: Pointer;
    readonly region?: Region;
    /** The text of the region's first line, personal data masked column by column; for a code frame. */
    readonly excerpt?: string;
    /** The column of the line at which a shortened excerpt begins; 1 when absent. */
    readonly excerptStartColumn?: number;
}
