/** Northwind Harbour fills in what `irready init` writes. */
import type { ReportFinding } from '../src/model/report.ts';

/** What a person writes into a blank, as YAML, and the objectives that rest on it beside O-068, sound documents. */
export type Answer = readonly [value: string, ...objectives: readonly string[]];

const CONTACTS = 'starter/contacts.yaml#/spec';
const PLAN = 'starter/plan.yaml#/spec';
const PLAYBOOKS = 'starter/playbooks';

/** Northwind Harbour fills in the starter. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  [`${CONTACTS}/publishedAt`]: ['https://wiki.northwind.example/incident'],
  [`${CONTACTS}/contacts/0/name`]: ['Sigrid Aune'],
  [`${CONTACTS}/contacts/0/channels/0/value`]: ['"+44 20 7946 0161"', 'O-037', 'O-055'],
  [`${CONTACTS}/contacts/0/channels/1/value`]: ['sigrid.aune@northwind.example', 'O-037', 'O-055'],
  [`${CONTACTS}/contacts/0/verifiedOn`]: ['2026-11-16', 'O-037'],
  [`${CONTACTS}/contacts/1/name`]: ['Jonas Falk'],
  [`${CONTACTS}/contacts/1/channels/0/value`]: ['"+44 20 7946 0162"', 'O-037', 'O-055'],
  [`${CONTACTS}/contacts/1/channels/1/value`]: ['jonas.falk@northwind.example', 'O-037', 'O-055'],
  [`${CONTACTS}/contacts/1/verifiedOn`]: ['2026-11-16', 'O-037'],
  [`${CONTACTS}/contacts/2/name`]: ['Ruth Adeyemi'],
  [`${CONTACTS}/contacts/2/channels/0/value`]: ['"+44 20 7946 0163"', 'O-037'],
  [`${CONTACTS}/contacts/2/channels/1/value`]: ['ruth.adeyemi@northwind.example', 'O-037'],
  [`${CONTACTS}/contacts/2/verifiedOn`]: ['2026-11-17', 'O-037'],
  [`${CONTACTS}/external/0/cloud`]: ['aws', 'O-022'],
  [`${CONTACTS}/external/0/channels/0/value`]: ['https://aws-response.example/report', 'O-022'],
  [`${CONTACTS}/external/1/channels/0/value`]: ['https://dpa.example/breach', 'O-201'],
  [`${CONTACTS}/external/2/channels/0/value`]: ['"+44 20 7946 0164"', 'O-005', 'O-203', 'O-208'],
  [`${PLAN}/approvedOn`]: ['2026-11-20', 'O-004'],
  [`${PLAN}/lastReviewed`]: ['2026-11-19', 'O-023'],
  [`${PLAN}/scope/clouds/0`]: ['aws', 'O-022', 'O-129'],
  [`${PLAN}/tooling/siem/name`]: ['Security Hub', 'O-045'],
  [`${PLAN}/tooling/caseManagement/name`]: ['Harbour Desk', 'O-040', 'O-072'],
  [`${PLAN}/tooling/caseManagement/auditTrail`]: ['true', 'O-040'],
  [`${PLAN}/detectionSources/0/clouds/0`]: ['aws', 'O-129'],
  [`${PLAN}/detectionSources/0/createsIncidents`]: ['true', 'O-123'],
  [`${PLAN}/communications/primaryChannel/ref`]: ['https://chat.northwind.example/incident', 'O-069', 'O-071'],
  [`${PLAN}/communications/bridge/ref`]: ['"+44 20 7946 0165"', 'O-071'],
  [`${PLAN}/communications/outOfBand/ref`]: ['https://harbour-rooms.example/northwind', 'O-069'],
  [`${PLAN}/communications/outOfBand/provider`]: ['Harbour Rooms', 'O-069'],
  [`${PLAN}/communications/incidentAssets`]: ['https://files.northwind.example/incidents', 'O-073'],
  [`${PLAN}/evidence/store`]: ['https://evidence.northwind.example', 'O-149'],
  [`${PLAN}/evidence/immutable`]: ['true', 'O-149'],
  [`${PLAYBOOKS}/phishing.yaml#/spec/lastReviewed`]: ['2026-11-18'],
  [`${PLAYBOOKS}/stolen-credential.yaml#/spec/lastReviewed`]: ['2026-11-18'],
  [`${PLAYBOOKS}/ransomware.yaml#/spec/lastReviewed`]: ['2026-11-18'],
  [`${PLAYBOOKS}/ransomware.yaml#/spec/steps/3/automation/ref`]: ['https://endpoints.northwind.example/isolation'],
  [`${PLAYBOOKS}/ransomware.yaml#/spec/steps/3/automation/lastTestedOn`]: ['2026-11-12', 'O-195'],
  'starter/exercises/first-exercise.yaml#/spec/heldOn': ['2027-01-21', 'O-243'],
};

/** Where a blank stands: the path and the pointer. */
export function placeOf({ location }: ReportFinding): string {
  return `${location.path}#${location.pointer}`;
}

/**
 * The text of one file with its blanks filled in. Findings come in the order of their places, so that filling from the last one moves
 * none that is still to fill.
 */
export function fill(text: string, blanks: readonly ReportFinding[], cloud: string): string {
  const lines = text.split('\n');
  for (const finding of blanks.toReversed()) {
    const { startLine, startColumn, endColumn } = finding.location.region ?? {
      startLine: 0,
      startColumn: 0,
      endColumn: 0,
    };
    const line = lines[startLine - 1] ?? '';
    const [answer = ''] = ANSWERS[placeOf(finding)] ?? [];
    const value = answer === 'aws' ? cloud : answer;
    lines[startLine - 1] = line.slice(0, startColumn - 1) + value + line.slice(endColumn - 1);
  }
  return lines.join('\n');
}
