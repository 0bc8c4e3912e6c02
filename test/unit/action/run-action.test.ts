import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHarbour, type Harbour, removeAll } from '../git/harbour.ts';
import { recordingGitHub } from './recording-github.ts';
import { type Given, runStep, type StepRun } from './step-of-workflow.ts';

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - {id: rowan, name: Rowan Hale}
    - {id: tess, name: Tess Okoro}
    - {id: juno, name: Juno Marsh, status: left, endDate: 2026-06-30}
  roles:
    - {id: ciso, primary: rowan}
`;

const PLAYBOOK = `apiVersion: irready/v1
kind: Playbook
metadata: {name: phishing}
spec:
  steps:
    - {id: warn, phase: identification, title: Warn everybody who got the mail, assignee: role/ciso}
`;

let harbour: Harbour;
let main: string;

beforeEach(() => {
  harbour = emptyHarbour();
  main = harbour.commit('2026-11-01', {
    'irready.yaml': 'profile: essential\n',
    'contacts.yaml': REGISTRY,
    'playbooks/phishing.yaml': PLAYBOOK,
  });
});

afterEach(removeAll);

const PLACE = { repo: { full_name: 'northwind/harbour' } };

/** A pull request with the files, checked out as GitHub does it. */
function propose(files: Readonly<Record<string, string>>, given: Readonly<Record<string, unknown>> = {}): Given {
  harbour.git('checkout', '--quiet', '-b', 'change');
  const head = harbour.commit('2026-11-02', files);
  harbour.git('checkout', '--quiet', '--detach', 'main');
  harbour.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const pull = { number: 7, state: 'open', head: { sha: head, ...PLACE }, base: { sha: main, ...PLACE }, ...given };
  return {
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: pull, repository: PLACE.repo },
    env: { GITHUB_REF: 'refs/pull/7/merge' },
  };
}

const UNASSIGNED = {
  'playbooks/phishing.yaml': `${PLAYBOOK}    - {id: lock, phase: containment, title: Lock the account}\n`,
};
const ELSEWHERE = { 'README.md': 'The readiness of Northwind Harbour.\n' };

function step(given: Given, inputs: Given['inputs'] = {}, more: Partial<Given> = {}): Promise<StepRun> {
  return runStep(harbour, { ...given, ...more, inputs });
}

describe('a step on a pull request', () => {
  it('annotates before it asks GitHub anything, and comments on what changes', async () => {
    const { github, outputs, exitCode, summary, log } = await step(propose(UNASSIGNED));
    expect([exitCode, log, github.calls]).toEqual([1, '', ['annotations', 'open', 'comment']]);
    expect(github.places).toMatchObject([
      { apiUrl: 'https://api.github.com', repository: { owner: 'northwind', name: 'harbour' }, token: 'secret-token' },
    ]);
    const [comment] = github.comments;
    expect(comment).toMatchObject({
      pullRequest: 7,
      worthCreating: true,
      key: expect.stringMatching(/^readiness-check-[0-9a-f]{8}$/),
    });
    expect(comment?.body).toMatch(/^\*\*Readiness check: failed by \d+ gaps?\*\*\n/);
    expect(comment?.body).toContain('playbooks/phishing.yaml:7');
    expect(comment?.body).not.toContain('Rowan');
    expect(summary.startsWith(comment?.body ?? '-')).toBe(true);
    expect(summary).toContain('# Readiness to respond to an incident');
    expect(outputs).toMatchObject({ verdict: 'gaps', score: expect.stringMatching(/^\d+$/), reports: '[]' });
    expect(Number(outputs['new-gaps'])).toBeGreaterThan(0);
    expect(Number(outputs['gaps'])).toBe(
      Number(outputs['errors']) + Number(outputs['warnings']) + Number(outputs['notes']),
    );
  });

  it('has the same to say the second time', async () => {
    const given = propose(UNASSIGNED);
    const [once, again] = [await step(given), await step(given, { 'check-run': 'true' })];
    expect(again.github.comments).toEqual(once.github.comments);
  });

  it('has nothing to say where nothing changes and nothing fails', async () => {
    const { github, exitCode } = await step(propose(ELSEWHERE), { 'fail-on': 'never' });
    expect(exitCode).toBe(0);
    expect(github.comments).toMatchObject([{ worthCreating: false }]);
  });

  it('says without a base that it is missing, and shows the state', async () => {
    const given = propose(UNASSIGNED);
    harbour.git('checkout', '--quiet', '--orphan', 'alone');
    harbour.commit('2026-11-03');
    const { github, out, outputs } = await step(given);
    const [comment] = github.comments;
    expect(comment?.body).toContain('What this change makes of it is not shown.');
    expect(comment?.body).toContain('## Incident-response readiness: what stands\n');
    expect(out).toContain('::notice title=irready::What this change makes of the gaps cannot be told.');
    expect(outputs['new-gaps']).toBe('');
  });

  it('does not comment when it is closed, or when it is told not to', async () => {
    const given = propose(UNASSIGNED, { state: 'closed' });
    const [closed, silent] = [await step(given), await step(given, { comment: 'false' })];
    expect([closed.github.calls, silent.github.calls]).toEqual([['annotations'], ['annotations']]);
  });

  it('marks gaps in a check run instead of annotations', async () => {
    const given = propose(UNASSIGNED);
    const { github, out } = await step(given, { 'check-run': 'true', comment: 'false' });
    expect(github.calls).toEqual(['open', 'check run']);
    expect(out).not.toMatch(/^::/m);
    const [run] = github.checkRuns;
    expect(run).toMatchObject({
      name: 'irready (Readiness / check)',
      conclusion: 'failure',
      commit: harbour.git('rev-parse', 'change').trim(),
    });
    expect(run?.annotations.map(({ path }) => path)).toContain('playbooks/phishing.yaml');
    expect(run?.annotations.length).toBeGreaterThan(5);
  });

  it('names the check run by workflow, job, folder and event, so that none takes the place of another', async () => {
    const given = propose({ ...UNASSIGNED, 'ops/README.md': 'Nothing yet.\n' });
    const names = async (more: Partial<Given>, inputs: Given['inputs'] = {}) =>
      (await step(given, { 'check-run': 'true', comment: 'false', ...inputs }, more)).github.checkRuns.map(
        ({ name }) => name,
      );
    expect(await names({ event: 'push' })).toEqual(['irready (Readiness / check, push)']);
    expect(await names({ event: 'merge_group' })).toEqual(['irready (Readiness / check)']);
    expect(await names({}, { 'working-directory': 'ops' })).toEqual(['irready (Readiness / check / ops)']);
    expect(await names({}, { 'comment-key': 'nightly' })).toEqual(['irready (nightly)']);
  });

  it('takes back what an earlier run said when nothing could be assessed', async () => {
    const given = propose({ 'irready.yaml': 'profile: nonsense\n' });
    const { github, exitCode, out, outputs } = await step(given, { 'check-run': 'true' });
    expect([exitCode, outputs['verdict'], github.calls]).toEqual([
      2,
      'error',
      ['open', 'comment', 'check run', 'annotations'],
    ]);
    const [comment] = github.comments;
    expect(comment).toMatchObject({ pullRequest: 7, worthCreating: true });
    expect(comment?.body).toMatch(/^\*\*Readiness check: failed, because nothing could be assessed\*\*\n/);
    expect(comment?.body).toContain('nonsense');
    expect(github.checkRuns).toMatchObject([
      {
        conclusion: 'failure',
        annotations: [],
        name: 'irready (Readiness / check)',
        commit: harbour.git('rev-parse', 'change').trim(),
        summary: comment?.body,
      },
    ]);
    expect(out).toMatch(/^::error title=irready::/m);
    expect((await step({ ...given, payload: {}, event: 'schedule' })).github.calls).toEqual(['annotations']);
  });

  it('tells why where GitHub refuses to take it back', async () => {
    const github = recordingGitHub(['comment']);
    const { exitCode, out } = await step(propose({ 'irready.yaml': 'profile: nonsense\n' }), {}, { github });
    expect(exitCode).toBe(2);
    expect(out).toContain('::notice title=irready::Could not write: the token lacks the permission.');
  });

  it('annotates after all when the check run is refused', async () => {
    const given = propose(UNASSIGNED);
    const github = recordingGitHub(['check run']);
    const { out, exitCode } = await step(given, { 'check-run': 'true' }, { github });
    expect([exitCode, github.calls]).toEqual([1, ['open', 'comment', 'check run', 'annotations', 'annotations']]);
    expect(out).toMatch(/^::error title=/m);
  });

  it('never lets a refusal change the verdict, and says what to do', async () => {
    const inputs = { 'check-run': 'true', 'code-scanning': 'true', 'fail-on': 'never' };
    const github = recordingGitHub(['comment', 'check run', 'upload']);
    const { exitCode, out, summary, outputs } = await step(propose(UNASSIGNED), inputs, { github });
    expect([exitCode, outputs['verdict']]).toEqual([0, 'pass']);
    expect(out.match(/^::notice title=irready::Could not write: the token lacks the permission\./gm)).toHaveLength(3);
    expect(summary).toContain('About this run of irready');
    expect(summary).toContain('the token lacks the permission');
  });

  it('tells Dependabot where its permissions are', async () => {
    const given = propose(UNASSIGNED);
    const env = { ...given.env, GITHUB_ACTOR: 'dependabot[bot]' };
    const { out } = await step(given, {}, { env, github: recordingGitHub(['comment']) });
    expect(out).toContain('Dependabot started this run');
  });

  it.each([
    ['a fork', { repo: { full_name: 'visitor/harbour' } }],
    ['a fork that is gone', { repo: null }],
  ])('asks GitHub nothing from %s', async (_, head) => {
    const { github, out, summary, exitCode } = await step(propose(UNASSIGNED, { head }), { 'check-run': 'true' });
    expect([exitCode, github.calls.includes('open')]).toEqual([1, false]);
    expect(out).toContain('The pull request comes from a fork');
    expect(out).toContain('Not written: the comment and the check run.');
    expect(out).toMatch(/^::error title=/m);
    expect(summary).toContain('Incident-response readiness: what changed');
  });

  it('does everything else without a token', async () => {
    const { github, out, summary, outputs } = await step(propose(UNASSIGNED), { token: '' });
    expect(github.calls.includes('open')).toBe(false);
    expect(out.match(/^::notice title=irready::/gm)).toHaveLength(1);
    expect(out).toContain('There is no token');
    expect([summary === '', outputs['verdict']]).toEqual([false, 'gaps']);
  });

  it('says when it is the base that was assessed', async () => {
    const given = propose(UNASSIGNED);
    harbour.git('checkout', '--quiet', 'main');
    const { github, out } = await step(given, { 'check-run': 'true' }, { event: 'pull_request_target' });
    expect(out).toContain('::warning title=irready::What is checked out is the base of the pull request');
    expect([github.comments, github.checkRuns[0]?.commit]).toEqual([[], main]);
  });

  it('uploads to code scanning what was checked out, under its name there', async () => {
    const given = propose(UNASSIGNED);
    const inputs = { 'code-scanning': 'true', comment: 'false' };
    const merge = harbour.git('rev-parse', 'HEAD').trim();
    const merged = await step(given, inputs);
    expect(merged.github.uploads).toMatchObject([{ commit: merge, ref: 'refs/pull/7/merge' }]);
    harbour.git('checkout', '--quiet', 'change');
    const own = await step(given, inputs, { env: { ...given.env, GITHUB_SHA: merge } });
    expect(own.github.uploads).toMatchObject([
      { commit: harbour.git('rev-parse', 'change').trim(), ref: 'refs/pull/7/head' },
    ]);
  });
});

describe('changed-only', () => {
  const ONLY = { 'changed-only': 'true', comment: 'false' };

  it('passes a pull request that touches nothing of it', async () => {
    const { exitCode, outputs } = await step(propose(ELSEWHERE), ONLY);
    expect([exitCode, outputs['verdict'], outputs['new-gaps']]).toEqual([0, 'pass', '0']);
    expect(Number(outputs['errors'])).toBeGreaterThan(0);
  });

  it('fails one that makes a gap, also in a file that it does not touch', async () => {
    const gone = {
      'contacts.yaml': REGISTRY.replace('    - {id: ciso, primary: rowan}\n', '    - {id: desk, primary: rowan}\n'),
    };
    const { exitCode, out } = await step(propose(gone), ONLY);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^::error .*file=playbooks\/phishing\.yaml/m);
  });

  it('counts every gap where there is nothing to compare with', async () => {
    const { exitCode, out } = await step({ event: 'schedule' }, ONLY);
    expect(exitCode).toBe(1);
    expect(out).toContain('This event has no commit to compare with; name one with the input base.');
    const named = await step({ event: 'schedule' }, { ...ONLY, base: 'main' });
    expect(named.exitCode).toBe(0);
  });

  it('compares a push and a merge group with what was there before', async () => {
    harbour.commit('2026-11-02', ELSEWHERE);
    const push = await step({ event: 'push', payload: { before: main } }, ONLY);
    const group = await step({ event: 'merge_group', payload: { merge_group: { base_sha: main } } }, ONLY);
    expect([push.exitCode, group.exitCode]).toEqual([0, 0]);
    const forced = await step({ event: 'push', payload: { before: '5'.repeat(40) } }, ONLY);
    expect([forced.exitCode, forced.out.includes('There is no commit')]).toEqual([1, true]);
  });
});

describe('base-settings', () => {
  const WEAKER = { 'irready.yaml': 'profile: essential\nexclude: [playbooks]\n' };
  const FROM_BASE = { 'base-settings': 'true' };
  const seesPlaybooks = ({ out }: StepRun): boolean => /^::error .*file=playbooks\/phishing\.yaml/m.test(out);

  it('keeps a pull request from excusing itself', async () => {
    const given = propose(WEAKER);
    expect(seesPlaybooks(await step(given))).toBe(false);
    const run = await step(given, FROM_BASE);
    expect(seesPlaybooks(run)).toBe(true);
    expect(run.out).toMatch(/"irready\.yaml" is not as in commit "[0-9a-f]{40}"; the one/);
    expect(run.out).not.toContain('--base-ref');
  });

  it('keeps one from beginning where less was asked', async () => {
    const past = harbour.commit('2026-11-02', { 'irready.yaml': WEAKER['irready.yaml'] });
    main = harbour.commit('2026-11-03', { 'irready.yaml': 'profile: essential\n' });
    harbour.git('checkout', '--quiet', '-b', 'change', past);
    const head = harbour.commit('2026-11-04', UNASSIGNED);
    const payload = {
      number: 7,
      pull_request: { number: 7, head: { sha: head, ...PLACE }, base: { sha: main, ...PLACE } },
    };
    const env = { GITHUB_SHA: main, GITHUB_REF: 'refs/pull/7/merge' };
    const run = await step({ event: 'pull_request', payload, env }, FROM_BASE);
    expect(seesPlaybooks(run)).toBe(true);
  });

  it('keeps one from it that is checked out on an event about something else', async () => {
    propose(WEAKER);
    const env = { GITHUB_SHA: main };
    const run = await step({ event: 'issue_comment', env }, FROM_BASE);
    expect([run.exitCode, run.out.includes('Name the base with the input base.')]).toEqual([2, true]);
    expect(seesPlaybooks(await step({ event: 'issue_comment', env }, { ...FROM_BASE, base: 'main' }))).toBe(true);
  });

  it('keeps one from it on a review, and where the payload is lost', async () => {
    const given = propose(WEAKER);
    expect(seesPlaybooks(await step(given, FROM_BASE, { event: 'pull_request_review' }))).toBe(true);
    expect(seesPlaybooks(await step(given, FROM_BASE, { payload: [] }))).toBe(true);
    const group = await step(given, FROM_BASE, { event: 'merge_group', payload: {} });
    expect([group.exitCode, group.outputs['verdict']]).toEqual([2, 'error']);
  });

  it('assesses nothing where the base is missing, and by its own settings where nothing is proposed', async () => {
    const { env } = propose(WEAKER);
    harbour.git('checkout', '--quiet', 'change');
    const payload = { number: 7, pull_request: { number: 7 } };
    const lost = await step({ event: 'pull_request', payload, ...(env !== undefined && { env }) }, FROM_BASE);
    expect([lost.exitCode, lost.outputs['verdict']]).toEqual([2, 'error']);
    expect(lost.out).toContain('The input base-settings asks for the settings of the base');
    for (const event of ['schedule', 'push']) {
      expect(seesPlaybooks(await step({ event, payload: { before: main } }, FROM_BASE)), event).toBe(false);
    }
  });
});

describe('reports', () => {
  const WAIVERS = `waivers:
  - id: no-backup-yet
    rule: role-has-a-backup
    target: {paths: [contacts.yaml]}
    reason: A second officer starts in January.
    owner: rowan
    approver: tess
    created: 2026-11-02
    expires: 2026-12-31
`;

  it('are written where the inputs say, and named from the workspace', async () => {
    harbour.commit('2026-11-03', { 'desk/contacts.yaml': REGISTRY });
    const inputs = {
      'working-directory': 'desk',
      formats: 'json=out/report.json\nmarkdown=../report.md',
      'sarif-file': 'gaps.sarif',
    };
    const { outputs, out } = await step({}, inputs);
    expect(JSON.parse(outputs['reports'] ?? '')).toEqual(['desk/out/report.json', 'report.md', 'desk/gaps.sarif']);
    const report = JSON.parse(readFileSync(join(harbour.root, 'desk/out/report.json'), 'utf8'));
    expect(report.inputs).toMatchObject([{ path: 'contacts.yaml' }]);
    expect(readFileSync(join(harbour.root, 'desk/gaps.sarif'), 'utf8')).toContain('"uri": "desk/contacts.yaml"');
    expect(out).toMatch(/^::error .*file=desk\/contacts\.yaml/m);
  });

  it('hold for code scanning nothing that is waived', async () => {
    harbour.commit('2026-11-03', { 'waivers.yaml': WAIVERS });
    await step({}, { formats: 'sarif=all.sarif', 'sarif-file': 'gaps.sarif' });
    const results = (file: string): readonly { readonly suppressions?: unknown }[] =>
      JSON.parse(readFileSync(join(harbour.root, file), 'utf8')).runs[0].results;
    const isSuppressed = ({ suppressions }: { readonly suppressions?: unknown }) =>
      JSON.stringify(suppressions ?? []) !== '[]';
    const [all, gaps] = [results('all.sarif'), results('gaps.sarif')];
    const waived = all.filter(isSuppressed).length;
    expect([waived > 0, gaps.filter(isSuppressed).length, gaps.length]).toEqual([true, 0, all.length - waived]);
  });

  it('that cannot be written make it a run without a verdict, which still tells the rest', async () => {
    const inputs = { formats: 'html=contacts.yaml/report.html, json=contacts.yaml', 'fail-on': 'never' };
    const { exitCode, out, outputs, summary, github } = await step({}, { ...inputs, 'check-run': 'true' });
    expect([exitCode, outputs['verdict'], outputs['reports']]).toEqual([2, 'error', '[]']);
    expect(github.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    expect(github.checkRuns[0]?.summary).toContain('failed, because a report could not be written');
    expect(out).toMatch(/^::error title=irready::The report /m);
    expect(summary).toContain('# Readiness to respond to an incident');
    expect(readFileSync(join(harbour.root, 'contacts.yaml'), 'utf8')).toBe(REGISTRY);
  });
});

describe('a step that cannot assess', () => {
  it('tells all wrong inputs at once', async () => {
    const { exitCode, out, outputs, summary } = await step({}, { 'fail-on': 'high', comment: 'yes\n::error::x' });
    expect([exitCode, outputs['verdict'], outputs['gaps']]).toEqual([2, 'error', '']);
    expect(out.match(/^::error title=irready::The input /gm)).toHaveLength(2);
    expect(out).not.toMatch(/^::error::x/m);
    expect(summary).toContain('The input fail-on');
  });

  it.each([
    [{ config: 'nowhere.yaml' }, 2],
    [{ profile: 'nonsense' }, 2],
    [{ 'working-directory': '../..' }, 2],
    [{ baseline: 'nowhere.json' }, 2],
    [{ paths: 'nowhere' }, 3],
  ])('says why: %j', async (inputs, code) => {
    const { exitCode, out, outputs } = await step({}, inputs);
    expect([exitCode, outputs['verdict']]).toEqual([code, code === 2 ? 'error' : 'incomplete']);
    expect(out).toMatch(/^::error /m);
  });

  it('says of a bug that it is one', async () => {
    const github = { ...recordingGitHub(), open: () => Promise.reject(new Error('the wire broke')) };
    const { exitCode, out, log, outputs } = await step(propose(UNASSIGNED), {}, { github });
    expect([exitCode, outputs['verdict']]).toEqual([4, 'error']);
    expect(log).toContain('the wire broke');
    expect(out).toContain('::error title=irready::This is a bug in irready');
  });

  it('goes on without the files of a runner', async () => {
    const env = { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined, GITHUB_EVENT_PATH: undefined };
    const { exitCode, out } = await step({ event: 'push' }, {}, { env });
    expect(exitCode).toBe(1);
    expect(
      out.match(/^::(notice|warning) title=irready::.*/gm)?.map((line) => line.replace(/^.*irready::/, '')),
    ).toEqual([
      expect.stringContaining('GITHUB_EVENT_PATH'),
      expect.stringContaining('There is no step summary.'),
      expect.stringContaining('There are no outputs.'),
    ]);
  });
});

describe('issues', () => {
  const ISSUES = { issues: 'true', 'issues-most': '2' };
  const DEFAULT = { payload: { repository: { default_branch: 'main' } } };

  it('are kept on the default branch', async () => {
    const { github, out, summary, exitCode } = await step({ event: 'schedule', ...DEFAULT }, ISSUES);
    expect(exitCode).toBe(1);
    expect(github.calls.filter((call) => call === 'open issue')).toHaveLength(2);
    expect(github.calls.slice(0, 4)).toEqual(['annotations', 'open', 'is public', 'list issues']);
    expect(out).toContain('Issues: 2 opened');
    expect(summary).toContain('Issues: 2 opened');
    expect(summary).toMatch(/Waiting for a later run: \d+ gaps\. One run opens as many issues as issues-most says;/);
    expect(summary.match(/Waiting for a later run:/g)).toHaveLength(1);
  });

  it('are left alone by what is only proposed', async () => {
    const other = await step({ event: 'push', ...DEFAULT, env: { GITHUB_REF: 'refs/heads/draft' } }, ISSUES);
    expect([other.github.calls.includes('open'), other.out.includes('Issues were left alone')]).toEqual([false, true]);
    const group = await step({ event: 'merge_group', payload: { merge_group: { base_sha: main } } }, ISSUES);
    expect(group.github.calls.includes('open')).toBe(false);
    const proposed = propose(UNASSIGNED);
    for (const event of ['pull_request', 'pull_request_review']) {
      const pull = await step(proposed, { ...ISSUES, comment: 'false' }, { event });
      expect(pull.github.calls.includes('open'), event).toBe(false);
    }
  });

  it('are left alone by what was released long ago', async () => {
    const env = { GITHUB_REF: 'refs/tags/v1' };
    for (const payload of [DEFAULT.payload, {}]) {
      const { github, out } = await step({ event: 'workflow_dispatch', payload, env }, ISSUES);
      expect([github.calls.includes('open'), out.includes('Issues were left alone')]).toEqual([false, true]);
    }
  });

  it('that GitHub refuses change no verdict', async () => {
    const github = recordingGitHub(['list issues']);
    const { exitCode, out } = await step({ event: 'schedule' }, { ...ISSUES, 'fail-on': 'never' }, { github });
    expect([exitCode, out.includes('::notice title=irready::No issue was written.')]).toEqual([0, true]);
  });
});
