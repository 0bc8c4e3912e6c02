import type { ReportAttestation, ReportObjective } from '../model/report.ts';

/** The valid attestation by which an objective is met: of several the one that lasts longest; undefined when it needs none. */
export function attestationThatCounts(
  { id, status, coverage }: Pick<ReportObjective, 'id' | 'status' | 'coverage'>,
  attestations: readonly ReportAttestation[],
): ReportAttestation | undefined {
  if (status !== 'pass' || coverage === 'automated') return undefined;
  return attestations
    .filter(({ objective, state }) => objective === id && state === 'valid')
    .reduce<ReportAttestation | undefined>(lastingLonger, undefined);
}

function lastingLonger(left: ReportAttestation | undefined, right: ReportAttestation): ReportAttestation {
  return left === undefined || (right.validUntil ?? '') > (left.validUntil ?? '') ? right : left;
}

/** `attested by amber on 2026-04-02, until 2027-04-01`. */
export function attestedPhrase({ by, on, validUntil }: ReportAttestation): string {
  const day = on === undefined ? '' : ` on ${on}`;
  return `attested by ${by}${day}${validUntil === undefined ? '' : `, until ${validUntil}`}`;
}
