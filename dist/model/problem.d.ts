import type { Subject } from './subject.js';
/** Another place that helps to understand a finding. */
export interface RelatedPlace {
    readonly subject: Subject;
    readonly message: string;
}
/** What parse, validate and link found wrong; the rule of that id gives level, reason and remedy. */
export interface Problem {
    readonly ruleId: string;
    readonly subject: Subject;
    readonly message: string;
    /** Replaces the rule's own remedy where the place allows a more exact one. */
    readonly remediation?: string;
    readonly related?: readonly RelatedPlace[];
    /** Objectives that it is about, beside those that its rule serves. */
    readonly objectives?: readonly string[];
}
