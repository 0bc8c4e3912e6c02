import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import type { StickyComment } from '../../../src/github/github-api.ts';
import {
  type Answering,
  APP_MAY_NOT_ASK,
  BOT,
  failing,
  fakeGitHub,
  PERSON,
  type Reply,
  refusalIn,
} from './fake-github.ts';

const COMMENTS = '/repos/northwind/ir-plans/issues/7/comments';
const MARK = '<!-- irready:comment key=ci-assess -->';
const COMMENT: StickyComment = { pullRequest: 7, key: 'ci-assess', body: 'Two new gaps.\n', worthCreating: true };

interface Standing {
  readonly id: number;
  readonly body: string;
  readonly user: Readonly<Record<string, unknown>> | null;
}

/** A pull request with these comments, asked by the token of a workflow. */
function pullRequest(comments: readonly Standing[], write: Reply = { status: 201, body: { id: 99 } }): Answering {
  return ({ method, path, query }) => {
    if (path === '/user') return APP_MAY_NOT_ASK;
    if (method !== 'GET') return write;
    return listed(comments, Number(query.get('page')));
  };
}

function listed(comments: readonly unknown[], page: number): Reply {
  const link = comments.length > page * 100 ? { link: `<http://elsewhere.example/?page=${page + 1}>; rel="next"` } : {};
  return { headers: link, body: comments.slice((page - 1) * 100, page * 100) };
}

function ours(id: number, body: string): Standing {
  return { id, body: `${MARK}\n${body}`, user: BOT };
}

function others(count: number): readonly Standing[] {
  return Array.from({ length: count }, (_, index) => ({ id: index + 1, body: 'Looks good.', user: PERSON }));
}

async function written(answering: Answering, comment: StickyComment = COMMENT) {
  const github = await fakeGitHub(answering);
  const answer = await github.open().writeComment(comment);
  return { answer, lines: github.lines(), writes: github.writes() };
}

describe('the sticky comment', () => {
  it('is created under its marker, without asking who we are', async () => {
    const { answer, lines, writes } = await written(pullRequest(others(2)));
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(lines).toEqual([`GET ${COMMENTS}`, `POST ${COMMENTS}`]);
    expect(writes[0]?.body).toEqual({ body: `${MARK}\nTwo new gaps.\n` });
  });

  it('is updated where it stands', async () => {
    const { answer, writes } = await written(pullRequest([ours(5, 'Three new gaps.')], { body: {} }));
    expect(answer).toEqual({ is: 'answered', value: 'updated' });
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PATCH /repos/northwind/ir-plans/issues/comments/5',
    ]);
  });

  it.each(['Two new gaps.', 'Two new gaps.\n', 'Two new gaps.\r\n'])(
    'is left alone when it says the same: %j',
    async (body) => {
      const { answer, writes } = await written(pullRequest([{ ...ours(5, ''), body: `${MARK}\r\n${body}` }]));
      expect(answer).toEqual({ is: 'answered', value: 'unchanged' });
      expect(writes).toEqual([]);
    },
  );

  it('is not created when there is nothing to tell', async () => {
    const { answer, writes } = await written(pullRequest(others(1)), { ...COMMENT, worthCreating: false });
    expect(answer).toEqual({ is: 'answered', value: 'notNeeded' });
    expect(writes).toEqual([]);
  });

  it('is updated when it stands and there is nothing left to tell', async () => {
    const answering = pullRequest([ours(5, 'Three new gaps.')], { body: {} });
    expect((await written(answering, { ...COMMENT, worthCreating: false })).answer).toMatchObject({ value: 'updated' });
  });

  it('is the oldest of several', async () => {
    const { writes } = await written(pullRequest([...others(3), ours(11, 'old'), ours(12, 'new')], { body: {} }));
    expect(writes.map(({ path }) => path)).toEqual(['/repos/northwind/ir-plans/issues/comments/11']);
  });

  it('is found on the third page', async () => {
    const { answer, lines } = await written(pullRequest([...others(250), ours(900, 'old')], { body: {} }));
    expect(answer).toMatchObject({ value: 'updated' });
    expect(lines.filter((line) => line === `GET ${COMMENTS}`)).toHaveLength(3);
  });

  it('is found behind a full page whose link somebody took away', async () => {
    const all = [...others(100), ours(900, 'Two new gaps.')];
    const { answer } = await written((asked) =>
      asked.path === '/user' ? APP_MAY_NOT_ASK : { body: listed(all, Number(asked.query.get('page'))).body },
    );
    expect(answer).toMatchObject({ value: 'unchanged' });
  });

  it.each([
    ['written by somebody else', { id: 5, body: `${MARK}\nforged`, user: PERSON }],
    ['of an account that is gone', { id: 5, body: `${MARK}\nforged`, user: null }],
    ['quoted further down by a bot', { id: 5, body: `As it said:\n${MARK}\nTwo new gaps.`, user: BOT }],
    ['after a blank', { id: 5, body: ` ${MARK}\nTwo new gaps.`, user: BOT }],
    ['with the key of another job', { id: 5, body: '<!-- irready:comment key=ci-assess-2 -->\nTwo', user: BOT }],
  ])('is not a marker %s', async (_, standing) => {
    const { answer, writes } = await written(pullRequest([standing]));
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(writes.map(({ method }) => method)).toEqual(['POST']);
  });

  it('of a person is told by the login, whatever bots wrote', async () => {
    const standing = [
      ours(4, 'a bot that copies'),
      { ...ours(5, 'old'), user: { login: 'Amira-Haddad', type: 'User' } },
    ];
    const answering = pullRequest(standing, { body: {} });
    const { writes } = await written((asked) =>
      asked.path === '/user' ? { body: { login: 'amira-haddad' } } : answering(asked),
    );
    expect(writes.map(({ path }) => path)).toEqual(['/repos/northwind/ir-plans/issues/comments/5']);
  });

  it('is not written when it is not known who we are', async () => {
    const answering = pullRequest([ours(5, 'old')]);
    const { answer, writes } = await written((asked) =>
      asked.path === '/user' ? failing(401, 'Bad credentials') : answering(asked),
    );
    expect(refusalIn(answer).why).toBe('unauthorised');
    expect(writes).toEqual([]);
  });

  it('is not written when there are more comments than a run reads', async () => {
    const { answer, writes, lines } = await written(pullRequest(others(LIMITS.githubComments + 1)));
    expect(refusalIn(answer)).toMatchObject({ why: 'rejected', message: expect.stringContaining('3000 comments') });
    expect(writes).toEqual([]);
    expect(lines).toHaveLength(31);
  });

  it('is not written when a list claims to go on for ever', async () => {
    const { answer, writes, lines } = await written(() => ({ headers: { link: '<x>; rel="next"' }, body: [] }));
    expect(refusalIn(answer).why).toBe('rejected');
    expect(writes).toEqual([]);
    expect(lines.length).toBeLessThan(40);
  });

  it.each([409, 404])('is not written when the list answers %i', async (status) => {
    const { answer, writes } = await written(() => failing(status, 'No'));
    expect(answer.is).toBe('refused');
    expect(writes).toEqual([]);
  });

  it('is not repeated when the answer to its creation got lost', async () => {
    const comments: Standing[] = [];
    const { answer, writes } = await written((asked) => {
      if (asked.path === '/user') return APP_MAY_NOT_ASK;
      if (asked.method === 'GET') return { body: comments };
      comments.push({ id: 5, body: String(asked.body['body']), user: BOT });
      return failing(502, 'Server Error');
    });
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(writes).toHaveLength(1);
  });

  it('is tried once more when its creation failed', async () => {
    let attempts = 0;
    const { answer, writes } = await written((asked) => {
      if (asked.method === 'GET') return { body: [] };
      attempts += 1;
      return attempts === 1 ? failing(503, 'Unavailable') : { status: 201, body: { id: 5 } };
    });
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(writes).toHaveLength(2);
  });

  it.each([
    ['a body that is too long', { body: 'x'.repeat(65_536) }, '65575 characters'],
    ['a key that would end the marker', { key: 'a --> <script>' }, 'letters, digits and hyphens'],
    ['an empty key', { key: '' }, 'letters, digits and hyphens'],
  ])('refuses %s without asking', async (_, change, says) => {
    const { answer, lines } = await written(pullRequest([]), { ...COMMENT, ...change });
    expect(refusalIn(answer)).toMatchObject({ why: 'rejected', message: expect.stringContaining(says) });
    expect(lines).toEqual([]);
  });
});

describe('what is said once', () => {
  const SAID = '<!-- irready:said key=not-planned -->';

  it('is said under its marker', async () => {
    const github = await fakeGitHub(pullRequest([]));
    expect(await github.open().commentOnce(7, 'not-planned', 'Add a waiver.')).toMatchObject({ value: 'created' });
    expect(github.writes()[0]?.body).toEqual({ body: `${SAID}\nAdd a waiver.` });
  });

  it('stays as it is, even when it would be said differently now', async () => {
    const github = await fakeGitHub(pullRequest([{ id: 5, body: `${SAID}\nPlease add a waiver.`, user: BOT }]));
    expect(await github.open().commentOnce(7, 'not-planned', 'Add a waiver.')).toMatchObject({ value: 'unchanged' });
    expect(github.writes()).toEqual([]);
  });
});
