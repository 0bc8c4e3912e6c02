/** What a text in any format says of a run, and what it has to say. */
import { LEVELS } from '../../../../src/model/level.ts';
import type { Report } from '../../../../src/model/report.ts';
import { OBJECTIVE_STATUSES } from '../../../../src/model/report.ts';

/** What a text says of a run; a fact that the format does not carry is absent. */
export interface Said {
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** `path:line rule` of each gap that no waiver covers; a place without a line is `path:0 rule`. */
  readonly gaps?: readonly string[];
  /** Those that it marks as known to the baseline, in the same form. */
  readonly known?: readonly string[];
  /** Those that it marks as unchanged since the commit before, in the same form. */
  readonly unchanged?: readonly string[];
  /** Both together, where it has one mark for them. */
  readonly passedOver?: readonly string[];
  /** Entries that the text says it does not list: gaps, and with them perhaps notices and what is open. */
  readonly leftOut?: number;
  /** Ids of the objectives that it shows as met. */
  readonly met?: readonly string[];
  /** Whether it calls the whole met, where it has a word for that. */
  readonly whole?: boolean;
  /** Scores that it prints with their per cent. */
  readonly shares?: readonly { readonly met: number; readonly of: number; readonly percent: number }[];
}

export type Facts = Record<string, string | number | boolean>;

/** What every format has to say, counted from the lists of the report and not from its summary. */
export function expectedOf(report: Report): {
  readonly facts: Facts;
  readonly gaps: readonly string[];
  readonly known: readonly string[];
  readonly unchanged: readonly string[];
  readonly fresh: readonly string[];
} {
  const gaps = report.findings.filter(({ waiver }) => waiver === undefined);
  const named = new Set(report.notAssessed.map(({ id }) => id));
  // In the terms of a framework only what its controls ask for counts.
  const counted = report.objectives.filter(({ controls }) => report.framework === undefined || controls.length > 0);
  const states = OBJECTIVE_STATUSES.map((status) => [status, counted.filter((each) => each.status === status).length]);
  const facts: Facts = {
    asOf: report.asOf,
    profile: report.profile.id,
    version: report.tool.version,
    digest: report.tool.libraryDigest,
    ...Object.fromEntries(LEVELS.map((level) => [level, gaps.filter((gap) => gap.level === level).length])),
    waived: report.findings.length - gaps.length,
    openPlaces: report.open.length,
    notAssessedAll:
      report.notAssessed.length +
      report.objectives.filter(({ id, status }) => status === 'notAssessed' && !named.has(id)).length,
    ...Object.fromEntries(states),
    met: counted.filter(({ status }) => status === 'pass').length,
    applicable: counted.filter(
      ({ status, coverage }) => status !== 'notApplicable' && !(status === 'notAssessed' && coverage === 'planned'),
    ).length,
    complete: report.summary.complete,
    ...(report.baseline !== undefined && {
      known: gaps.filter(({ known }) => known).length,
      baseline: report.baseline.path,
      baselineAsOf: report.baseline.asOf,
    }),
    ...(report.change !== undefined && {
      unchanged: gaps.filter(({ unchanged }) => unchanged).length,
      since: report.change.ref,
    }),
  };
  const listed = (of: Report['findings']): readonly string[] =>
    of.map(({ location, ruleId }) => gapOf(location.path, location.region?.startLine, ruleId));
  return {
    facts,
    gaps: listed(gaps),
    known: listed(gaps.filter(({ known }) => known)),
    unchanged: listed(gaps.filter(({ unchanged }) => unchanged)),
    fresh: listed(gaps.filter(({ known, unchanged }) => !known && !unchanged)),
  };
}

export function gapOf(path: string, line: number | string | undefined, rule: string): string {
  return `${path}:${line ?? 0} ${rule}`;
}

/** `path:line:column` as a gap. */
export function placed(place: string, rule: string): string {
  const [, path = place, line] = /^(.*?):(\d+):\d+$/.exec(place) ?? [];
  return gapOf(path, line, rule);
}

/** No gap of any level. */
export const LIGHT = { error: 0, warning: 0, note: 0 };

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

export function unescaped(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replaceAll(/&(?:#x([0-9A-F]+)|(lt|gt|quot|apos|amp));/gi, (_, hex: string | undefined, name = '') =>
    hex === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
