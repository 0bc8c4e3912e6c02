import { type CivilDate } from '../expression/calendar.js';
import type { Objective } from '../model/objective.js';
import type { Problem } from '../model/problem.js';
import type { ReportAttestation } from '../model/report.js';
import type { Reference } from '../model/workspace.js';
import type { Statement } from './statement.js';
/** An objective, as far as an attestation of it asks. */
export type Attestable = Pick<Objective, 'id' | 'coverage'>;
/** What an attestation is judged by. */
export interface Bench {
    readonly objectives: ReadonlyMap<string, Attestable>;
    /** What the name of the person at a place leads to. */
    readonly personOf: (statement: Statement) => Reference | undefined;
    readonly today: CivilDate;
}
/** What became of an attestation. */
export interface Verdict {
    readonly state: ReportAttestation['state'];
    /** Last day on which it counts, where that is known. */
    readonly lastDay?: CivilDate;
    readonly problem?: Problem;
}
/** Judges one attestation; the first thing that stands against it decides. */
export declare function judge(statement: Statement, bench: Bench): Verdict;
