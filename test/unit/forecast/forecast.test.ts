import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecast } from '../../../src/forecast/forecast.ts';
import { lastDayAfter, windowLength } from '../../../src/forecast/window.ts';
import type { Forecast } from '../../../src/model/forecast.ts';
import { requestFor } from '../../examples.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lamplight-'));
  mkdirSync(join(folder, 'ir'));
  writeFileSync(join(folder, 'ir/plan.yaml'), PLAN);
  writeFileSync(join(folder, 'ir/contacts.yaml'), CONTACTS);
});

afterAll(() => rmSync(folder, { recursive: true }));

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: lamplight-plan}
spec:
  status: active
  owner: role/ciso
  lastReviewed: 2026-01-10
  exercises: {interval: P6M, grace: P14D}
---
apiVersion: irready/v1
kind: ExerciseRecord
metadata: {name: lamplight-tabletop}
spec: {type: tabletop, status: completed, plan: lamplight-plan, heldOn: 2026-06-15}
`;

const CONTACTS = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: lamplight-contacts}
spec:
  contacts:
    - {id: amber, verifiedOn: 2026-11-30}
    - {id: edda, verifiedOn: 2026-11-01, startDate: 2026-12-05}
  roles:
    - {id: ciso, primary: amber}
`;

const RULES = new Set([
  'plan-review-is-fresh',
  'exercise-is-fresh',
  'contact-verification-is-fresh',
  'contact-verification-date-is-not-in-the-future',
]);

function lookAhead(until: string, asOf = '2026-11-21'): Forecast {
  const request = requestFor('ir', { asOf });
  const rules = request.ruleset.rules.filter(({ rule }) => RULES.has(rule.id));
  return forecast({ ...request, ruleset: { ...request.ruleset, rules }, cwd: folder, until });
}

const told = ({ days }: Forecast) =>
  days.map(({ day, begins, ends }) => [
    day,
    begins.map(({ finding, lastGoodDay, inDays }) => `${finding.ruleId} after ${lastGoodDay}, in ${inDays} days`),
    ends.map(({ ruleId }) => ruleId),
  ]);

describe('forecast', () => {
  it('says day by day what goes stale, what comes true, and how long there is', () => {
    expect(told(lookAhead('2027-04-01'))).toEqual([
      ['2026-11-30', [], ['contact-verification-date-is-not-in-the-future']],
      ['2026-12-30', ['exercise-is-fresh after 2026-12-29, in 39 days'], []],
      ['2027-01-11', ['plan-review-is-fresh after 2027-01-10, in 51 days'], []],
      ['2027-02-02', ['contact-verification-is-fresh after 2027-02-01, in 73 days'], []],
      ['2027-03-01', ['contact-verification-is-fresh after 2027-02-28, in 100 days'], []],
    ]);
  });

  it('ends with the last day that was asked for', () => {
    expect(told(lookAhead('2026-12-29')).map(([day]) => day)).toEqual(['2026-11-30']);
    expect(told(lookAhead('2026-12-30')).map(([day]) => day)).toEqual(['2026-11-30', '2026-12-30']);
    expect(lookAhead('2026-11-21').days).toEqual([]);
  });

  it('reaches the last day that a document can write', () => {
    expect(lookAhead('9999-12-31', '9999-12-30').until).toBe('9999-12-31');
    expect(lookAhead('9999-12-31', '9999-12-31').days).toEqual([]);
  });

  it('knows what is red already, and counts it from the first day on', () => {
    const late = lookAhead('2027-04-01', '2027-01-05');
    expect(late.today.findings.error).toBeGreaterThan(0);
    expect(told(late).flat(2)).not.toContain('exercise-is-fresh after 2026-12-29, in 39 days');
    const last = late.days.at(-1)?.state.findings.error ?? 0;
    expect(last).toBe(late.today.findings.error + late.days.flatMap(({ begins }) => begins).length);
  });

  it('gives the same forecast twice, deep-equal and as bytes', () => {
    expect(JSON.stringify(lookAhead('2027-04-01'))).toBe(JSON.stringify(lookAhead('2027-04-01')));
  });

  it('names the place that goes stale when two documents share a name, and so a fingerprint', () => {
    const twin = (day: string) => CONTACTS.replace('verifiedOn: 2026-11-30', `verifiedOn: ${day}`);
    const [earlier, later] = [join(folder, 'ir/a-twin.yaml'), join(folder, 'ir/b-twin.yaml')];
    writeFileSync(earlier, twin('2026-09-10'));
    writeFileSync(later, twin('2026-06-01'));
    const { days } = lookAhead('2026-12-15');
    rmSync(earlier);
    rmSync(later);
    const begun = days.flatMap(({ begins }) => begins.map(({ finding }) => finding.location.path));
    expect(begun).toEqual(['ir/a-twin.yaml']);
  });

  it('says that a run which could not read everything is not complete', () => {
    writeFileSync(join(folder, 'ir/broken.yaml'), 'apiVersion: irready/v1\nkind: Playbook\nspec: [\n');
    expect(lookAhead('2026-12-30').complete).toBe(false);
    rmSync(join(folder, 'ir/broken.yaml'));
    expect(lookAhead('2026-12-30').complete).toBe(true);
  });
});

describe('a window', () => {
  it.each([
    ['2026-11-21', 'P90D', '2027-02-19'],
    ['2026-11-30', 'P3M', '2027-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['9999-10-02', 'P90D', '9999-12-31'],
    ['9999-10-03', 'P90D', '9999-12-31'],
    ['2026-11-21', 'P9000Y', '9999-12-31'],
    ['2026-11-21', 'P0D', undefined],
    ['2026-11-21', '-P1D', undefined],
    ['2026-11-21', 'PT12H', undefined],
    ['2026-11-21', '90 days', undefined],
    ['2026-11-21', 'P999999999Y', undefined],
  ])('from %s of %s ends on %s', (first, period, last) => {
    expect(lastDayAfter(first, period)).toBe(last);
    if (last !== undefined) expect(windowLength(first, last)).toBeGreaterThan(0);
  });
});
