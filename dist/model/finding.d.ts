import type { Level } from './level.js';
import type { RelatedPlace } from './problem.js';
import type { Subject } from './subject.js';
/** One failing place; people read it as a gap. */
export interface Finding {
    readonly ruleId: string;
    readonly level: Level;
    readonly subject: Subject;
    readonly message: string;
    readonly remediation: string;
    readonly related: readonly RelatedPlace[];
    /** Objectives that it is about, beside those that its rule serves. */
    readonly objectives?: readonly string[];
}
