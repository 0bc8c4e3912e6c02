import type { Finding } from './finding.js';
import type { Subject } from './subject.js';
/** What one rule says of one subject. A pass is evidence; open is undecided and never counts as a pass. */
export type Outcome = {
    readonly kind: 'pass';
    readonly ruleId: string;
    readonly subject: Subject;
} | {
    readonly kind: 'fail';
    readonly ruleId: string;
    readonly subject: Subject;
    readonly finding: Finding;
    /** Id of the waiver that covers it. */
    readonly waiver?: string;
} | {
    readonly kind: 'notApplicable';
    readonly ruleId: string;
    readonly subject: Subject;
} | {
    readonly kind: 'open';
    readonly ruleId: string;
    readonly subject: Subject;
    readonly reason: string;
    /** Set when the rule ran out of steps here, so that the run is not complete. */
    readonly unfinished?: true;
};
