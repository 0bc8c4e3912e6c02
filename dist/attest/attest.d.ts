import type { Attested } from '../model/attested.js';
import type { Problem } from '../model/problem.js';
import type { Workspace } from '../model/workspace.js';
import { type Attestable } from './judge.js';
/** What attestations are judged with. */
export interface AttestRequest {
    readonly workspace: Workspace;
    /** Every objective that can be stated to be met, whatever the profile asks for. */
    readonly objectives: readonly Attestable[];
    readonly asOf: string;
}
/** What became of each attestation, and what is wrong with them. */
export interface Attestations {
    /** In document order, without those that name no objective. */
    readonly attestations: readonly Attested[];
    /** Of rules with stage `attest`, each with the objective that the attestation is about. */
    readonly problems: readonly Problem[];
}
/** Judges the attestations of a workspace on a day. Throws InternalError when that is none. */
export declare function attest({ workspace, objectives, asOf }: AttestRequest): Attestations;
