import type { Level } from './level.js';
/** Something about the tool, its configuration or its inputs; never about a document's readiness. */
export interface Notice {
    /** Kebab-case, stable. */
    readonly id: string;
    readonly level: Level;
    readonly message: string;
    /** The file it is about, where there is one. */
    readonly path?: string;
}
