/** Reads the formats that hold lists and pairs. */
import Papa from 'papaparse';
import { expect } from 'vitest';
import { LEVELS } from '../../../../src/model/level.ts';
import type { Report } from '../../../../src/model/report.ts';
import { OBJECTIVE_STATUSES } from '../../../../src/model/report.ts';
import { type Facts, gapOf, placed, type Said, unescaped } from './said.ts';

export function json(shown: string): Said {
  const report: Report = JSON.parse(shown);
  const { summary } = report;
  const gaps = report.findings.filter(({ waiver }) => waiver === undefined);
  return {
    facts: {
      asOf: report.asOf,
      profile: report.profile.id,
      version: report.tool.version,
      digest: report.tool.libraryDigest,
      ...summary.findings,
      ...baselineOf(report.baseline),
      ...changeOf(report.change),
      waived: summary.waived,
      openPlaces: report.open.length,
      ...summary.objectives,
      met: summary.score.met,
      applicable: summary.score.applicable,
      complete: summary.complete,
    },
    gaps: gaps.map(reported),
    known: gaps.filter(({ known }) => known).map(reported),
    unchanged: gaps.filter(({ unchanged }) => unchanged).map(reported),
    met: report.objectives.filter(({ status }) => status === 'pass').map(({ id }) => id),
  };
}

function reported({ location, ruleId }: Report['findings'][number]): string {
  return gapOf(location.path, location.region?.startLine, ruleId);
}

type Told = Pick<NonNullable<Report['baseline']>, 'path' | 'asOf' | 'known'>;

function baselineOf(told: Told | undefined): Facts {
  if (told === undefined) return {};
  const known = LEVELS.reduce((all, level) => all + told.known[level], 0);
  return { baseline: told.path, baselineAsOf: told.asOf, known };
}

function changeOf(told: Report['change']): Facts {
  if (told === undefined) return {};
  return { since: told.ref, unchanged: LEVELS.reduce((all, level) => all + told.unchanged[level], 0) };
}

/** The facts that JUnit and CSV hold as pairs. */
function pairs(of: Readonly<Record<string, string>>): Facts {
  const number = (name: string) => Number(of[name]);
  const applicable = number('score.applicable');
  const share = applicable === 0 ? 'none' : `${Math.floor((number('score.met') * 100) / applicable)} %`;
  expect(of['score']).toBe(share);
  return {
    asOf: of['asOf'] ?? '',
    profile: of['profile'] ?? '',
    version: of['version'] ?? '',
    digest: of['libraryDigest'] ?? '',
    ...Object.fromEntries(LEVELS.map((level) => [level, number(`gaps.${level}`)])),
    waived: number('waived'),
    openPlaces: number('open'),
    notAssessedAll: number('notAssessed'),
    ...Object.fromEntries(OBJECTIVE_STATUSES.map((status) => [status, number(`objectives.${status}`)])),
    met: number('score.met'),
    applicable,
    complete: of['complete'] === 'true',
    ...(of['baseline'] !== undefined && {
      baseline: of['baseline'],
      baselineAsOf: of['baseline.asOf'] ?? '',
      known: number('gaps.known'),
    }),
    ...(of['change.since'] !== undefined && { since: of['change.since'], unchanged: number('gaps.unchanged') }),
  };
}

export function csv(shown: string): Said {
  const { data, errors } = Papa.parse<Record<string, string>>(shown.replace(/^\ufeff/, '').trimEnd(), { header: true });
  expect(errors).toEqual([]);
  const rows = (record: string) => data.filter((row) => row['record'] === record);
  const shares = rows('control').flatMap(({ status = '' }) => {
    const found = /^(\d+) of (\d+) met \((\d+) %\)$/.exec(status);
    return found === null ? [] : [{ met: Number(found[1]), of: Number(found[2]), percent: Number(found[3]) }];
  });
  const facts = pairs(Object.fromEntries(rows('run').map(({ id = '', message = '' }) => [id, message])));
  expect(rows('waived')).toHaveLength(Number(facts['waived']));
  expect(rows('notAssessed')).toHaveLength(Number(facts['notAssessedAll']));
  return {
    facts,
    gaps: rows('gap').map(csvGap),
    known: rows('gap')
      .filter(({ known }) => known === 'yes')
      .map(csvGap),
    met: rows('objective').flatMap(({ id = '', status }) => (status === 'pass' ? [id] : [])),
    shares,
  };
}

function csvGap({ path = '', line = '', id = '' }: Record<string, string>): string {
  return gapOf(path, line === '' ? 0 : line, id);
}

export function junit(shown: string): Said {
  const properties = [...shown.matchAll(/<property name="([^"]*)" value="([^"]*)"\/>/g)];
  const failures = [...shown.matchAll(/<failure(?: [a-z]+="[^"]*")*>([^<]*)<\/failure>/g)].map(([, body = '']) =>
    unescaped(body),
  );
  const skipped = [...shown.matchAll(/<skipped>([^<]*)/g)].map(([, reason = '']) => reason.split(':')[0] ?? '');
  const facts = pairs(Object.fromEntries(properties.map(([, name = '', value = '']) => [name, unescaped(value)])));
  const said = (reason: string) => skipped.filter((each) => each === reason).length;
  expect([said('Open'), said('Waived'), said('Not assessed')]).toEqual([
    facts['openPlaces'],
    facts['waived'],
    facts['notAssessedAll'],
  ]);
  expect(said('Known to the baseline')).toBe(facts['known'] ?? 0);
  expect(said('Unchanged since the commit before')).toBe(facts['unchanged'] ?? 0);
  return {
    facts,
    gaps: failures.map((body) => placed(body.split(': ')[0] ?? '', /^Rule: (.*)$/m.exec(body)?.[1] ?? '')),
    whole: !/<(?:failure|error|skipped)\b/.test(shown),
  };
}

export function sarif(shown: string): Said {
  const [run] = JSON.parse(shown).runs;
  const { properties: told, results, tool } = run;
  const gaps = results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length === 0);
  const unchanged = gaps.filter(({ baselineState }: SarifResult) => baselineState === 'unchanged').map(sarifGap);
  expect(run.invocations[0].executionSuccessful).toBe(told.complete);
  expect(results.length - gaps.length).toBe(told.waived);
  return {
    facts: {
      asOf: told.asOf,
      profile: told.profile.id,
      version: tool.driver.semanticVersion,
      digest: told.libraryDigest,
      ...told.gaps,
      ...baselineOf(told.baseline),
      waived: told.waived,
      openPlaces: told.open,
      notAssessedAll: told.notAssessed,
      ...told.objectives,
      met: told.score.met,
      applicable: told.score.applicable,
      complete: told.complete,
    },
    gaps: gaps.map(sarifGap),
    passedOver: unchanged,
  };
}

function sarifGap({ ruleId, locations }: SarifResult): string {
  const { artifactLocation, region } = locations[0].physicalLocation;
  const path = decodeURIComponent(artifactLocation.uri);
  return gapOf(path === 'whole workspace' ? '.' : path, region?.startLine, ruleId);
}

interface SarifResult {
  readonly ruleId: string;
  readonly baselineState?: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region?: { readonly startLine: number };
      };
    },
  ];
}
