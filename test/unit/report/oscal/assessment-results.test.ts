import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderOscalAssessmentResults } from '../../../../src/report/oscal/assessment-results.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';
import { emptyReport, largeReport, metReport, waivedReport } from './reports.ts';
import { brokenReferences, entriesOf, officialSchema } from './standard.ts';

const complaints = officialSchema('assessment-results');
const NORTHWIND = stored('northwind-2026-11');

function render(report: Report, options = OPTIONS) {
  return JSON.parse(renderOscalAssessmentResults(report, options))['assessment-results'];
}

const document = render(NORTHWIND);
const [result] = document.results;

// biome-ignore lint/suspicious/noExplicitAny: parsed documents are read as their consumers read them
type Parsed = any;

function value(of: Parsed, name: string): string | undefined {
  return of.props.find((each: Parsed) => each.name === name)?.value;
}

function findingOn(objective: string, of: Parsed = result): Parsed {
  return of.findings.find((each: Parsed) => each.target['target-id'] === objective);
}

function observationsOf(finding: Parsed, of: Parsed = result): readonly Parsed[] {
  const uuids = finding['related-observations'].map((each: Parsed) => each['observation-uuid']);
  return of.observations.filter(({ uuid }: Parsed) => uuids.includes(uuid));
}

const REPORTS: readonly (readonly [string, Report])[] = [
  ['the fixed report', NORTHWIND],
  ['the report before it', stored('northwind-2026-08')],
  ['a report on nothing', emptyReport()],
  ['a report in which all is met', metReport()],
  ['a report with waived gaps only', waivedReport()],
  ['a report in terms of a framework', { ...NORTHWIND, framework: { id: 'nist-csf-2.0', title: 'NIST CSF 2.0' } }],
  ['a large report', largeReport(3000)],
];

describe('assessment results', () => {
  it('tell the whole story of Northwind', async () => {
    const text = renderOscalAssessmentResults(NORTHWIND, OPTIONS);
    await expect(text).toMatchFileSnapshot('./__snapshots__/northwind.oscal-ar');
  });

  it.skipIf(complaints === undefined).each(REPORTS)('of %s keep to the official schema', (_name, report) => {
    expect(complaints?.(JSON.parse(renderOscalAssessmentResults(report, OPTIONS)))).toEqual([]);
  });

  it.each(REPORTS)('of %s refer only to what is there, and name nothing twice', (_name, report) => {
    expect(brokenReferences(render(report))).toEqual([]);
  });

  it('are the same bytes for the same report', () => {
    expect(renderOscalAssessmentResults(stored('northwind-2026-11'), OPTIONS)).toBe(
      renderOscalAssessmentResults(NORTHWIND, OPTIONS),
    );
  });

  it('keep the names of what stays, and get a name of their own', () => {
    const earlier = render(stored('northwind-2026-08'));
    expect(earlier.uuid).not.toBe(document.uuid);
    expect(findingOn('O-101', earlier.results[0]).uuid).toBe(findingOn('O-101').uuid);
  });

  it.each([
    ['O-001', 'satisfied', 'pass', 'Met: a document shows it.'],
    ['O-170', 'satisfied', 'pass', 'What was found is advice. 1 gap: 1 note.'],
    ['O-201', 'satisfied', 'pass', 'Met: attested by amber on 2026-04-02, until 2027-04-01.'],
    ['O-004', 'not-satisfied', 'fail', '1 gap: 1 error.'],
    ['O-055', 'not-satisfied', 'other', 'Open'],
    ['O-019', 'not-satisfied', 'other', 'Waits for a person'],
    ['O-210', 'not-satisfied', 'other', 'Not assessed, so not met: no rule covers it yet.'],
  ])('say of objective %s that it is %s (%s)', (objective, state, reason, remark) => {
    const { status } = findingOn(objective).target;
    expect(status).toMatchObject({ state, reason });
    expect(status.remarks).toContain(remark);
  });

  it('hold exactly the objectives that are met as satisfied', () => {
    const satisfied = result.findings.filter((each: Parsed) => each.target.status.state === 'satisfied');
    const met = NORTHWIND.objectives.filter(({ status }) => status === 'pass').map(({ id }) => id);
    expect(satisfied.map((each: Parsed) => each.target['target-id'])).toEqual(met);
  });

  it('have no finding on what does not apply, and an observation instead', () => {
    expect(findingOn('O-230')).toBeUndefined();
    const observation = result.observations.find((each: Parsed) => value(each, 'outcome') === 'notApplicable');
    expect(value(observation, 'objective')).toBe('O-230');
    expect(observation.description).toContain('neither met nor missed');
  });

  it('show a gap with its document, line and excerpt', () => {
    const [gap] = observationsOf(findingOn('O-004'));
    expect(gap.description).toContain('was last reviewed on 2025-10-02');
    expect(gap).toMatchObject({ methods: ['EXAMINE'], types: ['finding'], collected: '2026-11-21T00:00:00Z' });
    const [evidence] = gap['relevant-evidence'];
    expect(evidence.description).toBe('security/plan.yaml, line 11');
    expect(value(evidence, 'excerpt')).toBe('lastReviewed: 2025-10-02');
    const plan = document['back-matter'].resources.find((each: Parsed) => `#${each.uuid}` === evidence.href);
    expect(plan.rlinks[0]).toMatchObject({
      href: 'security/plan.yaml',
      hashes: [{ algorithm: 'SHA-256', value: NORTHWIND.inputs[2]?.sha256 }],
    });
  });

  it('let a person speak through an interview', () => {
    const [interview] = observationsOf(findingOn('O-201'));
    expect(interview).toMatchObject({ methods: ['INTERVIEW'], collected: '2026-04-02T00:00:00Z' });
    expect(interview.expires).toBe('2027-04-01T23:59:59Z');
    const actor = interview.origins[0].actors[0]['actor-uuid'];
    expect(document.metadata.parties).toEqual([{ uuid: actor, type: 'person', name: 'amber' }]);
  });

  it('make a risk of each waiver, and tie the accepted gap to it', () => {
    expect(result.risks.map((each: Parsed) => [value(each, 'waiver'), each.status])).toEqual([
      ['harbour-office-line', 'deviation-approved'],
      ['old-drill-gap', 'open'],
      ['osaka-titles', 'deviation-requested'],
    ]);
    const [accepted] = result.risks;
    expect(accepted.deadline).toBe('2027-01-31T23:59:59Z');
    expect(findingOn('O-118')['related-risks']).toEqual([{ 'risk-uuid': accepted.uuid }]);
    const [{ 'observation-uuid': uuid }] = accepted['related-observations'];
    const gap = result.observations.find((each: Parsed) => each.uuid === uuid);
    expect(value(gap, 'waiver')).toBe('harbour-office-line');
  });

  it('do not call an objective met whose gaps are all waived', () => {
    const finding = findingOn('O-118', render(waivedReport()).results[0]);
    expect(finding.target.status.state).toBe('not-satisfied');
    expect(finding.target.status.remarks).toContain('accepted, not met');
  });

  it('keep the ids of controls that are no tokens', () => {
    const selections = result['reviewed-controls']['control-selections'];
    expect(selections.map((each: Parsed) => value(each, 'catalog'))).toEqual(['mcsb-v1', 'asb-v1', 'waf-se12']);
    expect(selections[2]['include-controls']).toEqual([{ 'control-id': 'SE_12' }]);
    const control = selections[2].props.find((each: Parsed) => each.name === 'control');
    expect(control).toMatchObject({ value: 'SE:12', class: 'SE_12' });
    expect(control.remarks).toContain('2 of 4 objectives met');
    expect(selections[1]['include-controls'][0]).toEqual({ 'control-id': '_10.3' });
  });

  it('define every objective that they speak of', () => {
    const defined = [...entriesOf(document['local-definitions'])].filter(([key]) => key === 'id').map(([, id]) => id);
    expect(defined.toSorted()).toEqual(NORTHWIND.objectives.map(({ id }) => id).toSorted());
  });

  it('carry the run: day, versions, counts, score and formula, also what was not assessed', () => {
    const facts = Object.fromEntries(result.props.map((each: Parsed) => [each.name, each.value]));
    expect(facts).toMatchObject({
      'as-of': '2026-11-21',
      'tool-version': '0.1.0',
      profile: 'recommended',
      configuration: 'security/irready.yaml',
      files: '7',
      'outcomes-open': '2',
      'gaps-error': '4',
      waived: '1',
      'objectives-not-assessed': '1',
      'score-met': String(NORTHWIND.summary.score.met),
      'score-applicable': '13',
      complete: 'true',
    });
    expect(facts['library-digest']).toBe(`sha256:${NORTHWIND.tool.libraryDigest}`);
    expect(facts['score-formula']).toBe(NORTHWIND.summary.scoreFormula);
    expect(result['reviewed-controls'].remarks).toContain('rule plan-quotes-its-regulator: switched off');
    expect(result['assessment-log'].entries[0].description).toContain('matches no file');
  });

  it('import a plan that is in the back matter', () => {
    const plan = document['back-matter'].resources.find(
      (each: Parsed) => `#${each.uuid}` === document['import-ap'].href,
    );
    expect(value(plan, 'configuration-sha256')).toBe(NORTHWIND.configuration.sha256);
    expect(value(plan, 'profile')).toBe('recommended');
  });

  it('say that nothing was assessed when nothing was', () => {
    const [nothing] = render(emptyReport()).results;
    expect(nothing.findings).toBeUndefined();
    expect(nothing.description).toContain('No objective was assessed: nothing is proven here.');
    expect(nothing['reviewed-controls']['control-selections'][0]['include-all']).toBeUndefined();
  });

  it('count gaps below the level asked for, and say that they are not listed', () => {
    const [strict] = render(NORTHWIND, { ...OPTIONS, minLevel: 'error' }).results;
    expect(strict.remarks).toContain(
      '5 of 8 findings have an observation here; -f json --min-level note holds them all.',
    );
    expect(value(findingOn('O-149', strict), 'warnings')).toBe('1');
  });
});

describe('assessment results of 30,000 gaps', () => {
  const large = largeReport(30_000);

  it('list a share of each objective, worst first, and lose no count', () => {
    const [big] = render(large).results;
    const gaps = big.observations.filter((each: Parsed) => value(each, 'outcome') === 'fail');
    expect(gaps.length).toBe(999);
    expect(big.remarks).toContain('999 of 30000 findings have an observation here');
    const finding = findingOn('O-118', big);
    expect([value(finding, 'errors'), value(finding, 'listed-findings')]).toEqual(['15000', '333']);
    expect(finding.target.status.remarks).toContain('333 of 15000 findings have an observation here');
    expect(value(findingOn('O-004', big), 'waived')).toBe('3000');
  });

  it('stay as small when every gap is of another objective', () => {
    const findings = large.findings.map((each, index) => ({ ...each, objectives: [`O-${index}`] }));
    const text = renderOscalAssessmentResults({ ...large, findings }, OPTIONS);
    expect(text.length).toBeLessThan(6_000_000);
    expect(text).toContain('1000 of 30000 findings have an observation here');
  });

  it('stay below 6 MB', () => {
    const text = renderOscalAssessmentResults(large, OPTIONS);
    expect(text.length).toBeLessThan(6_000_000);
  });
});
