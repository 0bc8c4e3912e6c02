import { describe, expect, it } from 'vitest';
import { ROOT } from '../../examples.ts';
import { irready } from './in-process.ts';

const JUDGED = ['check', 'examples/gaps', '--as-of', '2026-11-21', '--profile', 'essential'];

describe('irready check --framework', () => {
  it('reports in the terms of another framework and says how sure its links are', async () => {
    const { out } = await irready([...JUDGED, '--framework', 'nist-csf-2.0'], { cwd: ROOT });
    expect(out).toMatch(/^RS\.MA-01 .*\bhigh\b/m);
    expect(out).toMatch(/^ {2}controls {2}.*RS\.MA-04/m);
    expect(out).not.toMatch(/^IR-1 /m);
    expect(out).toMatch(/in the\s+terms\s+of/);
    expect(out).toContain('not whether the control is');
  });

  it('marks what goes beyond the first benchmark and leaves it out of the scores', async () => {
    const ran = await irready([...JUDGED, '--framework', 'asb-v1', '-f', 'json'], { cwd: ROOT });
    const report = JSON.parse(ran.out);
    const store = report.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'evidence-store-is-immutable');
    expect(store).toMatchObject({ controls: [], beyond: ['10.1'] });
    const guide = report.controls.find(({ id }: { id: string }) => id === '10.1');
    const beyond = guide.objectives.filter((objective: { beyond?: boolean }) => objective.beyond === true);
    expect(beyond.map(({ id }: { id: string }) => id)).toContain('O-149');
    expect(guide.score.applicable).toBe(guide.objectives.length - beyond.length);
    expect(report.summary.score.applicable).toBe(
      report.objectives.filter(({ controls }: { controls: readonly string[] }) => controls.length > 0).length,
    );
    expect(guide.responsibility).toBe('customer');
  });

  it('says so in the text as well', async () => {
    const { out } = await irready([...JUDGED, '--framework', 'asb-v1', '--only', 'O-149'], { cwd: ROOT });
    expect(out).toContain('controls  beyond 10.1: nearest to it, but not asked for there');
  });

  it('refuses a framework that does not exist, with a near match', async () => {
    const ran = await irready([...JUDGED, '--framework', 'nist-800-53'], { cwd: ROOT });
    expect(ran.exitCode).toBe(2);
    expect(ran.log).toMatch(/There is no framework "nist-800-53"\. Did you mean "nist-800-53-r[45]"\?/);
  });
});

describe('irready explain', () => {
  it('lists the controls of a framework and who asserts what', async () => {
    const { out } = await irready(['explain', 'cis-v8.1']);
    expect(out).toMatch(/^17\.1 .*designated person/m);
    expect(out).toContain('Asserted by irready.');
    expect(out).toContain('Quoted only');
    expect(out).toContain('irready check --framework cis-v8.1');
  });

  it('finds a control that only crosswalks lead to', async () => {
    const { out } = await irready(['explain', 'RS.MA-04']);
    expect(out).toContain('corresponds to IR-2, says irready');
  });

  it('takes an id that two frameworks share from the one that is named', async () => {
    const ours = await irready(['explain', 'IR-6']);
    const theirs = await irready(['explain', 'IR-6', '--framework', 'nist-800-53-r5']);
    expect(ours.out).toContain('Microsoft cloud security benchmark');
    expect(theirs.out).toContain('NIST SP 800-53 Revision 5');
    expect(theirs.out).toContain('corresponds to IR-2');
  });

  it('says which framework has the control that the named one lacks', async () => {
    const ran = await irready(['explain', 'IR-2', '--framework', 'nist-csf-2.0']);
    expect(ran.exitCode).toBe(2);
    expect(ran.log).toContain('Reports in the terms of nist-csf-2.0 have no control "IR-2".');
    expect(ran.log).toContain('mcsb-v1 has one.');
  });

  it('shows who is responsible for a control', async () => {
    expect((await irready(['explain', '10.4'])).out).toMatch(/responsible\s+customer/);
  });
});

describe('irready list frameworks', () => {
  it('names every catalog and every framework behind a crosswalk', async () => {
    const { out } = await irready(['list', 'frameworks', '-f', 'json']);
    const ids = JSON.parse(out).map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['mcsb-v1', 'asb-v1', 'waf-se12', 'nist-800-53-r4', 'pci-dss-4.0.1']));
  });
});
