import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderOscalPoam } from '../../../../src/report/oscal/poam.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';
import { emptyReport, largeReport, metReport, waivedReport } from './reports.ts';
import { brokenReferences, officialSchema } from './standard.ts';

const complaints = officialSchema('poam');
const NORTHWIND = stored('northwind-2026-11');

// biome-ignore lint/suspicious/noExplicitAny: parsed documents are read as their consumers read them
type Parsed = any;

function render(report: Report): Parsed {
  return JSON.parse(renderOscalPoam(report, OPTIONS))['plan-of-action-and-milestones'];
}

const plan = render(NORTHWIND);

function values(of: Parsed, name: string): readonly string[] {
  return of.props.filter((each: Parsed) => each.name === name).map((each: Parsed) => each.value);
}

function itemOn(objective: string, of: Parsed = plan): Parsed {
  return of['poam-items'].find((each: Parsed) => values(each, 'objective').includes(objective));
}

function risksOf(item: Parsed, of: Parsed = plan): readonly Parsed[] {
  const uuids = item['related-risks'].map((each: Parsed) => each['risk-uuid']);
  return of.risks.filter(({ uuid }: Parsed) => uuids.includes(uuid));
}

const INCOMPLETE = { ...metReport(), summary: { ...metReport().summary, unreadFiles: 1, complete: false } };

const REPORTS: readonly (readonly [string, Report])[] = [
  ['the fixed report', NORTHWIND],
  ['the report before it', stored('northwind-2026-08')],
  ['a report on nothing', emptyReport()],
  ['a report in which all is met', metReport()],
  ['a report in which all that could be read is met', INCOMPLETE],
  ['a report with waived gaps only', waivedReport()],
  ['a large report', largeReport(3000)],
];

describe('a plan of action', () => {
  it('tells what Northwind has to do', async () => {
    const text = renderOscalPoam(NORTHWIND, OPTIONS);
    await expect(text).toMatchFileSnapshot('./__snapshots__/northwind.oscal-poam');
  });

  it.skipIf(complaints === undefined).each(REPORTS)('for %s keeps to the official schema', (_name, report) => {
    expect(complaints?.(JSON.parse(renderOscalPoam(report, OPTIONS)))).toEqual([]);
  });

  it.each(REPORTS)('for %s refers only to what is there, and names nothing twice', (_name, report) => {
    expect(brokenReferences(render(report))).toEqual([]);
  });

  it('is the same bytes for the same report', () => {
    expect(renderOscalPoam(stored('northwind-2026-11'), OPTIONS)).toBe(renderOscalPoam(NORTHWIND, OPTIONS));
  });

  it('has an item for each objective that is not met, and one for advice on an objective that is', () => {
    const unmet = NORTHWIND.objectives.filter(({ status }) => !['pass', 'notApplicable'].includes(status));
    const planned = plan['poam-items'].flatMap((each: Parsed) => values(each, 'objective'));
    expect(planned).toEqual(unmet.map(({ id }) => id));
    const others = plan['poam-items'].filter((each: Parsed) => values(each, 'objective').length === 0);
    expect(others.map((each: Parsed) => values(each, 'rule'))).toEqual([['playbook-title-says-what-it-is-for']]);
  });

  it('keeps the names of its items from one report to the next', () => {
    expect(itemOn('O-101', render(stored('northwind-2026-08'))).uuid).toBe(itemOn('O-101').uuid);
  });

  it('names the owner, the finding, the gaps and what to do', () => {
    const item = itemOn('O-118');
    expect(values(item, 'owner')).toEqual(['role/incident-commander']);
    expect(item['related-observations']).toHaveLength(3);
    const [{ 'finding-uuid': uuid }] = item['related-findings'];
    const finding = plan.findings.find((each: Parsed) => each.uuid === uuid);
    expect(finding.target).toMatchObject({ 'target-id': 'O-118', status: { state: 'not-satisfied' } });
    const own = risksOf(item).find(({ status }) => status === 'open');
    expect(own.remediations).toHaveLength(1);
    expect(own.remediations[0]).toMatchObject({ lifecycle: 'recommendation' });
    expect(own.remediations[0].description).toContain('Give the role an active primary contact');
  });

  it('carries the waiver of an accepted gap with its deadline', () => {
    const waived = risksOf(itemOn('O-118')).find(({ status }) => status === 'deviation-approved');
    expect(waived.deadline).toBe('2027-01-31T23:59:59Z');
    expect(values(waived, 'owner')).toEqual(['role/harbour-master']);
  });

  it('does not ask for a remedy where a waiver covers every gap', () => {
    const document = render(waivedReport());
    expect(document['poam-items']).toHaveLength(1);
    const item = itemOn('O-118', document);
    expect(item.description).toContain('accepted, not met');
    expect(risksOf(item, document).map(({ status }) => status)).toEqual(['deviation-approved']);
  });

  it('says what makes an open, a manual and a not assessed objective met', () => {
    const steps = (objective: string) => risksOf(itemOn(objective))[0].remediations.map(({ title }: Parsed) => title);
    expect(steps('O-055')).toEqual(['Make it decidable']);
    expect(steps('O-019')).toEqual(['Ask a person']);
    expect(steps('O-210')).toEqual(['Assess it by other means']);
  });

  it.each([
    ['all is met', metReport(), ['Nothing to do'], 'Every objective that applies is met'],
    ['nothing was assessed', emptyReport(), ['Complete the assessment'], 'What is missing proves nothing'],
    ['an input was not read', INCOMPLETE, ['Complete the assessment'], 'could not be read or parsed'],
    [
      'no objective applies',
      { ...emptyReport(), summary: { ...emptyReport().summary, complete: true } },
      ['Assess something first'],
      'That proves nothing about readiness',
    ],
  ] as const)('is honest when %s', (_name, report, titles, text) => {
    const items = render(report)['poam-items'];
    expect(items.map(({ title }: Parsed) => title)).toEqual(titles);
    expect(items[0].description).toContain(text);
  });

  it('holds only observations that something in it refers to', () => {
    const text = JSON.stringify([plan.findings, plan.risks, plan['poam-items']]);
    const unused = plan.observations.filter(({ uuid }: Parsed) => !text.includes(uuid));
    expect(unused).toEqual([]);
    expect(plan.observations.flatMap((each: Parsed) => values(each, 'outcome'))).not.toContain('pass');
  });

  it('carries the run in its metadata', () => {
    expect(values(plan.metadata, 'as-of')).toEqual(['2026-11-21']);
    expect(values(plan.metadata, 'gaps-error')).toEqual(['4']);
    expect(values(plan.metadata, 'score-formula')).toEqual([NORTHWIND.summary.scoreFormula]);
    expect(plan.metadata.remarks).toContain('7 gaps: 4 errors, 2 warnings, 1 note. 1 waived.');
    expect(plan['system-id'].id).toBe('irready workspace: security/irready.yaml');
  });
});

describe('a plan of action for 30,000 gaps', () => {
  it('lists a share of each objective and loses no count', () => {
    const large = largeReport(30_000);
    const text = renderOscalPoam(large, OPTIONS);
    expect(text.length).toBeLessThan(6_000_000);
    const item = itemOn('O-118', JSON.parse(text)['plan-of-action-and-milestones']);
    expect(item.description).toContain('15000 gaps: 15000 errors.');
    expect(item.description).toContain('333 of 15000 findings have an observation here');
    expect(item['related-observations']).toHaveLength(333);
  });
});
