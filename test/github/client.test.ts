/** Everything that irready does on GitHub, held to GitHub's own description and to an emulator that remembers. */
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PACE } from '../../src/github/client.ts';
import type { CheckAnnotation, CheckRun, GitHub, GitHubPlace, NewIssue } from '../../src/github/github-api.ts';
import { openGitHub } from '../../src/github/open-github.ts';
import { PERSON, PRIVATE, PUBLIC, PULL_REQUEST, TOKENS, WORKFLOW } from './emulator.ts';
import { type Rig, startRig } from './rig.ts';

const REPOSITORY = `/repos/${PRIVATE.owner}/${PRIVATE.name}`;
const COMMENTS = `${REPOSITORY}/issues/${PULL_REQUEST}/comments`;
const COMMIT = 'c0ffee0000000000000000000000000000000001';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 60_000);
beforeEach(() => rig.reset());
afterEach(() => expect(rig.violations()).toEqual([]));
afterAll(() => rig.close());

function open(changes: Partial<GitHubPlace> = {}): GitHub {
  const place = { apiUrl: rig.freshUrl(), repository: PRIVATE, token: TOKENS.workflow, env: {}, ...changes };
  return openGitHub(place, { ...PACE, second: 10 });
}

function answered<Value>(value: Value) {
  return { is: 'answered', value };
}

const refused = (why: string) => ({ is: 'refused', refusal: { why, message: expect.stringMatching(/^Could not /) } });

describe('the sticky comment', () => {
  const comment = { pullRequest: PULL_REQUEST, key: 'readiness', body: 'One new gap.', worthCreating: true };

  it('is created, left alone, and updated where it stands', async () => {
    expect(await open().writeComment(comment)).toEqual(answered('created'));
    expect(await open().writeComment(comment)).toEqual(answered('unchanged'));
    expect(await open().writeComment({ ...comment, body: 'Two new gaps.' })).toEqual(answered('updated'));
    expect(rig.writes()).toEqual([`POST ${COMMENTS}`, `PATCH ${REPOSITORY}/issues/comments/1`]);
    expect(await rig.ask(TOKENS.person, 'GET', COMMENTS)).toMatchObject([
      { body: '<!-- irready:comment key=readiness -->\nTwo new gaps.', user: { login: WORKFLOW } },
    ]);
  });

  it('is not created for nothing', async () => {
    expect(await open().writeComment({ ...comment, worthCreating: false })).toEqual(answered('notNeeded'));
    expect(rig.writes()).toEqual([]);
  });

  it('is not that of a person who wrote our marker', async () => {
    await rig.ask(TOKENS.person, 'POST', COMMENTS, { body: '<!-- irready:comment key=readiness -->\nAll is well.' });
    expect(await open().writeComment(comment)).toEqual(answered('created'));
    expect(await rig.ask(TOKENS.person, 'GET', COMMENTS)).toMatchObject([
      { body: expect.stringContaining('All is well.') },
      { body: expect.stringContaining('One new gap.') },
    ]);
  });

  it('is that of the person whose token it is', async () => {
    const person = open({ token: TOKENS.person });
    expect(await person.writeComment(comment)).toEqual(answered('created'));
    expect(await person.writeComment({ ...comment, body: 'Two new gaps.' })).toEqual(answered('updated'));
    expect(await open().writeComment(comment)).toEqual(answered('created'));
  });

  it('is found behind a hundred others, on GitHub Enterprise Server too', async () => {
    for (let count = 0; count < 100; count += 1) await rig.ask(TOKENS.person, 'POST', COMMENTS, { body: 'Noted.' });
    const enterprise = open({ apiUrl: rig.enterpriseUrl });
    expect(await enterprise.writeComment(comment)).toEqual(answered('created'));
    expect(await enterprise.writeComment(comment)).toEqual(answered('unchanged'));
    expect(rig.writes()).toHaveLength(1);
    expect(rig.exchanges().every((exchange) => exchange.enterprise)).toBe(true);
  });
});

describe('the check run', () => {
  const run: CheckRun = {
    name: 'irready (readiness)',
    commit: COMMIT,
    conclusion: 'failure',
    title: '120 gaps.',
    summary: 'The plan is old.',
    annotations: [],
  };
  const annotations = Array.from(
    { length: 120 },
    (_, index): CheckAnnotation => ({
      path: 'plan.yaml',
      startLine: index + 1,
      endLine: index + 1,
      startColumn: 3,
      endColumn: 9,
      level: 'warning',
      title: 'The plan is reviewed once a year',
      message: `Line ${index + 1} is old.`,
    }),
  );

  it('is written in batches, once', async () => {
    expect(await open().writeCheckRun({ ...run, annotations })).toEqual(answered('created'));
    const sizes = rig.exchanges().flatMap(({ body }) => (hasOutput(body) ? body.output.annotations.length : []));
    expect(sizes).toEqual([50, 50, 20]);
    rig.mark();
    expect(await open().writeCheckRun({ ...run, annotations })).toEqual(answered('unchanged'));
    expect(rig.writes()).toEqual([]);
  });

  it('is updated when only its words change, and replaced when its annotations do', async () => {
    expect(await open().writeCheckRun(run)).toEqual(answered('created'));
    expect(await open().writeCheckRun({ ...run, title: 'No gaps.', conclusion: 'success' })).toEqual(
      answered('updated'),
    );
    expect(await open().writeCheckRun({ ...run, annotations: annotations.slice(0, 1) })).toEqual(answered('created'));
  });
});

function hasOutput(body: unknown): body is { output: { annotations: readonly unknown[] } } {
  return typeof body === 'object' && body !== null && 'output' in body;
}

describe('the upload for code scanning', () => {
  it('holds the report, compressed, with its commit and ref', async () => {
    const upload = { commit: COMMIT, ref: 'refs/pull/1/merge', sarif: '{"version":"2.1.0","runs":[]}' };
    expect(await open().uploadSarif(upload)).toEqual(answered('http://example.com/'));
    const [exchange] = rig.exchanges();
    expect(exchange?.body).toMatchObject({ commit_sha: COMMIT, ref: 'refs/pull/1/merge' });
    const sarif = Object(exchange?.body)['sarif'];
    expect(gunzipSync(Buffer.from(String(sarif), 'base64')).toString()).toBe(upload.sarif);
  });

  it.each([
    [403, 'missingPermission'],
    [404, 'notFound'],
    [503, 'network'],
  ])('is refused for status %i, as GitHub describes it', async (status, why) => {
    rig.reply(({ path }) => (path.endsWith('/sarifs') ? { status } : undefined));
    const upload = { commit: COMMIT, ref: 'refs/heads/main', sarif: '{}' };
    expect(await open().uploadSarif(upload)).toEqual(refused(why));
  });
});

describe('issues', () => {
  const issue: NewIssue = {
    title: 'The plan names no owner',
    body: 'Write the control room as owner.',
    labels: ['irready'],
    assignees: [PERSON, 'nobody-here'],
  };

  it('are opened, listed, changed, closed and reopened', async () => {
    const github = open();
    expect(await github.ensureLabel('irready', 'Gaps in readiness', 'd73a4a')).toEqual(answered('created'));
    expect(await github.ensureLabel('irready', 'Gaps in readiness', 'd73a4a')).toEqual(answered('unchanged'));
    const opened = await github.openIssue(issue);
    const number = opened.is === 'answered' ? opened.value : 0;
    const tracked = { ...issue, number, state: 'open', closedAs: null, assignees: [PERSON], isOurs: true };
    expect(await github.listIssues('irready')).toEqual(answered([tracked]));
    expect(await github.changeIssue(number, { state: 'notPlanned' })).toEqual(answered('updated'));
    const closed = { ...tracked, state: 'closed', closedAs: 'notPlanned' };
    expect(await github.listIssues('irready')).toEqual(answered([closed]));
    const change = {
      state: 'open',
      title: 'The plan still names no owner',
      assignees: ['cwhitlock-brightwater'],
    } as const;
    expect(await github.changeIssue(number, change)).toEqual(answered('updated'));
    expect(await github.listIssues('irready')).toEqual(
      answered([{ ...tracked, title: change.title, assignees: ['cwhitlock-brightwater'] }]),
    );
  });

  it('of others are told apart', async () => {
    await rig.ask(TOKENS.person, 'POST', `${REPOSITORY}/issues`, { title: 'Our own', labels: ['irready'] });
    expect(await open().listIssues('irready')).toMatchObject(answered([{ title: 'Our own', isOurs: false }]));
  });

  it('are told something once', async () => {
    expect(await open().commentOnce(PULL_REQUEST, 'released', 'Left to you.')).toEqual(answered('created'));
    expect(await open().commentOnce(PULL_REQUEST, 'released', 'Left to you.')).toEqual(answered('unchanged'));
    expect(rig.writes()).toHaveLength(1);
  });

  it.each([
    [410, 'notFound'],
    [404, 'notFound'],
    [422, 'rejected'],
    [503, 'network'],
  ])('are refused for status %i, as GitHub describes it', async (status, why) => {
    rig.reply(({ method, path }) => (method === 'POST' && path.endsWith('/issues') ? { status } : undefined));
    expect(await open().openIssue({ ...issue, assignees: [] })).toEqual(refused(why));
  });

  it('that are disabled are said to be', async () => {
    const body = {
      message: 'Issues are disabled for this repo',
      documentation_url: 'https://docs.github.com/v3/issues/',
    };
    rig.reply(({ path }) => (path.endsWith('/issues') ? { status: 410, body } : undefined));
    expect(await open().listIssues('irready')).toEqual(refused('issuesDisabled'));
  });
});

describe('a repository', () => {
  it('is public or not', async () => {
    expect(await open().isPublic()).toEqual(answered(false));
    expect(await open({ repository: PUBLIC }).isPublic()).toEqual(answered(true));
  });

  it('that is not there is refused', async () => {
    const repository = { owner: PRIVATE.owner, name: 'unheard-of' };
    expect(await open({ repository }).isPublic()).toEqual(refused('notFound'));
  });
});

describe('a token', () => {
  it.each([
    [TOKENS.readOnly, 'missingPermission'],
    ['token-of-nobody', 'unauthorised'],
  ])('%s may not write', async (token, why) => {
    const comment = { pullRequest: PULL_REQUEST, key: 'readiness', body: 'One new gap.', worthCreating: true };
    expect(await open({ token }).writeComment(comment)).toEqual(refused(why));
    expect(await rig.ask(TOKENS.person, 'GET', COMMENTS)).toEqual([]);
  });
});
