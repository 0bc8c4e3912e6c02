import type { Result, Suppression } from 'sarif';
import type { Report, ReportFinding, ReportRelated, ReportWaiver } from '../../model/report.ts';
import { isPassedOver } from '../known.ts';
import { plainLine, plainLines } from '../plain.ts';
import type { Taxonomies } from './controls.ts';
import { relatedLocations, resultLocation } from './locations.ts';
import type { Rules } from './rules.ts';

const TEXT = 4_000;
const NAME = 1_000;
/** Related places that the message links to; code scanning shows no others. */
const MOST_LINKS = 10;

/** What a result refers to. */
export interface ResultContext {
  readonly rules: Rules;
  readonly taxonomies: Taxonomies;
  readonly artifacts: ReadonlyMap<string, number>;
  readonly waivers: ReadonlyMap<string, ReportWaiver>;
  /** Whether the run was compared with a baseline or with the commit before a change. */
  readonly baselined: boolean;
}

/** The waivers of a report by id. */
export function waiversOf({ waivers }: Report): ReadonlyMap<string, ReportWaiver> {
  return new Map(waivers.map((waiver) => [waiver.id, waiver]));
}

/** A finding as a result; a waived one is suppressed and its message says so, because code scanning looks at no suppression. */
export function resultOf(finding: ReportFinding, context: ResultContext): Result {
  const { rules, taxonomies, artifacts, baselined } = context;
  const related = relatedLocations(finding.related, artifacts);
  const taxa = taxonomies.references(finding.controls, finding.objectives);
  const fingerprint = plainLine(finding.fingerprint, NAME);
  const ruleIndex = rules.indexes.get(finding.ruleId) ?? -1;
  return {
    ruleId: rules.descriptors[ruleIndex]?.id ?? plainLine(finding.ruleId, NAME),
    ruleIndex,
    level: finding.level,
    message: { text: message(finding, context) },
    locations: [resultLocation(finding.location, artifacts)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'irready/v1': fingerprint },
    ...(taxa.length > 0 && { taxa }),
    ...(baselined && finding.waiver === undefined && { baselineState: isPassedOver(finding) ? 'unchanged' : 'new' }),
    suppressions: finding.waiver === undefined ? [] : [suppression(finding.waiver, context)],
    properties: properties(finding),
  };
}

function message(finding: ReportFinding, { waivers }: ResultContext): string {
  const lines = [
    finding.waiver === undefined ? '' : waivedLead(finding.waiver, waivers),
    unlinked([finding.message, finding.title].find((text) => text.trim() !== '') ?? 'A gap without a message.'),
    links(finding.related),
  ];
  const remedy = finding.remediation.trim() === '' ? '' : `\nRemedy: ${unlinked(finding.remediation)}`;
  return plainLines(lines.filter((line) => line !== '').join(' ') + remedy, TEXT);
}

function waivedLead(id: string, waivers: ReadonlyMap<string, ReportWaiver>): string {
  const expires = waivers.get(id)?.expires;
  return unlinked(`Waived by ${id}${expires === undefined ? '' : ` until ${expires}`}.`);
}

/** `[text](1)` in a message links to the related place with that number, and nothing but ours may. */
function links(related: readonly ReportRelated[]): string {
  if (related.length === 0) return '';
  const shown = related.slice(0, MOST_LINKS).map(({ message: text, location: { path, region } }, index) => {
    const label = text.trim() || (region === undefined ? path : `${path}:${region.startLine}`);
    return `[${plainLine(label, NAME / MOST_LINKS).replace(/[[\]\\]/g, ' ')}](${index + 1})`;
  });
  return `See ${shown.join(', ')}.`;
}

function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

function suppression(id: string, { waivers }: ResultContext): Suppression {
  const waiver = waivers.get(id);
  return {
    kind: 'external',
    status: 'accepted',
    justification: plainLine(waiver === undefined ? `Waiver ${id}.` : justification(waiver), TEXT),
    properties: { waiver: plainLine(id, NAME), ...(waiver?.expires !== undefined && { expires: waiver.expires }) },
  };
}

function justification({ reason, owner, approver, created, expires }: ReportWaiver): string {
  const sentences = [
    reason,
    owner === '' ? '' : `Owner: ${owner}.`,
    approver === undefined ? '' : `Approved by ${approver}.`,
    created === undefined ? '' : `Made on ${created}.`,
    expires === undefined ? '' : `Counts until ${expires}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function properties({ objectives, beyond, owner }: ReportFinding): Record<string, unknown> {
  const named = (ids: readonly string[]): string[] => ids.map((id) => plainLine(id, NAME));
  return {
    objectives: named(objectives),
    ...(beyond !== undefined && { beyond: named(beyond) }),
    ...(owner !== undefined && { owner: plainLine(owner, NAME) }),
  };
}
