import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderJunit } from '../../../src/report/junit/junit.ts';
import { forged, hostileTexts, withGaps } from './forged.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');
const SCHEMA = join(process.env['IRREADY_STANDARDS'] ?? '', 'jenkins-junit.xsd');
const FOLDER = mkdtempSync(join(tmpdir(), 'irready-junit-'));

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const hasSchema = process.env['IRREADY_STANDARDS'] !== undefined && existsSync(SCHEMA);
if (!hasXmllint) skipped('xmllint (Debian package libxml2-utils) is not installed.');
if (!hasSchema) skipped('IRREADY_STANDARDS names no folder with jenkins-junit.xsd.');

function skipped(reason: string): void {
  // biome-ignore lint/suspicious/noConsole: a check that is not made must be heard of
  console.warn(`SKIPPED, JUnit reports are not validated against the schema of Jenkins: ${reason}`);
}

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** What xmllint says of the texts, all in one call; empty when each is valid. */
function complaints(texts: readonly string[]): string {
  const files = texts.map((text, index) => {
    const file = join(FOLDER, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...files], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return status === 0 ? '' : stderr.replace(/^.* validates\n/gm, '').slice(0, 2_000) || `status ${status}`;
}

/** The values that xmllint finds, by XPath. */
function query(text: string, xpath: string): string {
  const file = join(FOLDER, 'query.xml');
  writeFileSync(file, text);
  return execFileSync('xmllint', ['--xpath', xpath, file], { encoding: 'utf8' }).trim();
}

describe('renderJunit', () => {
  it('has a suite for the run and one for each control', async () => {
    await expect(renderJunit(STORY, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.junit.xml');
  });

  it('holds more places than a call takes arguments', () => {
    const open = Array.from({ length: 150_000 }, () => STORY.open[0]).filter((each) => each !== undefined);
    expect(renderJunit({ ...STORY, open }, OPTIONS).match(/<skipped>/g)?.length).toBeGreaterThan(100_000);
  });

  it('lets nothing pass that waits, was waived or was not assessed', () => {
    const xml = renderJunit(STORY, OPTIONS);
    const passed = [...xml.matchAll(/<testcase name="([^"]*)"[^>]*\/>/g)].map((match) => match[1]);
    expect(passed).toEqual([
      'The plan has an owner',
      'The plan says who approved it',
      'Every security contact is reachable by two media',
      'Every severity has written criteria',
    ]);
    const skipped = [...xml.matchAll(/<skipped>([^<]*)<\/skipped>/g)].map((match) => match[1]?.split(':')[0]);
    expect(skipped.sort()).toEqual(['Left to a person', 'Not assessed', 'Not assessed', 'Open', 'Open', 'Waived']);
    expect(xml).toContain(
      'Waiver harbour-office-line of role/harbour-master until 2027-01-31: The harbour office gets',
    );
  });

  it("takes a rule that is waived, open or not assessed for passed on nobody's count", () => {
    const [rule] = STORY.rules.filter(({ id }) => id === 'plan-has-an-owner');
    const [gap] = STORY.findings.filter(({ waiver }) => waiver !== undefined);
    const [place] = STORY.open;
    if (rule === undefined || gap === undefined || place === undefined) throw new Error('the story has changed');
    const quiet = { ...STORY, rules: [rule], findings: [], open: [], notAssessed: [] };
    const passes = (report: Report) => renderJunit(report, OPTIONS).includes('<testcase name="The plan has an owner" ');
    expect(passes(quiet)).toBe(true);
    expect(passes({ ...quiet, findings: [{ ...gap, ruleId: rule.id }] })).toBe(false);
    expect(passes({ ...quiet, open: [{ ...place, ruleId: rule.id }] })).toBe(false);
    expect(passes({ ...quiet, notAssessed: [{ id: rule.id, what: 'rule', reason: 'ran out of steps' }] })).toBe(false);
  });

  it('names no rule as passed whose lighter gap is not listed', () => {
    const xml = renderJunit(STORY, { ...OPTIONS, minLevel: 'error' });
    expect(xml).not.toContain('Every playbook has an owner');
    expect(xml).toContain('<property name="gaps.notListed" value="3"/>');
    expect(xml).toContain('<property name="gaps" value="7"/>');
  });

  it('says in a failure what, where, by which controls and what to do', () => {
    const xml = renderJunit(STORY, OPTIONS);
    expect(xml).toContain(
      '<failure type="warning" message="Playbook &#x22;harbour-gate-failure&#x22; names no owner.">',
    );
    expect(xml).toContain(
      [
        'security/plan.yaml:11:17: Plan "northwind-ir-plan" was last reviewed on 2025-10-02; with an interval of 1 year it went stale on 2026-10-03.',
        'Rule: plan-is-reviewed',
        'Controls: IR-1, 10.3',
        'Objectives: O-004',
        'Owner: role/incident-commander',
        'Fingerprint: c6a3b2325218f8c260cd2e655174c684',
        'Remedy: Review the plan, then write the day: `lastReviewed: 2026-11-21`.</failure>',
      ].join('\n'),
    );
  });

  it('keeps a control with a dot in one class, and what has no control apart', () => {
    const findings = STORY.findings.map((finding) => ({
      ...finding,
      controls: finding.level === 'note' ? [] : ['10.3'],
    }));
    const xml = renderJunit({ ...STORY, findings }, OPTIONS);
    expect(xml).toContain(
      '<testsuite name="10.3 Test security response procedures" tests="7" failures="6" errors="0" skipped="1"',
    );
    expect(xml).toContain('classname="irready.10_3"');
    expect(xml).toContain('classname="irready.no_control"');
    expect(xml.indexOf('<testsuite name="no control"')).toBe(xml.lastIndexOf('<testsuite name='));
  });

  it('numbers cases of the same name, of which readers would show one', () => {
    const [gap] = STORY.findings;
    if (gap === undefined) throw new Error('the story has no gap');
    const xml = renderJunit({ ...STORY, findings: [gap, gap, gap] }, OPTIONS);
    expect(xml).toContain('name="The plan is reviewed within its interval - security/plan.yaml:11" ');
    expect(xml).toContain('name="The plan is reviewed within its interval - security/plan.yaml:11 (3)" ');
  });

  it('makes an error of what leaves the run incomplete', () => {
    const notices = [
      { id: 'file-does-not-parse', level: 'error', message: '"drill.yaml" does not parse.', path: 'drill.yaml' },
    ] as const;
    const report = { ...STORY, notices, summary: { ...STORY.summary, complete: false, unreadFiles: 1 } };
    const xml = renderJunit(report, OPTIONS);
    expect(xml).toContain('<testsuites name="irready" time="0" tests="19" failures="7" errors="2">');
    expect(xml).toContain('<testsuite name="irready: the run" tests="2" failures="0" errors="2" skipped="0"');
    expect(xml).toContain(
      'message="Incomplete: 1 input could not be read or parsed; what is missing here proves nothing."',
    );
    expect(xml).toContain('<testcase name="file-does-not-parse - drill.yaml" classname="irready.run" time="0"><error ');
  });

  it('carries the facts of the run', () => {
    const xml = renderJunit({ ...STORY, framework: { id: 'nist-csf-2', title: 'NIST CSF 2.0' } }, OPTIONS);
    const facts = {
      asOf: '2026-11-21',
      profile: 'recommended',
      framework: 'nist-csf-2',
      version: '0.1.0',
      libraryDigest: STORY.tool.libraryDigest,
      configuration: 'security/irready.yaml',
      complete: 'true',
      files: '7',
      documents: '7',
      rules: '13',
      'outcomes.open': '2',
      'gaps.error': '4',
      waived: '1',
      open: '2',
      notAssessed: '2',
      'objectives.manual': '1',
      score: '38 %',
      'score.formula': STORY.summary.scoreFormula,
    };
    for (const [name, value] of Object.entries(facts))
      expect(xml).toContain(`<property name="${name}" value="${value}"/>`);
  });

  it('has a case for each of 10,000 gaps', () => {
    const report = withGaps({ error: 4_000, warning: 3_000, note: 3_000 });
    expect(renderJunit(report, OPTIONS).match(/<failure /g)).toHaveLength(10_000);
  });

  it('lets no text of a report be obeyed by a runner', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const xml = renderJunit(forged(texts), OPTIONS);
        expect(xml).not.toMatch(/[\ud800-\udfff\ufffe\uffff]|\]\]>/u);
        const lines = xml.split('\n');
        expect(lines.filter((line) => /^\s*::|##(?:vso)?\[/i.test(line))).toEqual([]);
      }),
    );
  });
});

describe.skipIf(!hasXmllint)('the XML', () => {
  it('holds as many cases of a kind as it says', () => {
    const xml = renderJunit({ ...STORY, summary: { ...STORY.summary, complete: false } }, OPTIONS);
    for (const [counted, said] of [
      ['count(//testcase)', 'tests'],
      ['count(//testcase[failure])', 'failures'],
      ['count(//testcase[error])', 'errors'],
    ]) {
      const total = query(xml, counted ?? '');
      expect(Number(total)).toBeGreaterThan(0);
      expect(query(xml, `string(/testsuites/@${said})`)).toBe(total);
      expect(query(xml, `sum(//testsuite/@${said})`)).toBe(total);
    }
    expect(query(xml, 'sum(//testsuite/@skipped)')).toBe(query(xml, 'count(//testcase[skipped])'));
    expect(query(xml, 'count(//testcase[skipped])')).toBe('6');
  });

  it('gives back what was written', () => {
    const [gap] = STORY.findings;
    if (gap === undefined) throw new Error('the story has no gap');
    const message = 'Playbook "a&b" <b>names</b> no owner: ]]&gt; {ÜÖ} 🚢';
    const xml = renderJunit({ ...STORY, findings: [{ ...gap, message }] }, OPTIONS);
    expect(query(xml, 'string(//failure/@message)')).toBe(message);
  });
});

describe.skipIf(!hasXmllint || !hasSchema)('against the schema of Jenkins', () => {
  const incomplete: Report = {
    ...STORY,
    notices: [...STORY.notices, { id: 'file-does-not-parse', level: 'error', message: '"drill.yaml" does not parse.' }],
    summary: { ...STORY.summary, complete: false, unreadFiles: 1 },
  };

  it('is valid for the story, for an incomplete run and for one without documents', () => {
    const empty = {
      ...incomplete,
      findings: [],
      open: [],
      notAssessed: [],
      objectives: [],
      controls: [],
      rules: [],
      notices: [],
    };
    expect(complaints([STORY, incomplete, empty].map((report) => renderJunit(report, OPTIONS)))).toBe('');
  });

  it('would not be valid in another order', () => {
    const xml = renderJunit(incomplete, OPTIONS);
    const moved = xml.replace(/(<properties>.*?<\/properties>\n)(.*?)(<system-out>.*?<\/system-out>\n)/s, '$3$1$2');
    expect(moved).not.toBe(xml);
    expect(complaints([moved])).toContain('This element is not expected');
    expect(complaints([xml.replace('<skipped>', '<skipped message="open">')])).toContain("'message'");
  });

  it('is valid for a thousand forged reports', () => {
    const batch = fc.array(hostileTexts, { minLength: 250, maxLength: 250 });
    fc.assert(
      fc.property(batch, fc.boolean(), (many, complete) => {
        const given = complete ? {} : { notices: incomplete.notices, summary: incomplete.summary };
        expect(complaints(many.map((texts) => renderJunit(forged(texts, given), OPTIONS)))).toBe('');
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
