import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderIntoto } from '../../../src/report/intoto.ts';
import { OPTIONS } from './northwind.ts';
import { emptyReport, largeReport, metReport, waivedReport } from './oscal/reports.ts';
import { hasCommand, withTexts } from './oscal/standard.ts';
import { stored } from './stored.ts';

const NORTHWIND = stored('northwind-2026-11');
const MET = metReport();

// biome-ignore lint/suspicious/noExplicitAny: a parsed statement is read as its consumers read it
function render(report: Report): any {
  return JSON.parse(renderIntoto(report, OPTIONS));
}

function resultOf(report: Report): string {
  return render(report).predicate.result;
}

/** What the specification asks of a statement with a test result; empty when it keeps to it. */
function complaints({ _type, subject, predicateType, predicate }: ReturnType<typeof render>): readonly string[] {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const hasSha256 = (each: any) => /^[\da-f]{64}$/.test(each.digest?.sha256);
  const tests = [...predicate.passedTests, ...predicate.warnedTests, ...predicate.failedTests];
  const rules: readonly (readonly [string, boolean])[] = [
    ['_type', _type === 'https://in-toto.io/Statement/v1'],
    ['predicateType', predicateType === 'https://in-toto.io/attestation/test-result/v0.1'],
    ['subject', subject.length > 0 && subject.every(hasSha256)],
    ['result', ['PASSED', 'WARNED', 'FAILED'].includes(predicate.result)],
    ['configuration', predicate.configuration.length > 0],
    // biome-ignore lint/suspicious/noExplicitAny: as above
    ['descriptor', predicate.configuration.every((each: any) => hasSha256(each) || URL.canParse(each.uri))],
    ['each test once', new Set(tests).size === tests.length],
    ['test names', tests.every((name) => typeof name === 'string')],
  ];
  return rules.filter(([, holds]) => !holds).map(([name]) => name);
}

describe('an in-toto statement', () => {
  it('tells what was tested and how it went', async () => {
    await expect(renderIntoto(NORTHWIND, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.intoto');
  });

  it.each([
    ['the fixed report', NORTHWIND],
    ['the report before it', stored('northwind-2026-08')],
    ['a report on nothing', emptyReport()],
    ['a report in which all is met', MET],
    ['a report with waived gaps only', waivedReport()],
    ['a large report', largeReport(3000)],
  ])('of %s keeps to the specification', (_name, report) => {
    expect(complaints(render(report))).toEqual([]);
  });

  it('is the same bytes for the same report', () => {
    expect(renderIntoto(stored('northwind-2026-11'), OPTIONS)).toBe(renderIntoto(NORTHWIND, OPTIONS));
  });

  it('has every input as a subject with its digest', () => {
    const subjects = NORTHWIND.inputs.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } }));
    expect(render(NORTHWIND).subject).toEqual(subjects);
  });

  it('is about the rule library when nothing was read, and then fails', () => {
    const statement = render(emptyReport());
    expect(statement.subject).toEqual([
      { name: 'irready rule library', digest: { sha256: NORTHWIND.tool.libraryDigest } },
    ]);
    expect(statement.predicate.result).toBe('FAILED');
  });

  it('names the rule library, the profile and the configuration file', () => {
    const [library, file] = render({
      ...NORTHWIND,
      framework: { id: 'nist-csf-2.0', title: 'NIST CSF 2.0' },
    }).predicate.configuration;
    expect(library).toEqual({
      name: 'irready rule library',
      uri: 'pkg:npm/irready@0.1.0',
      digest: { sha256: NORTHWIND.tool.libraryDigest },
      annotations: { profile: 'recommended', framework: 'nist-csf-2.0', asOf: '2026-11-21' },
    });
    expect(file).toEqual({ name: 'security/irready.yaml', digest: { sha256: NORTHWIND.configuration.sha256 } });
    expect(render(emptyReport()).predicate.configuration).toHaveLength(1);
  });

  it('lists each rule by the worst that became of it, and one that applied nowhere in none', () => {
    const { predicate } = render(NORTHWIND);
    expect(predicate.passedTests).toEqual([
      'plan-has-an-owner',
      'plan-is-approved',
      'contact-is-reachable-by-two-media',
      'severity-has-criteria',
    ]);
    expect(predicate.warnedTests).toEqual([
      'playbook-has-an-owner',
      'playbook-title-says-what-it-is-for',
      'incidents-are-recorded',
    ]);
    expect(predicate.failedTests).toEqual([
      'plan-is-reviewed',
      'severity-one-reaches-a-person',
      'escalation-reaches-a-person',
      'drill-is-recent',
      'playbook-step-is-assigned-to-someone-still-here',
    ]);
    expect(predicate.annotations.notApplicableTests).toEqual(['automation-is-allowed']);
  });

  it('carries the day, the counts, the score and what was not assessed', () => {
    expect(render(NORTHWIND).predicate.annotations).toMatchObject({
      asOf: '2026-11-21',
      version: '0.1.0',
      configuration: 'security/irready.yaml',
      outcomes: NORTHWIND.summary.outcomes,
      findings: { error: 4, warning: 2, note: 1 },
      waived: 1,
      objectives: NORTHWIND.summary.objectives,
      score: NORTHWIND.summary.score,
      scoreFormula: NORTHWIND.summary.scoreFormula,
      complete: true,
      open: 2,
      notAssessed: [
        { id: 'plan-quotes-its-regulator', what: 'rule' },
        { id: 'O-210', what: 'objective', reason: 'no rule covers it yet' },
      ],
    });
  });

  it('counts a rule as failed whose errors were not stored with the report', () => {
    const report = { ...NORTHWIND, findings: [] };
    expect(render(report).predicate.failedTests).toContain('plan-is-reviewed');
  });
});

describe('the result', () => {
  const summary = (changes: Partial<Report['summary']>): Report => ({
    ...MET,
    summary: { ...MET.summary, ...changes },
  });

  it('is PASSED when every objective that applies is met', () => {
    expect(resultOf(MET)).toBe('PASSED');
  });

  it.each([
    ['an error', 'FAILED', NORTHWIND],
    ['an incomplete run', 'FAILED', summary({ complete: false })],
    ['no objective that applies', 'FAILED', summary({ score: { met: 0, applicable: 0, ratio: null } })],
    ['an error that could not be ruled out', 'FAILED', { ...MET, open: NORTHWIND.open }],
    ['an error that only the counts know', 'FAILED', summary({ findings: { error: 1, warning: 0, note: 0 } })],
    ['a warning', 'WARNED', { ...MET, findings: NORTHWIND.findings.filter(({ level }) => level === 'warning') }],
    ['a note', 'WARNED', { ...MET, findings: NORTHWIND.findings.filter(({ level }) => level === 'note') }],
    ['a waived error', 'WARNED', waivedReport()],
    ['a rule that was switched off', 'WARNED', { ...MET, notAssessed: NORTHWIND.notAssessed }],
    [
      'an objective that waits for a person',
      'WARNED',
      summary({ objectives: { ...MET.summary.objectives, manual: 1 } }),
    ],
    ['an objective not assessed', 'WARNED', summary({ objectives: { ...MET.summary.objectives, notAssessed: 1 } })],
    [
      'an unmet objective that the counts do not know',
      'WARNED',
      { ...MET, objectives: NORTHWIND.objectives.filter(({ status }) => status !== 'fail') },
    ],
  ] as const)('of a run with %s is %s', (_name, expected, report) => {
    expect(resultOf(report)).toBe(expected);
  });
});

describe('a report that somebody made up', () => {
  const TEXT = fc.oneof(
    fc.constantFrom('', ' ', '\n::error::x', '##[group]', '##vso[x]', '\ud800', '__proto__', 'ä'.repeat(100_000)),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  it('gives a statement that keeps to the specification, whatever its texts', () => {
    fc.assert(
      fc.property(TEXT, fc.boolean(), (text, keep) => {
        const json = renderIntoto(
          withTexts(NORTHWIND, (own) => (keep ? own : '') + text),
          OPTIONS,
        );
        expect(complaints(JSON.parse(json))).toEqual([]);
        expect(hasCommand(json)).toBe(false);
        expect(json).not.toMatch(/\\ud[89a-f]/);
      }),
      { numRuns: 60 },
    );
  });
});
