import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import type { Report } from '../../../src/model/report.ts';
import { emptyHarbour, type Harbour, removeAll } from '../git/harbour.ts';
import { irready, type Ran } from './in-process.ts';

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: northwind-plan}
spec:
  status: active
  lastReviewed: 2019-03-01
`;

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - {id: ada, name: Ada Quay}
    - {id: bela, name: Bela Pier}
`;

const WAIVERS = `waivers:
  - id: late-review
    rule: plan-review-is-fresh
    target: {paths: [plan.yaml]}
    reason: The new harbour master reads the plan in January.
    owner: ada
    approver: bela
    created: 2026-11-02
    expires: 2026-12-31
`;

const RULE = `id: plan-names-the-harbour-desk
title: Every plan names the harbour desk
level: error
rationale: The harbour desk of Northwind Harbour answers at night.
remediation: Write the harbour desk as owner.
appliesTo: IncidentResponsePlan
require: has(spec.owner)
message: The plan names no harbour desk.
examples:
  asOf: 2026-11-21
  pass: ["{apiVersion: irready/v1, kind: IncidentResponsePlan, metadata: {name: storm}, spec: {owner: desk}}"]
  fail: ["{apiVersion: irready/v1, kind: IncidentResponsePlan, metadata: {name: storm}, spec: {}} # <- finding"]
`;
const RULE_FILE = 'ops/rules/plan-names-the-harbour-desk.yaml';

let harbour: Harbour;

beforeEach(() => {
  harbour = emptyHarbour();
});

afterEach(removeAll);

function check(...flags: readonly string[]): Promise<Ran> {
  return irready(['check', '-f', 'json', ...flags], { cwd: harbour.root, env: harbour.env });
}

function report({ out, log }: Ran): Report {
  expect(log).toBe('');
  return JSON.parse(out);
}

function told({ notices }: Report): readonly Pick<Notice, 'path' | 'message'>[] {
  return notices
    .filter(({ id }) => id === 'settings-read-from-base')
    .map(({ path, message }) => ({
      ...(path !== undefined && { path }),
      message: message.replace(/[0-9a-f]{12}/, 'ID'),
    }));
}

describe('check --base-ref', () => {
  it('says nothing when the settings are the same', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: essential\n', 'plan.yaml': PLAN });
    const [with_, without] = [report(await check('--base-ref', 'main')), report(await check())];
    expect(with_).toEqual(without);
    expect(with_.profile.id).toBe('essential');
  });

  it('does not let a change switch off a rule, lower a profile or leave out a file, and shows it', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: recommended\nfailOn: warning\n', 'plan.yaml': PLAN });
    harbour.write(
      'irready.yaml',
      'profile: recommended\nrules: {plan-review-is-fresh: off, plan-defines-roles: note}\n',
    );
    const ran = await check('--base-ref', 'HEAD');
    const { findings, notices, configuration } = report(ran);
    expect(ran.exitCode).toBe(1);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('plan-review-is-fresh');
    expect(findings.find(({ ruleId }) => ruleId === 'plan-defines-roles')?.level).toBe('error');
    expect(configuration.path).toBe('irready.yaml');
    expect(notices.filter(({ id }) => id === 'settings-read-from-base').map(({ level }) => level)).toEqual([
      'warning',
      'warning',
    ]);
    expect(told(report(ran))).toEqual([
      {
        message:
          'The settings of the working tree, which were not used, would lower the level of 1 gap (rules: plan-defines-roles); not report 1 gap (rules: plan-review-is-fresh); switch off 1 rule, in part or whole (plan-review-is-fresh); and fail on level error instead of warning.',
      },
      {
        path: 'irready.yaml',
        message: '"irready.yaml" is not as in --base-ref "HEAD" (commit ID); the one of the commit was used.',
      },
    ]);
  });

  it('reads a rule pack from the commit, with what was added to it, taken from it and changed in it', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'rulePacks: [ops/rules]\n', [RULE_FILE]: RULE, 'plan.yaml': PLAN });
    harbour.write(RULE_FILE, RULE.replace('has(spec.owner)', 'has(spec.status)'));
    harbour.write('ops/rules/extra.yaml', RULE.replace('plan-names-the-harbour-desk', 'extra'));
    const weaker = report(await check('--base-ref', 'HEAD'));
    expect(weaker.findings.map(({ ruleId }) => ruleId)).toContain('plan-names-the-harbour-desk');
    expect(weaker.rules.map(({ id }) => id)).not.toContain('extra');
    expect(told(weaker).map(({ path }) => path)).toEqual([undefined, 'ops/rules/extra.yaml', RULE_FILE]);
    expect(told(weaker)[0]?.message).toContain('not report 1 gap (rules: plan-names-the-harbour-desk)');
    rmSync(join(harbour.root, 'ops'), { recursive: true });
    harbour.write('irready.yaml', '');
    const gone = report(await check('--base-ref', 'HEAD'));
    expect(gone.findings.map(({ ruleId }) => ruleId)).toContain('plan-names-the-harbour-desk');
    expect(told(gone).map(({ message }) => message)).toContainEqual(
      `"${RULE_FILE}" is gone from the working tree; the one in --base-ref "HEAD" (commit ID) was used.`,
    );
  });

  it('does not use a file that the commit does not have', async () => {
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN });
    harbour.write('irready.yaml', 'exclude: [plan.yaml]\n');
    const ran = report(await check('--base-ref', 'main'));
    expect(ran.configuration.path).toBeNull();
    expect(ran.inputs.map(({ path }) => path)).toEqual(['plan.yaml']);
    expect(told(ran)[0]?.message).toContain('leave out 1 file (plan.yaml)');
    expect(told(ran)[1]).toEqual({
      path: 'irready.yaml',
      message: '"irready.yaml" is not in --base-ref "main" (commit ID), so it was not used.',
    });
    const named = await check('--base-ref', 'main', '--config', 'irready.yaml');
    expect([named.exitCode, named.log]).toEqual([
      2,
      'error: At --base-ref "main": The configuration "irready.yaml" does not exist.\n',
    ]);
  });

  it('tells a change that means nothing', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: essential\n', 'plan.yaml': PLAN });
    harbour.write('irready.yaml', 'profile: essential # agreed in January\n');
    expect(told(report(await check('--base-ref', 'main')))[0]?.message).toBe(
      'The settings of the working tree, which were not used, would have no effect on the verdict.',
    );
    harbour.write('irready.yaml', 'profile: essential\r\n');
    expect(told(report(await check('--base-ref', 'main')))).toEqual([]);
  });

  it('says when the settings of the change do not load, and judges by those of the commit', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: essential\n', 'plan.yaml': PLAN });
    harbour.write('irready.yaml', 'profile: [\n');
    const ran = report(await check('--base-ref', 'main'));
    expect(ran.profile.id).toBe('essential');
    expect(told(ran)[0]?.message).toMatch(
      /^The settings of the working tree do not load, and were not used: irready\.yaml:/,
    );
  });

  it('cannot assess by a commit whose settings do not load, or without a repository', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: [\n', 'plan.yaml': PLAN });
    harbour.write('irready.yaml', 'profile: essential\n');
    const broken = await check('--base-ref', 'main');
    expect(broken.exitCode).toBe(2);
    expect(broken.log).toMatch(/^error: At --base-ref "main": irready\.yaml:1:10: /);
    const unknown = await check('--base-ref', 'origin/main');
    expect([unknown.exitCode, unknown.log.split('.')[0]]).toEqual([
      2,
      'error: There is no commit "origin/main" in this repository',
    ]);
    rmSync(join(harbour.root, '.git'), { recursive: true });
    expect((await check('--base-ref', 'main')).log).toContain('This folder is not in a git repository.');
  });

  it('lets the flags of the command line win', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: full\nfailOn: note\n', 'plan.yaml': PLAN });
    const ran = await check('--base-ref', 'main', '--profile', 'essential', '--fail-on', 'never');
    expect([ran.exitCode, report(ran).profile.id]).toEqual([0, 'essential']);
  });

  it('works from a folder below the root', async () => {
    harbour.commit('2026-01-05', { 'security/irready.yaml': 'profile: essential\n', 'security/plan.yaml': PLAN });
    harbour.write('security/irready.yaml', 'profile: full\n');
    const ran = await irready(['check', '-f', 'json', '--base-ref', 'main'], {
      cwd: join(harbour.root, 'security'),
      env: harbour.env,
    });
    expect(report(ran).profile.id).toBe('essential');
    expect(told(report(ran))[0]?.message).toContain('ask for profile "full" instead of "essential"');
  });

  it('does not let a change waive a gap, and shows what it would have waived', async () => {
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN, 'contacts.yaml': REGISTRY });
    harbour.write('waivers.yaml', WAIVERS);
    const mine = report(await check('--base-ref', 'main'));
    expect(mine.waivers).toEqual([]);
    expect(told(mine)[0]?.message).toContain('would waive 1 gap (waivers: late-review)');
    harbour.commit('2026-01-06');
    expect(report(await check('--base-ref', 'main')).summary.waived).toBe(1);
    rmSync(join(harbour.root, 'waivers.yaml'));
    const without = report(await check('--base-ref', 'main'));
    expect(without.summary.waived).toBe(1);
    expect(told(without)[0]?.message).toContain('would no longer waive 1 gap (waivers: late-review)');
  });

  it('does not let a change widen the baseline, and shows what it would have hidden', async () => {
    harbour.commit('2026-01-05', {
      'irready.yaml': 'baseline: known.json\n',
      'plan.yaml': PLAN,
      'contacts.yaml': REGISTRY,
    });
    const place = { cwd: harbour.root, env: harbour.env };
    await irready(['baseline', 'create'], place);
    harbour.commit('2026-01-06');
    harbour.write('plan.yaml', PLAN.replace('lastReviewed: 2019-03-01', 'reviewInterval: P10Y'));
    rmSync(join(harbour.root, 'known.json'));
    await irready(['baseline', 'create'], place);
    const ran = await check('--base-ref', 'main');
    expect(ran.exitCode).toBe(1);
    expect(report(ran).findings.filter(({ known }) => known === undefined).length).toBeGreaterThan(0);
    expect(told(report(ran))[0]?.message).toMatch(/would hide as known \d+ gaps? \(rules: .*plan-has-a-review-date/);
    expect(told(report(ran))[1]?.path).toBe('known.json');
  });

  it('takes a change that takes out what it fixes for up to date', async () => {
    harbour.commit('2026-01-05', {
      'irready.yaml': 'baseline: known.json\n',
      'plan.yaml': PLAN,
      'contacts.yaml': REGISTRY,
    });
    const place = { cwd: harbour.root, env: harbour.env };
    await irready(['baseline', 'create'], place);
    harbour.commit('2026-01-06');
    harbour.write('plan.yaml', PLAN.replace('2019-03-01', '2026-11-02'));
    const strict = () =>
      irready(['baseline', 'check', '--base-ref', 'main', '--require-updated', '--fail-on', 'never'], place);
    const forgotten = await strict();
    expect([forgotten.exitCode, forgotten.log]).toEqual([1, expect.stringContaining('lists 1 gap that is not found')]);
    await irready(['baseline', 'update'], place);
    expect((await strict()).exitCode).toBe(0);
    rmSync(join(harbour.root, 'known.json'));
    expect((await strict()).exitCode).toBe(0);
  });
});
