import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import type { NewIssue } from '../../../src/github/github-api.ts';
import { type Answering, APP_MAY_NOT_ASK, BOT, failing, fakeGitHub, PERSON, refusalIn } from './fake-github.ts';

const REPO = '/repos/northwind/ir-plans';
const NEW: NewIssue = { title: 'No deputy', body: 'Name one.', labels: ['irready'], assignees: [] };

function listed(number: number, change: Readonly<Record<string, unknown>> = {}) {
  return {
    number,
    title: `Gap ${number}`,
    body: 'Name a deputy.',
    state: 'open',
    state_reason: null,
    labels: [{ name: 'irready' }, 'irready:error'],
    assignees: [{ login: 'amira' }],
    user: BOT,
    ...change,
  };
}

describe('the list of issues', () => {
  async function listOf(issues: readonly unknown[]) {
    const fake = await fakeGitHub(({ path, query }) => {
      if (path === '/user') return APP_MAY_NOT_ASK;
      const page = Number(query.get('page'));
      const link = issues.length > page * 100 ? { link: '<x>; rel="next"' } : {};
      return { headers: link, body: issues.slice((page - 1) * 100, page * 100) };
    });
    return { answer: await fake.open().listIssues('irready'), fake };
  }

  it('has issues of all states, by number, without pull requests', async () => {
    const { answer, fake } = await listOf([
      listed(9, { state: 'closed', state_reason: 'not_planned' }),
      listed(4, { pull_request: { url: 'https://github.example' } }),
      listed(2, { user: PERSON, body: null, assignees: null }),
    ]);
    expect(answer).toEqual({
      is: 'answered',
      value: [
        {
          number: 2,
          title: 'Gap 2',
          body: '',
          state: 'open',
          closedAs: null,
          labels: ['irready', 'irready:error'],
          assignees: [],
          isOurs: false,
        },
        {
          number: 9,
          title: 'Gap 9',
          body: 'Name a deputy.',
          state: 'closed',
          closedAs: 'notPlanned',
          labels: ['irready', 'irready:error'],
          assignees: ['amira'],
          isOurs: true,
        },
      ],
    });
    expect(Object.fromEntries(fake.asked[0]?.query ?? [])).toMatchObject({ labels: 'irready', state: 'all' });
  });

  it.each([
    ['completed', 'completed'],
    ['duplicate', 'duplicate'],
    ['not_planned', 'notPlanned'],
    [null, 'completed'],
  ])('tells how one was closed: %s', async (state_reason, closedAs) => {
    const { answer } = await listOf([listed(1, { state: 'closed', state_reason })]);
    expect(answer).toMatchObject({ value: [{ state: 'closed', closedAs }] });
  });

  it('has all pages, and asks who we are once', async () => {
    const { answer, fake } = await listOf(Array.from({ length: 250 }, (_, index) => listed(index + 1)));
    expect(answer.is === 'answered' && answer.value.length).toBe(250);
    expect(fake.lines().filter((line) => line === 'GET /user')).toHaveLength(1);
    expect(fake.asked).toHaveLength(4);
  });

  it('asks for a long label by the name it was made with', async () => {
    const fake = await fakeGitHub(() => ({ body: [] }));
    await fake.open().listIssues('x'.repeat(60));
    expect(fake.asked[0]?.query.get('labels')).toBe('x'.repeat(50));
  });

  it('does not ask who we are when there is none', async () => {
    const { answer, fake } = await listOf([]);
    expect(answer).toEqual({ is: 'answered', value: [] });
    expect(fake.asked).toHaveLength(1);
  });

  it('is refused when there are more than a run reads', async () => {
    const { answer } = await listOf(Array.from({ length: LIMITS.githubIssues + 1 }, (_, index) => listed(index + 1)));
    expect(refusalIn(answer)).toMatchObject({
      why: 'rejected',
      message: expect.stringContaining(`${LIMITS.githubIssues} issues`),
    });
  });
});

describe('a label', () => {
  const ensured = async (answering: Answering, name = 'irready') => {
    const fake = await fakeGitHub(answering);
    return { answer: await fake.open().ensureLabel(name, 'd'.repeat(150), '#b60205'), fake };
  };

  it('that is there stays as it is', async () => {
    const { answer, fake } = await ensured(() => ({ body: { name: 'irready', color: '000000' } }));
    expect(answer).toEqual({ is: 'answered', value: 'unchanged' });
    expect(fake.lines()).toEqual([`GET ${REPO}/labels/irready`]);
  });

  it('that is not there is made, within the limits of GitHub', async () => {
    const { answer, fake } = await ensured(
      ({ method }) => (method === 'GET' ? failing(404, 'Not Found') : { status: 201, body: {} }),
      'x'.repeat(60),
    );
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(fake.writes()[0]?.body).toEqual({ name: 'x'.repeat(50), description: 'd'.repeat(100), color: 'b60205' });
  });

  it('that somebody else made in between is there', async () => {
    let made = false;
    const { answer } = await ensured(({ method }) => {
      if (method === 'GET') return made ? { body: { name: 'irready' } } : failing(404, 'Not Found');
      made = true;
      return failing(422, 'Validation Failed');
    });
    expect(answer).toEqual({ is: 'answered', value: 'unchanged' });
  });

  it('that GitHub rejects is refused', async () => {
    const { answer } = await ensured(({ method }) => failing(method === 'GET' ? 404 : 422, 'Validation Failed'));
    expect(refusalIn(answer).why).toBe('rejected');
  });
});

describe('an issue', () => {
  const repository: Answering = ({ method, path, body }) => {
    if (path.startsWith(`${REPO}/assignees/`)) {
      return path.endsWith('/amira') ? { status: 204 } : failing(404, 'Not Found');
    }
    return method === 'POST' ? { status: 201, body: { number: 12, labels: body['labels'] } } : { body: { number: 12 } };
  };

  it('is opened for those who can be assigned', async () => {
    const fake = await fakeGitHub(repository);
    const assignees = ['amira', 'gone', '../../user', 'not a login', ''];
    expect(await fake.open().openIssue({ ...NEW, assignees })).toEqual({ is: 'answered', value: 12 });
    expect(fake.writes().map(({ body }) => body)).toEqual([{ ...NEW, assignees: ['amira'] }]);
    expect(fake.lines()).toEqual([`GET ${REPO}/assignees/amira`, `GET ${REPO}/assignees/gone`, `POST ${REPO}/issues`]);
  });

  it('asks about a login once', async () => {
    const fake = await fakeGitHub(repository);
    const github = fake.open();
    await github.changeIssue(12, { assignees: ['amira'] });
    await github.changeIssue(12, { assignees: ['Amira'] });
    expect(fake.lines().filter((line) => line.includes('/assignees/'))).toHaveLength(1);
  });

  it('is not opened when it is not known who can be assigned', async () => {
    const fake = await fakeGitHub(() => failing(403, 'Resource not accessible by integration'));
    expect(refusalIn(await fake.open().openIssue({ ...NEW, assignees: ['amira'] })).why).toBe('missingPermission');
    expect(fake.writes()).toEqual([]);
  });

  it('is not opened twice when the answer got lost', async () => {
    const fake = await fakeGitHub(() => failing(502, 'Server Error'));
    expect(refusalIn(await fake.open().openIssue(NEW)).why).toBe('network');
    expect(fake.writes()).toHaveLength(1);
  });

  it('that GitHub opened without its labels is told, because nobody would find it again', async () => {
    const fake = await fakeGitHub(() => ({ status: 201, body: { number: 12, labels: [] } }));
    const { why, message } = refusalIn(await fake.open().openIssue(NEW));
    expect(why).toBe('missingPermission');
    expect(message).toContain('issue 12 without its labels');
  });

  it('with too long a body is refused without asking', async () => {
    const fake = await fakeGitHub(repository);
    expect(refusalIn(await fake.open().openIssue({ ...NEW, body: 'x'.repeat(65_537) })).why).toBe('rejected');
    expect(refusalIn(await fake.open().changeIssue(1, { body: 'x'.repeat(65_537) })).why).toBe('rejected');
    expect(fake.asked).toEqual([]);
  });

  it.each([
    [{ title: 'New' }, { title: 'New' }],
    [{ body: '' }, { body: '' }],
    [{ labels: ['irready', 'x'.repeat(51)] }, { labels: ['irready', 'x'.repeat(50)] }],
    [{ assignees: [] }, { assignees: [] }],
    [{ state: 'open' }, { state: 'open', state_reason: 'reopened' }],
    [{ state: 'completed' }, { state: 'closed', state_reason: 'completed' }],
    [{ state: 'notPlanned' }, { state: 'closed', state_reason: 'not_planned' }],
  ] as const)('is changed in what the change names: %j', async (change, sent) => {
    const fake = await fakeGitHub(repository);
    expect(await fake.open().changeIssue(12, change)).toEqual({ is: 'answered', value: 'updated' });
    expect(fake.writes()).toHaveLength(1);
    expect(fake.asked[0]).toMatchObject({ method: 'PATCH', path: `${REPO}/issues/12` });
    expect(fake.asked[0]?.body).toEqual(sent);
  });
});

describe('a repository', () => {
  it.each([
    [{ private: false, visibility: 'public' }, true],
    [{ private: true, visibility: 'private' }, false],
    [{ private: true, visibility: 'internal' }, false],
    [{}, true],
  ])('%j is public: %s', async (body, expected) => {
    const fake = await fakeGitHub(() => ({ body }));
    expect(await fake.open().isPublic()).toEqual({ is: 'answered', value: expected });
  });
});
