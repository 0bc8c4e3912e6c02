import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Forecast } from '../../../src/model/forecast.ts';
import { irready } from './in-process.ts';

let cwd = '';

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: lamplight-contacts}
spec:
  contacts:
    - {id: amber, verifiedOn: 2026-09-10}
`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'irready-forecast-'));
  writeFileSync(join(cwd, 'contacts.yaml'), REGISTRY);
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** A forecast of that registry on 2026-11-21; the verification of 10 September counts until 10 December. */
const look = (...flags: readonly string[]) =>
  irready(['forecast', 'contacts.yaml', '--only', 'O-037', ...flags], { cwd });

async function forecastOf(...flags: readonly string[]): Promise<Forecast> {
  return JSON.parse((await look('-f', 'json', ...flags)).out);
}

describe('irready forecast', () => {
  it('looks 90 days ahead unless it is told otherwise', async () => {
    const { asOf, until, days } = await forecastOf();
    expect([asOf, until]).toEqual(['2026-11-21', '2027-02-19']);
    expect(days.map(({ day, begins }) => [day, begins.map(({ finding }) => finding.ruleId)])).toEqual([
      ['2026-12-11', ['contact-verification-is-fresh']],
    ]);
  });

  it.each([
    [['--until', '2026-12-10'], '2026-12-10', 0],
    [['--until', '2026-12-11'], '2026-12-11', 1],
    [['--horizon', 'P6M'], '2027-05-21', 1],
    [['--horizon', 'P1D', '--fail-on-stale-within', 'P30D'], '2026-12-21', 1],
  ])('with %j ends on %s', async (flags, last, gaps) => {
    const { until, days } = await forecastOf(...flags);
    expect(until).toBe(last);
    expect(days.flatMap(({ begins }) => begins)).toHaveLength(gaps);
  });

  it.each([
    [[], 0],
    [['--fail-on-stale-within', 'P19D'], 0],
    [['--fail-on-stale-within', 'P20D'], 1],
    [['--fail-on-stale-within', 'P20D', '--fail-on', 'never'], 0],
    [['--fail-on-stale-within', 'P20D', '--fail-on', 'note'], 1],
  ])('with %j exits with %i', async (flags, exitCode) => {
    expect((await look(...flags)).exitCode).toBe(exitCode);
  });

  it.each([
    [['--until', '2026-11-20'], '--until 2026-11-20 lies before 2026-11-21'],
    [['--until', '2026-02-30'], '--until "2026-02-30" is not a day of the calendar'],
    [['--until', '2027-01-01', '--horizon', 'P1M'], 'Give one of them'],
    [['--horizon', '90'], '--horizon "90" is not a period'],
    [['--horizon', 'P6Y'], 'at most 1830 days ahead'],
    [['--fail-on-stale-within', 'soon'], '--fail-on-stale-within "soon" is not a period'],
    [['-f', 'sarif'], 'Format "sarif" is unknown'],
  ])('refuses %j', async (flags, message) => {
    const { exitCode, log } = await look(...flags);
    expect(exitCode).toBe(2);
    expect(log).toContain(message);
  });

  it('is incomplete when a file cannot be read as YAML', async () => {
    writeFileSync(join(cwd, 'broken.yaml'), 'apiVersion: irready/v1\nkind: Playbook\nspec: [\n');
    expect((await irready(['forecast', '.'], { cwd })).exitCode).toBe(3);
    rmSync(join(cwd, 'broken.yaml'));
  });

  it('writes a calendar and a page beside what it prints, and replaces none of the documents', async () => {
    const { exitCode, out } = await look('-f', 'text', '-f', 'ics=out/readiness.ics', '-f', 'html=out/forecast.html');
    expect(exitCode).toBe(0);
    expect(out).toContain('2026-12-10');
    expect(readFileSync(join(cwd, 'out/readiness.ics'), 'utf8')).toContain('DTSTART;VALUE=DATE:20261210');
    expect(readFileSync(join(cwd, 'out/forecast.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    const refused = await look('-f', 'ics=contacts.yaml');
    expect(refused.exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'contacts.yaml'), 'utf8')).toBe(REGISTRY);
  });

  it('says the same as check on the day it names', async () => {
    const args = ['check', 'contacts.yaml', '--only', 'O-037', '-f', 'json', '--as-of'];
    const rules = async (day: string) =>
      JSON.parse((await irready([...args, day], { cwd })).out).findings.map((gap: { ruleId: string }) => gap.ruleId);
    expect(await rules('2026-12-10')).not.toContain('contact-verification-is-fresh');
    expect(await rules('2026-12-11')).toContain('contact-verification-is-fresh');
  });
});
