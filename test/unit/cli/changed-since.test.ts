import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { at, emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from '../git/harbour.ts';
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

const PLAYBOOK = `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec:
  steps:
    - {id: isolate, action: Unplug the crane., assignee: contact/ada}
    - {id: restore, action: Restore the crane., assignee: contact/bela}
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

const FILES = { 'plan.yaml': PLAN, 'contacts.yaml': REGISTRY, 'playbook.yaml': PLAYBOOK };

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

/** `rule path` of each gap that counts. */
function counting(ran: Ran): readonly string[] {
  return report(ran)
    .findings.filter(({ unchanged, known, waiver }) => !unchanged && !known && waiver === undefined)
    .map(({ ruleId, location }) => `${ruleId} ${location.path}`);
}

function since(...flags: readonly string[]): Promise<Ran> {
  return check('--changed-since', 'main', ...flags);
}

describe('check --changed-since', () => {
  it('does not fail on what was there before, in files that nobody touched', async () => {
    const commit = harbour.commit('2026-01-05', FILES);
    const [ran, plain] = [await since(), await check()];
    expect([plain.exitCode, ran.exitCode]).toEqual([1, 0]);
    expect(counting(ran)).toEqual([]);
    expect(report(ran).change).toEqual({ ref: 'main', commit, unchanged: report(plain).summary.findings });
    const { change, findings, ...rest } = report(ran);
    const { findings: before, ...same } = report(plain);
    expect(rest).toEqual(same);
    expect(findings.map(({ unchanged, ...finding }) => finding)).toEqual(before);
  });

  it('is told by a stored report as by the run', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.write('plan.yaml', `${PLAN}# touched\n`);
    const place = { cwd: harbour.root, env: harbour.env };
    const ran = await irready(['check', '--changed-since', 'main', '-f', 'json=run.json', '-f', 'text'], place);
    const read = await irready(['report', 'run.json', '-f', 'text', '--fail-on', 'error'], place);
    expect(read).toEqual(ran);
    expect(read.out.replaceAll(/\s+/g, ' ')).toMatch(
      /Change since main \(commit [0-9a-f]{12}\): \d+ new, changed or in changed files, \d+ unchanged\./,
    );
    const [, counting = ''] = /(\d+) new, changed or in changed files/.exec(read.out.replaceAll(/\s+/g, ' ')) ?? [];
    expect(Number(counting)).toBeGreaterThan(0);
  });

  it('fails when a contact is deleted whom an untouched playbook needs', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.write('contacts.yaml', REGISTRY.replace(/ {4}- \{id: bela.*\n/, ''));
    const ran = await since();
    expect(ran.exitCode).toBe(1);
    const broken = counting(ran).filter((gap) => gap.endsWith(' playbook.yaml'));
    expect(broken).toHaveLength(1);
    expect(counting(ran).filter((gap) => gap.endsWith(' plan.yaml'))).toEqual([]);
  });

  it('fails on an old gap in a touched file, and on every gap of a renamed one', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.write('plan.yaml', `${PLAN}# read again\n`);
    const touched = await since();
    expect(touched.exitCode).toBe(1);
    expect(counting(touched)).toContain('plan-review-is-fresh plan.yaml');
    expect(new Set(counting(touched).map((gap) => gap.split(' ')[1]))).toEqual(new Set(['plan.yaml']));
    harbour.git('checkout', '--quiet', 'plan.yaml');
    harbour.git('mv', 'plan.yaml', 'response-plan.yaml');
    const renamed = await since();
    expect(counting(renamed)).toContain('plan-review-is-fresh response-plan.yaml');
    expect(new Set(counting(renamed).map((gap) => gap.split(' ')[1]))).toEqual(new Set(['response-plan.yaml']));
  });

  it('holds the base against its own settings, so that a waiver that is taken away shows', async () => {
    harbour.commit('2026-01-05', { ...FILES, 'waivers.yaml': WAIVERS });
    expect((await since()).exitCode).toBe(0);
    rmSync(join(harbour.root, 'waivers.yaml'));
    expect(counting(await since())).toEqual(['plan-review-is-fresh plan.yaml']);
    harbour.write('irready.yaml', 'rules: {plan-review-is-fresh: off}\n');
    expect(counting(await since())).toEqual([]);
    rmSync(join(harbour.root, 'irready.yaml'));
    harbour.git('rm', '--quiet', 'waivers.yaml');
    harbour.commit('2026-01-06', { 'irready.yaml': 'rules: {plan-review-is-fresh: off}\n' });
    rmSync(join(harbour.root, 'irready.yaml'));
    expect(counting(await since())).toEqual(['plan-review-is-fresh plan.yaml']);
  });

  it('counts what a new waiver covers neither as a gap that counts nor as unchanged', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.write('waivers.yaml', WAIVERS);
    const ran = await since();
    const { findings, change, summary } = report(ran);
    expect([ran.exitCode, summary.waived]).toEqual([0, 1]);
    expect(findings.find(({ waiver }) => waiver !== undefined)?.unchanged).toBeUndefined();
    expect(change?.unchanged).toEqual(summary.findings);
  });

  it('leaves the gaps of an untouched waiver file aside, and counts those of a touched one', async () => {
    const expired = WAIVERS.replace('2026-12-31', '2026-11-10');
    harbour.commit('2026-11-03', { ...FILES, 'waivers.yaml': expired });
    const aboutWaivers = async () =>
      counting(await since('--fail-on', 'note')).filter((gap) => gap.endsWith(' waivers.yaml')).length;
    expect(report(await check()).findings.some(({ location }) => location.path === 'waivers.yaml')).toBe(true);
    expect(await aboutWaivers()).toBe(0);
    harbour.write('waivers.yaml', `${expired}# extended soon\n`);
    expect(await aboutWaivers()).toBeGreaterThan(0);
  });

  it('works without a configuration on one side', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.write('irready.yaml', 'profile: essential\n');
    expect((await since()).exitCode).toBe(0);
    harbour.commit('2026-01-06');
    rmSync(join(harbour.root, 'irready.yaml'));
    const more = await since();
    expect(more.exitCode).toBe(1); // recommended asks for more than essential, and that is new
    expect(counting(more).length).toBeLessThan(report(more).findings.length);
  });

  it('says what could not be read before, and takes for unchanged only what was surely there', async () => {
    harbour.commit('2026-01-05', { ...FILES, 'playbook.yaml': 'apiVersion: irready/v1\nkind: Playbook\nspec: [\n' });
    harbour.write('playbook.yaml', PLAYBOOK);
    const ran = await since();
    expect(report(ran).notices.filter(({ id }) => id === 'change-base-incomplete')).toHaveLength(1);
    expect(counting(ran)).not.toContain('plan-review-is-fresh plan.yaml');
  });

  it('makes every gap count, and says so, where the commit has nothing that can be assessed', async () => {
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: [\n', ...FILES });
    harbour.write('irready.yaml', '');
    const broken = await since();
    expect(broken.exitCode).toBe(1);
    expect(report(broken).change).toBeUndefined();
    const told = (ran: Ran) => report(ran).notices.filter(({ id }) => id === 'change-base-missing');
    expect(told(broken)[0]?.message).toMatch(/every gap counts\. Its settings do not load: irready\.yaml:1:10: /);
    harbour.commit('2026-01-06', { 'irready.yaml': 'include: ["./"]\n' });
    harbour.write('irready.yaml', '');
    expect(told(await since())[0]?.message).toContain('Its settings do not load: ');
    harbour.git('rm', '--quiet', '-r', '--cached', '.');
    harbour.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing');
    expect(told(await since())[0]?.message).toContain('It has no document that could be read.');
  });

  it('cannot assess without the commit, and says what to do', async () => {
    harbour.commit('2026-01-05', FILES);
    harbour.commit('2026-01-06', { 'plan.yaml': `${PLAN}# newer\n` });
    const clone = harbourAt(temporaryFolder());
    clone.git('clone', '--quiet', '--depth', '1', `file://${harbour.root}`, '.');
    const shallow = await irready(['check', '--changed-since', 'HEAD~1'], { cwd: clone.root, env: clone.env });
    expect([shallow.exitCode, shallow.log]).toEqual([2, expect.stringContaining('"fetch-depth: 0"')]);
    const mistyped = await check('--changed-since', '--all');
    expect([mistyped.exitCode, mistyped.log]).toEqual([
      2,
      'error: --changed-since "--all" is not the name of a commit. Name one, for example --changed-since origin/main.\n',
    ]);
    rmSync(join(harbour.root, '.git'), { recursive: true });
    const none = await since();
    expect([none.exitCode, none.log]).toEqual([
      2,
      'error: --changed-since "main" cannot be read. This folder is not in a git repository.\n',
    ]);
  });

  it('works from a folder below the root, with paths and a configuration there', async () => {
    harbour.commit('2026-01-05', {
      'security/irready.yaml': 'include: [plans/**]\n',
      'security/plans/plan.yaml': PLAN,
      'security/plans/contacts.yaml': REGISTRY,
      'other.yaml': 'apiVersion: irready/v1\nkind: Playbook\nspec: [\n',
    });
    const place = { cwd: join(harbour.root, 'security'), env: harbour.env };
    const below = (...paths: readonly string[]) =>
      irready(['check', '-f', 'json', '--changed-since', 'main', ...paths], place);
    expect([(await below()).exitCode, (await below('plans/plan.yaml')).exitCode]).toEqual([0, 0]);
    harbour.write('security/plans/plan.yaml', `${PLAN}# touched\n`);
    expect([(await below()).exitCode, (await below('plans/contacts.yaml')).exitCode]).toEqual([1, 0]);
  });

  it('works together with a baseline, settings of another commit, a framework and the commits behind documents', async () => {
    harbour.commit('2026-01-05', { ...FILES, 'irready.yaml': 'baseline: known.json\n' });
    await irready(['baseline', 'create'], { cwd: harbour.root, env: harbour.env });
    harbour.commit('2026-01-06');
    harbour.write('contacts.yaml', REGISTRY.replace(/ {4}- \{id: bela.*\n/, ''));
    harbour.write('irready.yaml', '');
    const flags = ['--base-ref', 'main', '--framework', 'nist-csf-2.0', '--git', '--fail-on', 'note'];
    const ran = await since(...flags);
    const { findings, baseline, change } = report(ran);
    expect(baseline?.path).toBe('known.json');
    expect(findings.filter(({ known, unchanged }) => known && unchanged)).toEqual([]);
    expect(findings.some(({ known }) => known)).toBe(true);
    expect(change?.ref).toBe('main');
    expect(counting(ran).every((gap) => / (playbook|contacts)\.yaml$/.test(gap))).toBe(true);
    expect(ran.exitCode).toBe(1);
  });

  it('holds the notes of --git against the commits before', async () => {
    const days = ['2026-01-05', '2026-03-01', '2026-06-01'];
    for (const day of days) harbour.commit(day, { ...FILES, 'plan.yaml': PLAN.replace('2019-03-01', day) });
    const ofHistory = (ran: Ran) =>
      counting(ran).filter((gap) => /^(review-follows-a-change|review-is-no-rubber-stamp) /.test(gap));
    const flags = ['--git', '--profile', 'full', '--fail-on', 'note'];
    expect(ofHistory(await check(...flags)).length).toBeGreaterThan(0);
    expect(ofHistory(await since(...flags))).toEqual([]);
  });

  it('is not fooled by a commit that no checkout could make', async () => {
    harbour.commit('2026-01-05', FILES);
    const blob = harbour.git('rev-parse', 'HEAD:plan.yaml').trim();
    const { execFileSync } = await import('node:child_process');
    const run = (args: readonly string[], input: string) =>
      execFileSync('git', args, {
        cwd: harbour.root,
        env: {
          ...harbour.env,
          ...at('2026-01-06'),
          GIT_AUTHOR_NAME: 'x',
          GIT_AUTHOR_EMAIL: 'x@northwind.example',
          GIT_COMMITTER_NAME: 'x',
          GIT_COMMITTER_EMAIL: 'x@northwind.example',
        } as NodeJS.ProcessEnv,
        input,
        encoding: 'utf8',
      }).trim();
    const tree = run(['mktree', '--missing'], `100644 blob ${blob}\tplan.yaml\n`);
    const up = run(['mktree', '--missing'], `040000 tree ${tree}\t..\n100644 blob ${blob}\tcontacts.yaml\n`);
    const forged = run(['commit-tree', up, '-m', 'Forged'], '');
    const ran = await check('--changed-since', forged);
    expect([ran.exitCode, ran.log]).toEqual([2, expect.stringContaining('a name that no file can have')]);
  });
});
