import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGitHub } from '../../../src/github/open-github.ts';
import {
  type Failing,
  failing,
  fakeGitHub,
  HASTY,
  listen,
  placeAt,
  type Reply,
  refusalIn,
  TOKEN,
} from './fake-github.ts';

const SUMMARY = {
  name: 'readiness',
  commit: 'a'.repeat(40),
  conclusion: 'success',
  title: 'No gaps',
  summary: 'None.',
} as const;
const SARIF = { commit: 'a'.repeat(40), ref: 'refs/heads/main', sarif: '{}' };
const COMMENT = { pullRequest: 7, key: 'ci', body: 'One gap.', worthCreating: true };

/** What a run says when every request is answered like this. */
async function refusalOfAll(reply: Reply | Failing, doing: 'comment' | 'check' | 'sarif' | 'issue' = 'comment') {
  const fake = await fakeGitHub(() => reply);
  const github = fake.open({}, { totalMilliseconds: 8_000 });
  const answers = {
    comment: () => github.writeComment(COMMENT),
    check: () => github.writeCheckRun({ ...SUMMARY, annotations: [] }),
    sarif: () => github.uploadSarif(SARIF),
    issue: () => github.openIssue({ title: 'A gap', body: 'It is there.', labels: ['irready'], assignees: [] }),
  };
  return { ...refusalIn(await answers[doing]()), requests: fake.asked.length };
}

const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
afterEach(() => {
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

describe('a refusal says what is wrong and what to do', () => {
  it.each([
    ['unauthorised', failing(401, 'Bad credentials'), 'give one that is valid on 127.0.0.1'],
    [
      'missingPermission',
      failing(403, 'Resource not accessible by integration'),
      'lacks the permission "pull-requests: write"',
    ],
    [
      'missingPermission',
      failing(403, 'No', { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }),
      'asks for "issues=write or pull_requests=write"',
    ],
    [
      'singleSignOn',
      failing(403, 'No', { 'x-github-sso': 'required; url=https://github.example/sso?secret' }),
      'Configure SSO',
    ],
    ['singleSignOn', failing(403, 'Resource protected by organization SAML enforcement.'), 'single sign-on'],
    [
      'rateLimit',
      failing(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }),
      'until 2100-01-01 00:00 UTC',
    ],
    [
      'rateLimit',
      failing(429, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9'.repeat(30) }),
      'allows it. Run',
    ],
    [
      'secondaryLimit',
      failing(403, 'You have exceeded a secondary rate limit', { 'retry-after': '3600' }),
      'for 3600 seconds',
    ],
    ['secondaryLimit', failing(429, 'Too many requests'), 'slow down'],
    ['rejected', failing(403, 'Unable to create comment because issue is locked.'), 'issue is locked'],
    ['notFound', failing(404, 'Not Found'), 'private repository gets the same answer'],
    ['issuesDisabled', failing(410, 'Issues are disabled for this repo'), 'turned off in northwind/ir-plans'],
    ['notFound', failing(410, 'This issue was deleted'), 'This issue was deleted'],
    ['rejected', failing(422, 'Validation Failed'), 'rejects what was sent, in its words: "Validation Failed"'],
  ])('%s: %j', async (why, reply, says) => {
    const { requests, ...refusal } = await refusalOfAll(reply);
    expect(refusal.why).toBe(why);
    expect(refusal.message).toContain(says);
    expect(refusal.message).toMatch(/^Could not write the comment on the pull request: .*\.$/);
    expect(requests).toBeLessThan(4);
  });

  it.each([
    ['check', 'checks: write'],
    ['sarif', 'security-events: write'],
    ['issue', 'issues: write'],
  ] as const)('names the permission for %s', async (doing, permission) => {
    const { message } = await refusalOfAll(failing(403, 'Resource not accessible by integration'), doing);
    expect(message).toContain(`"${permission}"`);
  });

  it.each([
    'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    'Advanced Security must be enabled for this repository to use code scanning.',
    'Code Security must be enabled for this repository to use code scanning.',
  ])('code scanning off: %s', async (message) => {
    expect(await refusalOfAll(failing(403, message), 'sarif')).toMatchObject({ why: 'codeScanningOff' });
  });

  it('gives the reasons of a validation', async () => {
    const body = {
      message: 'Validation Failed',
      errors: [{ field: 'body', code: 'invalid' }, 'too odd', { message: 'is bad' }],
    };
    const { message } = await refusalOfAll({ status: 422, body });
    expect(message).toContain('"Validation Failed: body invalid: too odd: is bad"');
  });
});

describe('a text from outside', () => {
  it('cannot command a runner or a terminal, and is short', async () => {
    const hostile = `\n::error::x\r\n##[group]y ##vso[task.z]\u001b[2J\u202e${'z'.repeat(5_000)}`;
    const { message } = await refusalOfAll(failing(422, hostile));
    expect(message).toMatch(/^[\u0020-\u007e]+$/);
    expect(message).not.toMatch(/::|##\[|##vso/);
    expect(message.length).toBeLessThan(400);
  });

  it('cannot show the token', async () => {
    const { message } = await refusalOfAll(failing(422, `you sent ${TOKEN}`));
    expect(message).toContain('you sent ***');
  });
});

describe('a server that fails', () => {
  it('is asked again, and not for ever', async () => {
    const refusal = await refusalOfAll(failing(502, 'Server Error'));
    expect(refusal).toMatchObject({ why: 'network', requests: 3 });
    expect(refusal.message).toContain('status 502 again and again');
  });

  it('may get well', async () => {
    let requests = 0;
    const fake = await fakeGitHub(() => {
      requests += 1;
      return requests < 3 ? failing(503, 'Unavailable') : { body: { private: false } };
    });
    expect(await fake.open().isPublic()).toEqual({ is: 'answered', value: true });
  });

  it('is waited for when it says so and the wait is short', async () => {
    let requests = 0;
    const fake = await fakeGitHub(() => {
      requests += 1;
      const slowDown = failing(403, 'You have exceeded a secondary rate limit', { 'retry-after': '30' });
      return requests === 1 ? slowDown : { body: { private: true } };
    });
    expect(await fake.open().isPublic()).toEqual({ is: 'answered', value: false });
  });

  it.each([
    ['secondaryLimit', { 'retry-after': '61' }],
    // The last second that Octokit's arithmetic takes.
    ['rateLimit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2147483647' }],
  ])('is not waited for when the wait is long: %s', async (why, headers) => {
    const words = why === 'rateLimit' ? 'API rate limit exceeded' : 'You have exceeded a secondary rate limit';
    expect(await refusalOfAll(failing(403, words, headers))).toMatchObject({ why, requests: 1 });
  });

  it('is waited for once only', async () => {
    const slowDown = failing(403, 'You have exceeded a secondary rate limit', { 'retry-after': '3' });
    expect(await refusalOfAll(slowDown)).toMatchObject({ why: 'secondaryLimit', requests: 2 });
  });
});

describe('a network that fails', () => {
  it('names the host that refuses the connection, and the variables', async () => {
    const server = createServer();
    const url = await listen(server);
    await new Promise((closed) => server.close(closed));
    const { why, message } = refusalIn(await openGitHub(placeAt(url), HASTY).isPublic());
    expect(why).toBe('network');
    expect(message).toContain(`no usable answer from ${new URL(url).host}: "connect ECONNREFUSED`);
    expect(message).toContain('GITHUB_API_URL, and HTTPS_PROXY and NO_PROXY');
  });

  it('says that nothing came', async () => {
    const { why, message } = await refusalOfAll('silence');
    expect(why).toBe('network');
    expect(message).toContain('it took too long');
  });

  it.each(['stall', 'tear'] as const)('says that only half of an answer came: %s', async (how) => {
    expect((await refusalOfAll(how)).why).toBe('network');
  });

  it.each([[{ 'content-encoding': 'gzip' }], [{ location: 'http://[', 'x-odd': 'ü' }], [{ 'content-type': '' }]])(
    'bears headers that say what is not so: %j',
    async (headers) => {
      expect((await refusalOfAll({ status: 301, headers, body: 'x' })).why).toBe('network');
      expect((await refusalOfAll({ status: 200, headers, body: 'x' })).why).toBe('network');
    },
  );

  it('ends when all requests together took too long', async () => {
    const fake = await fakeGitHub(() => 'silence');
    const github = fake.open({}, { requestMilliseconds: 5_000, totalMilliseconds: 300 });
    const { why, message } = refusalIn(await github.isPublic());
    expect(why).toBe('network');
    expect(message).toMatch(/GitHub took longer than .* minutes in all/);
    expect(refusalIn(await github.isPublic()).why).toBe('network');
    expect(fake.asked).toHaveLength(1);
  });

  it('says that the line was closed', async () => {
    expect((await refusalOfAll('hangUp')).why).toBe('network');
  });

  it.each([
    ['the login page of a proxy', { status: 200, body: '<html>Sign in</html>' }],
    ['the refusal of a proxy', { status: 403, body: '<html>Blocked by policy</html>' }],
    ['text that claims to be JSON', { body: '<html>', headers: { 'content-type': 'application/json' } }],
    ['a content type that is none', { body: 'hello', headers: { 'content-type': 'a b; c' } }],
    ['bytes', { status: 403, body: 'x', headers: { 'content-type': 'application/octet-stream' } }],
    ['an empty answer', { body: '' }],
    ['an object instead of a list', { body: {} }],
  ])('does not take %s for GitHub', async (_, reply) => {
    const { why, message } = await refusalOfAll(reply);
    expect(why).toBe('network');
    expect(message).toMatch(/is not (the GitHub API|a list)/);
  });

  it('does not read without end', async () => {
    const fake = await fakeGitHub(() => ({ body: { text: 'x'.repeat(200_000) } }));
    const { why, message } = refusalIn(await fake.open({}, { responseBytes: 100_000 }).isPublic());
    expect(why).toBe('network');
    expect(message).toContain('larger than 100000 bytes');
    expect(fake.asked).toHaveLength(1);
  });
});

describe('a redirect', () => {
  it('of a renamed repository keeps the method, the body and the token', async () => {
    const fake = await fakeGitHub(({ path, method }) => {
      if (path.startsWith('/repos/')) {
        return {
          status: 301,
          headers: { location: path.replace('/repos/northwind/ir-plans', '/repositories/4711') },
          body: {},
        };
      }
      return method === 'GET' ? { body: [] } : { status: 201, body: { id: 5 } };
    });
    expect(await fake.open().writeComment(COMMENT)).toEqual({ is: 'answered', value: 'created' });
    const last = fake.asked.at(-1);
    expect(last).toMatchObject({ method: 'POST', path: '/repositories/4711/issues/7/comments' });
    expect(last?.body).toEqual({ body: '<!-- irready:comment key=ci -->\nOne gap.' });
    expect(last?.headers.authorization).toBe(`token ${TOKEN}`);
  });

  it('to another server is not followed', async () => {
    const other = await fakeGitHub(() => ({ body: { private: false } }));
    const fake = await fakeGitHub(() => ({ status: 301, headers: { location: `${other.url}/stolen` }, body: {} }));
    const { why, message } = refusalIn(await fake.open().isPublic());
    expect(why).toBe('network');
    expect(message).toContain('leads to another server');
    expect(other.asked).toEqual([]);
  });

  it('in a circle ends', async () => {
    const fake = await fakeGitHub(({ path }) => ({ status: 307, headers: { location: path }, body: {} }));
    expect(refusalIn(await fake.open().isPublic()).message).toContain('leads on more than 3 times');
  });
});

describe('a place that cannot be asked', () => {
  it.each([
    ['an empty token', { token: ' ' }, 'unauthorised', 'There is no token'],
    ['a token with a line break', { token: 'ghs_one\nghs_two' }, 'unauthorised', 'line breaks'],
    ['an address that is none', { apiUrl: 'github' }, 'network', 'GITHUB_API_URL'],
    ['a file', { apiUrl: 'file:///etc/hosts' }, 'network', 'GITHUB_API_URL'],
    ['an address with a user', { apiUrl: 'https://amira:secret@github.example' }, 'network', 'GITHUB_API_URL'],
    ['a repository that leads elsewhere', { repository: { owner: '..', name: 'user' } }, 'notFound', 'owner/name'],
    ['a repository with a slash', { repository: { owner: 'northwind', name: 'a/b' } }, 'notFound', 'owner/name'],
    ['a proxy that is none', { env: { HTTP_PROXY: 'gopher://proxy.example' } }, 'network', 'http://proxy.example:3128'],
  ])('%s', async (_, changes, why, says) => {
    const fake = await fakeGitHub(() => ({ body: { private: true } }));
    const refusal = refusalIn(await fake.open(changes).isPublic());
    expect(refusal.why).toBe(why);
    expect(refusal.message).toContain(says);
    expect(refusal.message).not.toMatch(/secret|ghs_/);
    expect(fake.asked).toEqual([]);
  });

  it('may have a token with a line break after it, and an address with a slash', async () => {
    const fake = await fakeGitHub(() => ({ body: { private: true } }));
    const github = fake.open({ token: `${TOKEN}\n`, apiUrl: `${fake.url}/api/v3/` });
    expect(await github.isPublic()).toEqual({ is: 'answered', value: false });
    expect(fake.lines()).toEqual(['GET /api/v3/repos/northwind/ir-plans']);
    expect(fake.asked[0]?.headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      'x-github-api-version': '2022-11-28',
    });
    expect(fake.asked[0]?.headers['user-agent']).toMatch(/^irready /);
  });
});

describe('requests', () => {
  it('say nothing on the console, even when GitHub deprecates them', async () => {
    const fake = await fakeGitHub(() => ({
      headers: { deprecation: 'true', sunset: 'soon' },
      body: { private: true },
    }));
    expect(await fake.open().isPublic()).toMatchObject({ is: 'answered' });
  });

  it('wait for the one before', async () => {
    let [open, mostAtOnce] = [0, 0];
    const server = createServer((_, response) => {
      open += 1;
      mostAtOnce = Math.max(mostAtOnce, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"private":true}');
      }, 30);
    });
    const github = openGitHub(placeAt(await listen(server)), HASTY);
    const answers = await Promise.all([github.isPublic(), github.isPublic(), github.isPublic()]);
    expect(answers.map(({ is }) => is)).toEqual(['answered', 'answered', 'answered']);
    expect(mostAtOnce).toBe(1);
  });

  it('go on after one that was refused', async () => {
    let requests = 0;
    const fake = await fakeGitHub(() => {
      requests += 1;
      return requests === 1 ? failing(404, 'Not Found') : { body: { private: true } };
    });
    const github = fake.open();
    expect((await github.isPublic()).is).toBe('refused');
    expect((await github.isPublic()).is).toBe('answered');
  });
});
