import { createServer, type IncomingMessage, request as relay } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/github/proxy-choice.ts';
import { fakeGitHub, listen, refusalIn } from './fake-github.ts';

describe('the proxy of an address', () => {
  it.each([
    ['https://api.github.com', {}, undefined],
    ['https://api.github.com', { HTTPS_PROXY: 'http://proxy.example:3128' }, 'http://proxy.example:3128'],
    ['https://api.github.com', { https_proxy: 'proxy.example:3128' }, 'http://proxy.example:3128'],
    [
      'https://api.github.com',
      { https_proxy: 'http://a.example', HTTPS_PROXY: 'http://b.example' },
      'http://a.example',
    ],
    ['https://api.github.com', { HTTPS_PROXY: ' ' }, undefined],
    ['https://api.github.com', { HTTP_PROXY: 'http://proxy.example' }, undefined],
    ['http://ghe.example/api/v3', { HTTP_PROXY: 'http://proxy.example' }, 'http://proxy.example'],
    ['http://ghe.example/api/v3', { HTTPS_PROXY: 'http://proxy.example' }, undefined],
  ])('%s %j', (address, env, expected) => {
    expect(proxyFor(new URL(address), env)).toBe(expected);
  });

  it.each([
    ['*', true],
    ['ghe.corp.example', true],
    ['GHE.Corp.example', true],
    ['.corp.example', true],
    ['*.corp.example', true],
    ['corp.example', true],
    ['localhost, corp.example', true],
    ['localhost corp.example', true],
    ['ghe.corp.example:443', true],
    ['ghe.corp.example:8443', false],
    ['orp.example', false],
    ['ghe', false],
    ['other.example', false],
    ['.', false],
    [',', false],
  ])('is left aside by NO_PROXY=%s: %s', (list, excluded) => {
    const env = { HTTPS_PROXY: 'http://proxy.example', NO_PROXY: list };
    expect(proxyFor(new URL('https://ghe.corp.example/api/v3'), env) === undefined).toBe(excluded);
  });
});

/** A proxy that tunnels and relays, and remembers for whom. */
async function proxyServer(refuse = false) {
  const seen: { readonly kind: 'tunnel' | 'relay'; readonly target: string; readonly authorization: string }[] = [];
  const note = (kind: 'tunnel' | 'relay', { url = '', headers }: IncomingMessage) =>
    seen.push({ kind, target: url, authorization: headers['proxy-authorization'] ?? '' });
  const server = createServer((request, response) => {
    note('relay', request);
    const { method, headers } = request;
    const onward = relay(request.url ?? '', { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connect', (request: IncomingMessage, client) => {
    note('tunnel', request);
    if (refuse) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const onward = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(client);
      client.pipe(onward);
    });
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
  });
  return { url: await listen(server), seen };
}

describe('a request', () => {
  it('goes through the proxy, and writes do', async () => {
    const proxy = await proxyServer();
    const fake = await fakeGitHub(({ method }) => (method === 'GET' ? { body: [] } : { status: 201, body: { id: 1 } }));
    const github = fake.open({ env: { http_proxy: proxy.url } });
    const answer = await github.writeComment({ pullRequest: 7, key: 'ci', body: 'One gap.', worthCreating: true });
    expect(answer).toEqual({ is: 'answered', value: 'created' });
    expect(fake.writes()[0]?.body).toEqual({ body: '<!-- irready:comment key=ci -->\nOne gap.' });
    expect(proxy.seen.length).toBeGreaterThan(0);
    expect(proxy.seen.every(({ target }) => target.includes(new URL(fake.url).host))).toBe(true);
  });

  it('tells the proxy who asks', async () => {
    const proxy = await proxyServer();
    const fake = await fakeGitHub(() => ({ body: { private: true } }));
    const withUser = proxy.url.replace('http://', 'http://amira:p%40ss@');
    expect(await fake.open({ env: { HTTP_PROXY: withUser } }).isPublic()).toMatchObject({ is: 'answered' });
    const basic = `Basic ${Buffer.from('amira:p@ss').toString('base64')}`;
    expect(proxy.seen[0]?.authorization).toBe(basic);
  });

  it('goes past the proxy when NO_PROXY says so', async () => {
    const proxy = await proxyServer();
    const fake = await fakeGitHub(() => ({ body: { private: true } }));
    const env = { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    expect(await fake.open({ env }).isPublic()).toEqual({ is: 'answered', value: false });
    expect(proxy.seen).toEqual([]);
    expect(fake.asked).toHaveLength(1);
  });

  it('that the proxy refuses says so, without the password of the proxy', async () => {
    const proxy = await proxyServer(true);
    const fake = await fakeGitHub(() => ({ body: { private: true } }));
    const env = { HTTP_PROXY: proxy.url.replace('http://', 'http://amira:p%40ss@') };
    const { why, message } = refusalIn(await fake.open({ env }).isPublic());
    expect(why).toBe('network');
    expect(message).toMatch(/407/);
    expect(message).not.toMatch(/amira|p%40ss|p@ss/);
    expect(fake.asked).toEqual([]);
  });
});
