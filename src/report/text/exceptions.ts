import type { Report, ReportAttestation, ReportFinding, ReportWaiver } from '../../model/report.ts';
import { count } from '../count.ts';
import { listedFindings, type RenderOptions } from '../render-options.ts';
import { ATTESTATION_WORDS, WAIVER_WORDS } from '../sentences.ts';
import { type Line, paragraph } from './line.ts';
import { place } from './place.ts';
import { oneLine } from './width.ts';

/** Places of one waiver that are listed; the JSON report holds them all. */
const LISTED = 10;

/** What accepted exceptions cover and which of them cover nothing. */
export function waiverSection(report: Report, options: RenderOptions): readonly Line[] {
  if (report.waivers.length === 0) return [];
  const waived = listedFindings(report, options).filter(isWaived);
  return [
    [{ text: `Waived: ${count(report.summary.waived, 'gap')}, not counted as met`, style: 'strong' }],
    ...report.waivers.flatMap((waiver) => [
      ...waiverLines(waiver, options.width),
      ...placesOf(waiver, waived, options),
    ]),
  ];
}

function isWaived({ waiver }: ReportFinding): boolean {
  return waiver !== undefined;
}

function waiverLines(waiver: ReportWaiver, width: number): readonly Line[] {
  const { id, state, covers, reason, expires } = waiver;
  const end = expires === undefined ? 'without a last day' : `${state === 'expired' ? 'ended' : 'until'} ${expires}`;
  const verb = state === 'active' ? 'Covers' : 'Covers nothing; about';
  const text = `${verb} ${covers}; ${whoStandsFor(waiver)}: ${oneLine(reason) || 'no reason is given'}`;
  return [[...lead(id, state === 'active'), `${WAIVER_WORDS[state]}, ${end}`], ...paragraph(['    '], text, width, 4)];
}

function whoStandsFor({ owner, approver }: ReportWaiver): string {
  const answers = owner === '' ? 'nobody answers for it' : `${owner} answers for it`;
  return `${answers}, ${approver === undefined ? 'nobody is named who approved it' : `approved by ${approver}`}`;
}

function lead(id: string, counts: boolean): Line {
  return ['  ', { text: id, style: counts ? 'strong' : 'warning' }, '  '];
}

function placesOf({ id }: ReportWaiver, waived: readonly ReportFinding[], options: RenderOptions): readonly Line[] {
  const covered = waived.filter(({ waiver }) => waiver === id);
  const lines = covered
    .slice(0, LISTED)
    .map(
      ({ location, ruleId }): Line => ['    ', { ...place(location, options.hyperlinks), style: 'dim' }, `  ${ruleId}`],
    );
  const rest = covered.length - lines.length;
  return rest > 0 ? [...lines, ['    ', { text: `and ${rest} more; -f json lists them all`, style: 'dim' }]] : lines;
}

/** Who stated that which objective is met, and until when that counts. */
export function attestationSection({ attestations }: Report, width: number): readonly Line[] {
  if (attestations.length === 0) return [];
  const valid = attestations.filter(({ state }) => state === 'valid').length;
  return [
    [{ text: `Stated by a person: ${count(attestations.length, 'attestation')}, ${valid} valid`, style: 'strong' }],
    ...attestations.flatMap((attestation) => attestationLines(attestation, width)),
  ];
}

function attestationLines(attestation: ReportAttestation, width: number): readonly Line[] {
  const { objective, state, by, on, validUntil, statement } = attestation;
  const end = validUntil === undefined ? '' : `, ${state === 'expired' ? 'ended' : 'until'} ${validUntil}`;
  return [
    [
      ...lead(objective, state === 'valid'),
      `${ATTESTATION_WORDS[state]}, ${by || 'nobody named'}${on === undefined ? '' : ` on ${on}`}${end}`,
    ],
    ...paragraph(['    '], oneLine(statement) || 'Says nothing.', width, 4),
  ];
}
