/** The rig itself: what it must notice, and what it must not swallow. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRIVATE, PULL_REQUEST, TOKENS } from './emulator.ts';
import { type Rig, startRig } from './rig.ts';

const REPOSITORY = `/repos/${PRIVATE.owner}/${PRIVATE.name}`;
const COMMENTS = `${REPOSITORY}/issues/${PULL_REQUEST}/comments`;
const COMMIT = 'c0ffee0000000000000000000000000000000001';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 60_000);
beforeEach(() => rig.reset());
afterAll(() => rig.close());

async function ask(method: string, path: string, body?: unknown, token: string = TOKENS.workflow) {
  const response = await fetch(`${rig.url}${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('a request that GitHub describes', () => {
  it('is answered, remembered and told', async () => {
    expect(await ask('POST', COMMENTS, { body: 'The plan names nobody.' })).toMatchObject({ status: 201 });
    const { body } = await ask('GET', COMMENTS);
    expect(body).toMatchObject([
      { body: 'The plan names nobody.', user: { login: 'github-actions[bot]', type: 'Bot' } },
    ]);
    expect(rig.writes()).toEqual([`POST ${COMMENTS}`]);
    expect(rig.violations()).toEqual([]);
  });

  it('may name a commit that only we know', async () => {
    const run = { name: 'irready', head_sha: COMMIT, status: 'completed', conclusion: 'success' };
    expect(await ask('POST', `${REPOSITORY}/check-runs`, run)).toMatchObject({
      status: 201,
      body: { head_sha: COMMIT },
    });
    const { body } = await ask('GET', `${REPOSITORY}/commits/${COMMIT}/check-runs`);
    expect(body).toMatchObject({ total_count: 1, check_runs: [{ head_sha: COMMIT }] });
  });

  it('can be asked for under the path of GitHub Enterprise Server', async () => {
    expect(await ask('GET', `/api/v3${COMMENTS}`)).toEqual({ status: 200, body: [] });
    expect(rig.exchanges()).toMatchObject([{ path: COMMENTS, enterprise: true }]);
  });
});

describe('a request that breaks the description', () => {
  it.each([
    ['POST', COMMENTS, { text: 'No body.' }, "must have required property 'body'"],
    ['POST', `${REPOSITORY}/issues`, { body: 'No title.' }, "must have required property 'title'"],
    ['POST', `${REPOSITORY}/check-runs`, { name: 'irready' }, "must have required property 'head_sha'"],
    [
      'POST',
      `${REPOSITORY}/code-scanning/sarifs`,
      { commit_sha: COMMIT, sarif: 'H4sI' },
      "must have required property 'ref'",
    ],
    ['POST', `${REPOSITORY}/labels`, { colour: 'd73a4a' }, "must have required property 'name'"],
    ['PATCH', `${REPOSITORY}/issues/1`, { state: 'done' }, 'must be equal to one of the allowed values'],
    ['GET', `${REPOSITORY}/issues?per_page=all`, undefined, 'must be integer'],
    ['GET', `${REPOSITORY}/issue`, undefined, 'Selected route not found'],
  ])('is a violation: %s %s %j', async (method, path, body, complaint) => {
    await ask(method, path, body);
    expect(rig.violations()).toHaveLength(1);
    expect(rig.violations()[0]).toContain(`${method} ${path}: Violation: request`);
    expect(rig.violations()[0]).toContain(complaint);
  });

  it('is a violation when there are 51 annotations in it', async () => {
    const annotation = { path: 'plan.yaml', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'Late.' };
    const output = { title: 'Gaps', summary: 'Many.', annotations: Array.from({ length: 51 }, () => annotation) };
    await ask('POST', `${REPOSITORY}/check-runs`, { name: 'irready', head_sha: COMMIT, output });
    expect(rig.violations().join()).toContain('must NOT have more than 50 items');
  });

  it('is one too where the rig answers itself', async () => {
    rig.reply(() => ({ status: 503, body: { message: 'Unavailable' } }));
    expect(await ask('POST', COMMENTS, {})).toMatchObject({ status: 503 });
    expect(rig.violations()).toHaveLength(1);
  });
});

describe('what the emulator does not know', () => {
  it('lets a token of a workflow ask for no account, and a person for their own', async () => {
    expect(await ask('GET', '/user')).toMatchObject({ status: 403, body: { message: /integration/ } });
    expect(await ask('GET', '/user', undefined, TOKENS.person)).toMatchObject({
      status: 200,
      body: { login: 'alindholm-brightwater' },
    });
  });

  it('lets a token that only reads write nothing, and an unknown one do nothing', async () => {
    expect(await ask('POST', COMMENTS, { body: 'Hello.' }, TOKENS.readOnly)).toMatchObject({ status: 403 });
    expect(await ask('GET', COMMENTS, undefined, 'token-of-nobody')).toMatchObject({ status: 401 });
    expect(await ask('GET', COMMENTS)).toEqual({ status: 200, body: [] });
  });

  it('says who can be given an issue', async () => {
    expect(await ask('GET', `${REPOSITORY}/assignees/cwhitlock-brightwater`)).toEqual({ status: 204, body: undefined });
    expect(await ask('GET', `${REPOSITORY}/assignees/somebody-else`)).toMatchObject({ status: 404 });
  });

  it('makes up only answers that GitHub describes', async () => {
    rig.reply(() => ({ status: 410 }));
    expect(await ask('POST', `${REPOSITORY}/issues`, { title: 'Name an owner' })).toMatchObject({ status: 410 });
    await expect(ask('GET', `${REPOSITORY}/labels/irready`)).rejects.toThrow();
    expect(rig.violations().join()).toContain('knows no answer 410');
  });
});
