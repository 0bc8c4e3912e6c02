import type { Attested } from '../model/attested.ts';
import type { Objective } from '../model/objective.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';

/** What attestations are judged with. */
export interface AttestRequest {
  readonly workspace: Workspace;
  /** Every objective that can be stated to be met, whatever the profile asks for. */
  readonly objectives: readonly Objective[];
  readonly asOf: string;
}

/** What became of each attestation, and what is wrong with them. */
export interface Attestations {
  readonly attestations: readonly Attested[];
  /** Of rules with stage `attest`, each with the objective that the attestation is about. */
  readonly problems: readonly Problem[];
}

/** Judges the attestations of a workspace on a day. */
export function attest(_request: AttestRequest): Attestations {
  return { attestations: [], problems: [] };
}
