import { compareText } from '../../base/compare.ts';
import type { Attested } from '../../model/attested.ts';
import type { ReportAttestation, ReportFinding, ReportWaiver } from '../../model/report.ts';
import type { JudgedWaiver } from '../../model/waiver.ts';
import type { Presenter } from './places.ts';

/** The waivers of a run, in the order of their file, each with the findings it covers. */
export function reportWaivers(
  waivers: readonly JudgedWaiver[],
  findings: readonly ReportFinding[],
  present: Presenter,
): readonly ReportWaiver[] {
  const covered = new Map<string, string[]>(waivers.map(({ id }) => [id, []]));
  for (const { waiver, fingerprint } of findings) if (waiver !== undefined) covered.get(waiver)?.push(fingerprint);
  return waivers.map((waiver) => ({
    ...(waiver.state === 'malformed' ? masked(waiver, present) : waiver),
    reason: present.message(waiver.reason, { workspace: true }),
    findings: waiver.state === 'active' ? (covered.get(waiver.id) ?? []) : [],
  }));
}

/** Where ids should stand in a malformed waiver, somebody may have written a name or a number. */
function masked(waiver: JudgedWaiver, present: Presenter): JudgedWaiver {
  const shown = (text: string): string => present.message(text, { workspace: true });
  const { covers, owner, approver } = waiver;
  return {
    ...waiver,
    covers: shown(covers),
    owner: shown(owner),
    ...(approver !== undefined && { approver: shown(approver) }),
  };
}

/** What persons state, by objective and place. */
export function reportAttestations(
  attestations: readonly Attested[],
  present: Presenter,
): readonly ReportAttestation[] {
  return attestations
    .map(({ document, ...attested }) => ({
      ...attested,
      statement: present.message(attested.statement, { document, pointer: '' }),
      evidence: attested.evidence.map((text) => present.message(text, { document, pointer: '' })),
      location: present.location({ document, pointer: '' }),
    }))
    .sort(
      (left, right) =>
        compareText(left.objective, right.objective) ||
        compareText(left.location.path, right.location.path) ||
        compareText(left.by, right.by) ||
        compareText(left.on ?? '', right.on ?? ''),
    );
}
