/** Gaps added up by objective, whether they are listed as observations or not. */
import type { Level } from '../../model/level.ts';
import type { Report, ReportFinding } from '../../model/report.ts';
import { count, countLevels } from '../count.ts';

/** What the findings of one objective, or of one rule without objectives, add up to. */
export interface Tally {
  readonly gaps: Readonly<Record<Level, number>>;
  readonly waived: number;
  readonly open: number;
  /** Gaps and waived findings that have an observation. */
  readonly listed: number;
  readonly waivers: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** Each different remedy with the title of the first rule that names it, gaps that no waiver covers only. */
  readonly remedies: ReadonlyMap<string, string>;
}

/** A finding or an open outcome, and whether the document holds an observation of it. */
export type IsListed = (finding: ReportFinding) => boolean;

interface Growing {
  readonly gaps: Record<Level, number>;
  waived: number;
  open: number;
  listed: number;
  readonly waivers: Set<string>;
  readonly owners: Set<string>;
  readonly remedies: Map<string, string>;
}

/** Nothing found. */
export const NO_GAPS: Tally = start();

/** A tally for each objective that a finding or an open outcome bears on. */
export function tallyObjectives({ findings, open }: Report, isListed: IsListed): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Growing>();
  for (const finding of findings) {
    const listed = isListed(finding);
    for (const id of new Set(finding.objectives)) grow(at(tallies, id), finding, listed);
  }
  for (const outcome of open) {
    for (const id of new Set(outcome.objectives)) at(tallies, id).open++;
  }
  return tallies;
}

/** A tally for each rule of the given findings. */
export function tallyRules(findings: readonly ReportFinding[], isListed: IsListed): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Growing>();
  for (const finding of findings) grow(at(tallies, finding.ruleId), finding, isListed(finding));
  return tallies;
}

/** How many gaps no waiver covers. */
export function gapCount({ gaps }: Tally): number {
  return gaps.error + gaps.warning + gaps.note;
}

/** `3 gaps: 2 errors, 1 note. 1 waived. 2 open.`; empty when there is none of it. */
export function tallySentence(tally: Tally): string {
  const total = gapCount(tally);
  return [
    ...(total === 0 ? [] : [`${count(total, 'gap')}: ${countLevels(tally.gaps)}.`]),
    ...(tally.waived === 0 ? [] : [`${tally.waived} waived.`]),
    ...(tally.open === 0 ? [] : [`${tally.open} open.`]),
  ].join(' ');
}

/** How many findings have no observation here and where they are; empty when all have one. */
export function omittedSentence({ listed, total }: { readonly listed: number; readonly total: number }): string {
  if (listed >= total) return '';
  return `${listed} of ${count(total, 'finding')} ${listed === 1 ? 'has' : 'have'} an observation here; -f json --min-level note holds them all.`;
}

function grow(tally: Growing, finding: ReportFinding, listed: boolean): void {
  if (listed) tally.listed++;
  if (finding.owner !== undefined) tally.owners.add(finding.owner);
  if (finding.waiver !== undefined) {
    tally.waived++;
    tally.waivers.add(finding.waiver);
    return;
  }
  tally.gaps[finding.level]++;
  if (!tally.remedies.has(finding.remediation)) tally.remedies.set(finding.remediation, finding.title);
}

function at(tallies: Map<string, Growing>, id: string): Growing {
  const found = tallies.get(id);
  if (found !== undefined) return found;
  const fresh = start();
  tallies.set(id, fresh);
  return fresh;
}

function start(): Growing {
  return {
    gaps: { note: 0, warning: 0, error: 0 },
    waived: 0,
    open: 0,
    listed: 0,
    waivers: new Set(),
    owners: new Set(),
    remedies: new Map(),
  };
}
