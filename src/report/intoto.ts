/** An in-toto Statement v1 with the test-result/v0.1 predicate: rules are its tests. Signing is left to others. */
import { createHash } from 'node:crypto';
import type { Level } from '../model/level.ts';
import type { Report, ReportInput } from '../model/report.ts';
import { neutraliseJson } from './neutralise.ts';
import type { RenderOptions } from './render-options.ts';
import { notAssessedEntries } from './undecided.ts';

/** Names of rules by what became of them. A rule that applied nowhere is in none: nothing is proven by it. */
interface Tests {
  readonly passed: readonly string[];
  readonly warned: readonly string[];
  readonly failed: readonly string[];
}

type Verdict = keyof Tests;

/** Worst first. */
const VERDICTS = ['failed', 'warned', 'passed'] as const satisfies readonly Verdict[];

/** The report as an unsigned statement about the files that were read. */
export function renderIntoto(report: Report, _options: RenderOptions): string {
  const tests = testsOf(report);
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects(report),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: resultOf(report, tests),
      configuration: configuration(report),
      passedTests: tests.passed,
      warnedTests: tests.warned,
      failedTests: tests.failed,
      annotations: annotations(report),
    },
  };
  return `${neutraliseJson(JSON.stringify(statement, wellFormed, 2))}\n`;
}

/**
 * PASSED only when everything asked for was looked at and every objective that applies is met, with nothing waived or
 * left to a person. FAILED when an error stands or could not be ruled out, or when the run proves nothing.
 */
function resultOf(report: Report, tests: Tests): 'PASSED' | 'WARNED' | 'FAILED' {
  const { complete, findings, score } = report.summary;
  if (!complete || score.applicable === 0 || findings.error > 0 || tests.failed.length > 0) return 'FAILED';
  return tests.warned.length > 0 || !isAllMet(report) ? 'WARNED' : 'PASSED';
}

function isAllMet({ summary, objectives, notAssessed, findings }: Report): boolean {
  const { fail, open, manual, notAssessed: unlooked } = summary.objectives;
  return (
    summary.score.met === summary.score.applicable &&
    fail + open + manual + unlooked + summary.waived === 0 &&
    objectives.every(({ status }) => status === 'pass' || status === 'notApplicable') &&
    notAssessed.length === 0 &&
    findings.length === 0
  );
}

/** Each rule once, by the worst that became of it, in the order of the report. */
function testsOf(report: Report): Tests {
  const worst = new Map<string, Verdict>();
  for (const [rule, verdict] of verdictsOf(report)) {
    const before = worst.get(rule);
    if (before === undefined || VERDICTS.indexOf(verdict) < VERDICTS.indexOf(before)) worst.set(rule, verdict);
  }
  const rules = [...new Set([...report.rules.map(({ id }) => id), ...worst.keys()])];
  const named = (verdict: Verdict) => rules.filter((rule) => worst.get(rule) === verdict);
  return { passed: named('passed'), warned: named('warned'), failed: named('failed') };
}

function* verdictsOf({ rules, findings, open, notAssessed }: Report): Generator<readonly [string, Verdict]> {
  const levels = new Map(rules.map(({ id, level }) => [id, level]));
  const found = new Map<string, number>();
  for (const { ruleId } of findings) found.set(ruleId, (found.get(ruleId) ?? 0) + 1);
  for (const { id, level, outcomes } of rules) {
    if (outcomes.pass > 0) yield [id, 'passed'];
    if (outcomes.open > 0) yield [id, undecided(level)];
    // Its findings say how much each weighs; those that the report does not hold weigh what the rule does.
    if (outcomes.fail > (found.get(id) ?? 0)) yield [id, undecided(level)];
  }
  for (const { ruleId, level, waiver } of findings) {
    yield [ruleId, level === 'error' && waiver === undefined ? 'failed' : 'warned'];
  }
  for (const { ruleId } of open) yield [ruleId, undecided(levels.get(ruleId))];
  // A rule that passes in some places and was not asked in others proves only the former.
  for (const { id, what } of notAssessed) if (what === 'rule' && levels.has(id)) yield [id, undecided(levels.get(id))];
}

/** A verifier may take a warned test for good enough, so an error that could not be ruled out must not be one. */
function undecided(level: Level | undefined): Verdict {
  return level === undefined || level === 'error' ? 'failed' : 'warned';
}

/**
 * Every file that was read. A statement needs a subject with a digest: when nothing was read, it is about the rule library
 * that found nothing to look at; when even its digest is none, about the report itself.
 */
function subjects(report: Report) {
  const read = distinct(report.inputs.filter(({ sha256 }) => isDigest(sha256)));
  if (read.length > 0) return read.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } }));
  const { libraryDigest } = report.tool;
  if (isDigest(libraryDigest)) return [{ name: LIBRARY, digest: { sha256: libraryDigest } }];
  return [{ name: 'irready report', digest: { sha256: sha256Of(JSON.stringify(report)) } }];
}

const LIBRARY = 'irready rule library';

function distinct(inputs: readonly ReportInput[]): readonly ReportInput[] {
  return [...new Map(inputs.map((input) => [JSON.stringify([input.path, input.sha256]), input])).values()];
}

/** The rule library with the profile, and the configuration file when its digest is known. */
function configuration({ tool, profile, framework, asOf, configuration: { path, sha256 } }: Report) {
  const library = {
    name: LIBRARY,
    uri: `pkg:npm/irready@${encodeURIComponent(tool.version.replace(/\p{Surrogate}/gu, ''))}`,
    ...(isDigest(tool.libraryDigest) && { digest: { sha256: tool.libraryDigest } }),
    annotations: { profile: profile.id, ...(framework && { framework: framework.id }), asOf },
  };
  return path === null || !isDigest(sha256) ? [library] : [library, { name: path, digest: { sha256 } }];
}

/** What the lists of tests do not say: an extension field, which no verifier needs. */
function annotations(report: Report) {
  const { asOf, tool, profile, framework, configuration: configured, summary, rules, open, baseline } = report;
  return {
    asOf,
    version: tool.version,
    libraryDigest: tool.libraryDigest,
    profile: profile.id,
    ...(framework && { framework: framework.id }),
    configuration: configured.path,
    ...summary,
    ...(baseline && { baseline: { path: baseline.path, sha256: baseline.sha256, known: baseline.known } }),
    open: open.length,
    notApplicableTests: rules
      .filter(({ outcomes }) => outcomes.pass + outcomes.fail + outcomes.open === 0)
      .map(({ id }) => id),
    notAssessed: notAssessedEntries(report).map(({ id, what, reason }) => ({ id, what, reason })),
  };
}

// Verifiers that read the statement as a protocol buffer refuse half a surrogate pair.
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

function isDigest(text: string | null): text is string {
  return text !== null && /^[\da-f]{64}$/.test(text);
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
